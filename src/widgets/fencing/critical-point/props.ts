import { choice, number } from "../../../state/index.ts";

export const parameters = {
  shape: choice({
    label: "critical point",
    default: "shoulder",
    options: { peak: "of A", valley: "of −A", shoulder: "of x³" },
  }),
  distance: number({
    label: "distance to each side",
    symbol: "h",
    role: "step",
    default: 1,
    min: 0.01,
    max: 1.5,
    scale: "log",
  }),
};
