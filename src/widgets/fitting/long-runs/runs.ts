import { data, fit, gradientDescent, logSpaced, losses, walk } from "../../../optim/index.ts";
import { rememberEach } from "../../../state/index.ts";
import { database, template } from "../pastures.ts";
import { parameters } from "./props.ts";

/** Runs of 20,000 steps from (−2, 30) under the mean absolute error: seven on raw lengths, one on u = x/100. */
export const STEPS = 20_000;
/** Steps in one bin of what is drawn, and at the end of the run that are judged. */
export const BIN = 200;
const SCALE = 100;
const start = { a: -2, b: 30 };
const names = Object.keys(parameters.run.options);
const rates = logSpaced(1e-6, 1e-3, names.length - 1);
const scaledRate = 10;

const raw = fit({ model: template, loss: losses.absolute(), data: database });
const scaled = fit({
  model: template,
  loss: losses.absolute(),
  data: data.dataset(
    database.x.map((x) => x / SCALE),
    database.y,
  ),
});

export interface LongRun {
  rate: number;
  /** The lowest and the highest error of each bin, and b at its end. */
  low: number[];
  high: number[];
  b: number[];
  lowest: number;
  highestB: number;
  /** The error's range over the last bin, and the last weights. */
  lateLow: number;
  lateHigh: number;
  lastA: number;
  lastB: number;
}

/** One of the runs, by its name. It takes some twenty milliseconds the first time; then it is kept. */
export const longRun = rememberEach(run);

function run(name: string): LongRun {
  const inU = name === "u";
  const rate = inU ? scaledRate : rates[names.indexOf(name)];
  const [unitA, unitB] = inU ? [1 / SCALE ** 2, 1 / SCALE] : [1, 1];
  const bins = STEPS / BIN;
  const [low, high] = [new Array<number>(bins).fill(Infinity), new Array<number>(bins).fill(0)];
  const b = new Array<number>(bins).fill(0);
  let [lowest, highestB, lastA, lastB] = [Infinity, -Infinity, start.a, start.b];
  for (const { t, value, position } of walk(inU ? scaled : raw, {
    start: [start.a / unitA, start.b / unitB],
    optimizer: gradientDescent({ rate }),
    steps: STEPS,
  })) {
    lowest = Math.min(lowest, value);
    [lastA, lastB] = [position[0] * unitA, position[1] * unitB];
    highestB = Math.max(highestB, lastB);
    const bin = Math.ceil(t / BIN) - 1;
    if (bin < 0) continue;
    low[bin] = Math.min(low[bin], value);
    high[bin] = Math.max(high[bin], value);
    b[bin] = lastB;
  }
  return { rate, low, high, b, lowest, highestB, lateLow: low.at(-1)!, lateHigh: high.at(-1)!, lastA, lastB };
}
