import { number, type NumberParameter } from "../state/index.ts";

/** The parameters that many widgets have, said once: a widget adds its default and its range, and what differs. */
type Options = Parameters<typeof number>[0];
type Preset<Given extends keyof Options> = Pick<Options, Given> & Partial<Options>;

/** A learning rate α. */
export const learningRate = (options: Preset<"default" | "min" | "max">): NumberParameter =>
  number({ label: "learning rate", symbol: "\\alpha", role: "rate", scale: "log", ...options });

/** The part μ of its velocity that a run keeps. */
export const momentum = (options: Preset<"default" | "max">): NumberParameter =>
  number({ label: "momentum", symbol: "\\mu", role: "step", min: 0, step: 0.01, ...options });

/** The part that a moving average keeps of what it was. */
export const memory = (options: Preset<"default" | "symbol">): NumberParameter =>
  number({ label: "memory", role: "step", min: 0, max: 0.999, scale: "near-one", digits: 5, ...options });

/** Adam's memory of the gradients. */
export const beta1 = (initial: number): NumberParameter =>
  memory({ label: "memory of the gradients", symbol: "\\beta_1", default: initial, max: 0.9999 });

/** Adam's memory of the squares of the gradients. */
export const beta2 = (initial: number): NumberParameter =>
  memory({
    label: "memory of their squares",
    symbol: "\\beta_2",
    role: "data",
    default: initial,
    max: 0.9999,
  });

/** What Adam adds to the root of the second moment. */
export const epsilon = (options: Preset<"min">): NumberParameter =>
  number({
    label: "epsilon",
    symbol: "\\varepsilon",
    default: 1e-8,
    max: 10,
    scale: "log",
    step: 0.2,
    ...options,
  });

/** The steepest curvature over the flattest. */
export const conditionNumber = (options: Preset<"max">): NumberParameter =>
  number({
    label: "condition number",
    symbol: "\\kappa",
    role: "gradient",
    default: 100,
    min: 2,
    scale: "log",
    ...options,
  });

/** The angle of a direction with the gradient. */
export const angle = (options: Preset<"default">): NumberParameter =>
  number({
    label: "angle from the gradient",
    symbol: "\\varphi",
    role: "step",
    min: -180,
    max: 180,
    step: 1,
    unit: "°",
    ...options,
  });

/** A whole number: how many of something, or which of them. */
export const count = (options: Preset<"label" | "default" | "min" | "max">): NumberParameter =>
  number({ step: 1, whole: true, ...options });

/** Which of its random draws a widget shows. */
export const seed = (options: Partial<Options> = {}): NumberParameter =>
  count({ label: "seed", default: 1, min: 1, max: 50, ...options });

/** The step of a run that is shown, for its player. */
export const step = (options: Preset<"max">): NumberParameter =>
  count({ label: "step", symbol: "t", default: 0, min: 0, ...options });

/** The start of a run in a plane, from −`reach` to `reach` both ways. */
export const startAt = ([x, y]: readonly [number, number], reach: number) => {
  const coordinate = { role: "parameter", min: -reach, max: reach, step: 0.05 } as const;
  return {
    x: number({ label: "start x", symbol: "x_0", default: x, ...coordinate }),
    y: number({ label: "start y", symbol: "y_0", default: y, ...coordinate }),
  };
};

/** A point of a surface that is drawn from −2 to 2 both ways. */
export const placeAt = ([x, y]: readonly [number, number]) => {
  const coordinate = { role: "parameter", min: -1.9, max: 1.9, step: 0.05 } as const;
  return {
    x: number({ label: "first parameter", symbol: "x", default: x, ...coordinate }),
    y: number({ label: "second parameter", symbol: "y", default: y, ...coordinate }),
  };
};
