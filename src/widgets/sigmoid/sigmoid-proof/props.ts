import { choice, formula } from "../../../state/index.ts";

export const parameters = {
  step: choice({
    label: "the line you are at",
    default: "chain",
    options: {
      inner: "1 · du/dx",
      chain: "2 · σ′ in x",
      split: "3 · σ′/σ in x",
      finish: "4 · σ′ in s",
    },
  }),
  line: formula({ label: "your line", names: ["x", "s"] }),
};
