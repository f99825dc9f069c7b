import { byName, choice, number } from "../../../state/index.ts";
import { count, step } from "../../presets.ts";
import { faultNames, faults } from "./faults.ts";

const letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"] as const;

export const parameters = {
  patient: choice({
    label: "run",
    default: "a",
    options: {
      healthy: "healthy",
      ...byName(letters, (letter) => letter.toUpperCase()),
    },
  }),
  evidence: choice({
    label: "ask for",
    default: "slope",
    options: {
      slope: "its gradients",
      steps: "its steps",
      path: "its path",
      fit: "its data and fit",
      starts: "other starts",
      orders: "other orders",
    },
  }),
  diagnosis: choice({
    label: "your diagnosis",
    default: "open",
    options: {
      open: "none yet",
      ...byName(faultNames, (name) => faults[name].name),
    },
  }),
  rate: number({
    label: "learning rate, as a multiple",
    role: "rate",
    default: 1,
    min: 0.001,
    max: 1000,
    scale: "log",
    step: 0.1,
  }),
  start: count({
    label: "starting point, by number",
    role: "parameter",
    default: 0,
    min: 0,
    max: 8,
  }),
  momentum: choice({
    label: "momentum",
    default: "own",
    options: { own: "as it was", none: "0", some: "0.9" },
  }),
  decay: choice({
    label: "rate over time",
    default: "own",
    options: { own: "as it was", constant: "constant", falling: "falling to 0" },
  }),
  batch: choice({
    label: "examples a step",
    default: "own",
    options: { own: "as it was", eight: "8", all: "all 40" },
  }),
  inputs: choice({
    label: "inputs",
    default: "own",
    options: { own: "as they were", standardized: "standardized" },
  }),
  clip: choice({
    label: "gradients",
    default: "own",
    options: { own: "as they are", clipped: "clipped at 5" },
  }),
  step: step({ default: 200, max: 200 }),
};
