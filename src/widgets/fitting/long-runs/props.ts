import { choice } from "../../../state/index.ts";

export const parameters = {
  run: choice({
    label: "learning rate",
    default: "3e-4",
    options: {
      "1e-6": "10⁻⁶",
      "3e-6": "3×10⁻⁶",
      "1e-5": "10⁻⁵",
      "3e-5": "3×10⁻⁵",
      "1e-4": "10⁻⁴",
      "3e-4": "3×10⁻⁴",
      "1e-3": "10⁻³",
      u: "u",
    },
  }),
};
