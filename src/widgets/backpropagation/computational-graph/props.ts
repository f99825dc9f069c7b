import { choice, formula, number } from "../../../state/index.ts";
import { count } from "../../presets.ts";

const input = { role: "parameter", min: -3, max: 3, step: 0.1 } as const;

/** The longest walk through a graph, forward and back. */
export const MOMENTS = 80;

export const parameters = {
  expression: choice({
    label: "expression",
    default: "loss",
    options: {
      loss: "−log σ(w₁x₁ + w₂x₂)",
      shared: "(ab)² + sin(ab)",
      same: "a · a + a",
      ratio: "exp(−a²) / (1 + b²)",
      own: "your own",
    },
  }),
  formula: formula({ label: "your own expression", names: ["a", "b", "c", "d"] }),
  a: number({ label: "first input", default: 0.5, ...input }),
  b: number({ label: "second input", default: -1, ...input }),
  c: number({ label: "third input", default: 2, ...input }),
  d: number({ label: "fourth input", default: 1.5, ...input }),
  moment: count({ label: "moment", default: MOMENTS, min: 0, max: MOMENTS }),
};
