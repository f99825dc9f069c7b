import { data, fit, losses, models, type Dataset, type Fit, type PointwiseLoss } from "../../optim/index.ts";
import { choice, number, rememberEach, rememberFor } from "../../state/index.ts";

/** The database of pastures and the template F(x) = ax² + bx: what the widgets that fit one to the other share. */
export const database = data.fence();
export const template = models.polynomial({ powers: [2, 1] });
/** The weights that make no error at all. */
export const truth = { a: -1, b: 100 } as const;

/** Where Huber's loss turns from a parabola into a straight line, in m². */
export const delta = 500;
const known: Readonly<Record<string, PointwiseLoss>> = {
  absolute: losses.absolute(),
  squared: losses.squared(),
  huber: losses.huber({ delta }),
};
export type LossName = "absolute" | "squared" | "huber";
export const lossOf = (name: string) => known[name];

export const weightA = (label = "weight on x²") =>
  number({ label, symbol: "a", role: "parameter", default: -2, min: -2.5, max: 0.5, step: 0.01, digits: 4 });
export const weightB = (label = "weight on x") =>
  number({ label, symbol: "b", role: "parameter", default: 30, min: 0, max: 150, step: 0.5, digits: 5 });
export const lossChoice = (by: LossName = "absolute") =>
  choice({
    label: "loss",
    default: by,
    options: { absolute: "absolute", squared: "squared", huber: `Huber, δ = ${delta} m²` },
  });

export const predict = (a: number, b: number, x: number) => a * x * x + b * x;

/** The errors of one guess on some data, one by one and in sum. */
export interface Errors {
  residuals: Float64Array;
  signed: number;
  absolute: number;
  squared: number;
  /** How many are above 0, and how many below. */
  over: number;
  under: number;
}

export function errorsOf({ x, y, count }: Dataset, a: number, b: number): Errors {
  const residuals = new Float64Array(count);
  let [signed, absolute, squared, over, under] = [0, 0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const r = predict(a, b, x[i]) - y[i];
    residuals[i] = r;
    signed += r;
    absolute += Math.abs(r);
    squared += r * r;
    if (r > 0) over++;
    if (r < 0) under++;
  }
  return {
    residuals,
    signed: signed / count,
    absolute: absolute / count,
    squared: squared / count,
    over,
    under,
  };
}

const fitsTo = rememberFor((dataset: Dataset) =>
  rememberEach((loss: string) => fit({ model: template, loss: lossOf(loss), data: dataset })),
);

/** The mean loss of the template on some data, as a function of (a, b). */
export const objectiveOf = (dataset: Dataset, loss: string): Fit => fitsTo(dataset)(loss);

/** The gradient of that mean loss. */
export function gradientAt(objective: Fit, a: number, b: number): readonly [number, number] {
  const out = new Float64Array(2);
  objective.gradient(Float64Array.of(a, b), out);
  return [out[0], out[1]];
}
