import { choice, number } from "../../state/index.ts";

export const parameters = {
  method: choice({
    label: "method",
    default: "momentum",
    options: { momentum: "classical momentum", nesterov: "Nesterov’s momentum" },
  }),
  rate: number({
    label: "learning rate",
    symbol: "\\alpha",
    role: "rate",
    default: 0.015,
    min: 0.0005,
    max: 0.042,
    scale: "log",
    step: 0.01,
  }),
  momentum: number({
    label: "momentum",
    symbol: "\\mu",
    role: "step",
    default: 0.5,
    min: 0,
    max: 0.99,
    step: 0.005,
  }),
  condition: number({
    label: "condition number",
    symbol: "\\kappa",
    role: "gradient",
    default: 100,
    min: 2,
    max: 1000,
    scale: "log",
  }),
  view: choice({
    label: "components drawn",
    default: "size",
    options: { size: "by size, on a log axis", signed: "with their signs" },
  }),
  step: number({ label: "step", symbol: "t", default: 0, min: 0, max: 120, step: 1, whole: true }),
};
