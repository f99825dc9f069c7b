/** Trains a network, epoch by epoch. */
import { batches, failed, walk, type Dataset, type Fit } from "../../../optim/index.ts";
import type { State, Work } from "../../../state/index.ts";
import { dataOf, firstWeights, methodOf, networkOf, planOf } from "./network.ts";
import { EPOCHS, type parameters } from "./props.ts";

/** A training run so far: one entry for each epoch, from before the first. */
export interface History {
  /** All weights after each epoch, one row each. */
  readonly weights: Float64Array;
  /** The mean loss on the points to learn from, and on those held out. */
  readonly train: readonly number[];
  readonly test: readonly number[];
  /** The part of either set on the wrong side of ½. */
  readonly trainWrong: readonly number[];
  readonly testWrong: readonly number[];
  /** The length of each layer's gradient over all points, from the first layer on. */
  readonly slopes: readonly (readonly number[])[];
  /** Steps taken and examples seen after each epoch. */
  readonly steps: readonly number[];
  readonly seen: readonly number[];
  /** Why the run ended early, if it did. */
  readonly trouble: string;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

function* run(settings: State<typeof parameters>): Generator<History, void, void> {
  const { train, test } = dataOf(settings);
  const objective = networkOf(settings, train);
  const heldOut = test && networkOf(settings, test);
  const plan = planOf(settings, train.count);
  const n = objective.dimension;
  const gradient = new Float64Array(n);
  const all = new Float64Array((EPOCHS + 1) * n);
  let at = firstWeights(settings, objective);
  let [step, seen] = [0, 0];
  const history: Writable<History> = {
    weights: all,
    train: [],
    test: [],
    trainWrong: [],
    testWrong: [],
    slopes: [],
    steps: [],
    seen: [],
    trouble: "",
  };

  function look(epoch: number): History {
    all.set(at, epoch * n);
    history.weights = all.slice(0, (epoch + 1) * n);
    history.train.push(objective.valueAndGradient(at, gradient));
    history.trainWrong.push(wrong(objective, train, at));
    history.slopes.push(lengths(objective, gradient));
    if (heldOut) {
      history.test.push(heldOut.value(at));
      history.testWrong.push(wrong(heldOut, test, at));
    }
    history.steps.push(step);
    history.seen.push(seen);
    return history;
  }

  yield look(0);
  for (let from = 0, to: number; from < EPOCHS; from = to) {
    // Where the optimizer changes, a new one starts without memory from where the last one was.
    const { optimizer } = plan[from];
    for (to = from + 1; to < EPOCHS && plan[to].optimizer === optimizer; to++);
    const chunks = plan.slice(from, to).flatMap(({ size, rate }, i) => {
      const draw = batches({ count: train.count, size, seed: 1000 * settings.seed + from + i });
      return Array.from({ length: draw.perEpoch }, (_, k) => ({
        rate,
        batch: draw(k).slice(),
        ends: k === draw.perEpoch - 1,
      }));
    });
    const descent = walk(objective, {
      start: at,
      optimizer: methodOf(optimizer),
      steps: chunks.length,
      schedule: (t) => chunks[Math.min(t, chunks.length - 1)].rate,
      batch: (t) => chunks[Math.min(t, chunks.length - 1)].batch,
      observe: "batch",
      bound: 1e9,
    });
    let epoch = from;
    for (const { t, position, status, reason } of descent) {
      if (failed({ status })) {
        history.trouble = `epoch ${epoch + 1}: ${reason}`;
        return yield { ...history };
      }
      if (t === 0) continue;
      const { batch, ends } = chunks[t - 1];
      step++;
      seen += batch.length;
      if (!ends) continue;
      at = position.slice();
      yield look(++epoch);
    }
  }
}

/** The part of the points whose label the network does not predict. */
function wrong({ model }: Fit, { x, y, count }: Dataset, w: Float64Array): number {
  const z = model.pass(count).forward(w, x, count);
  let misses = 0;
  for (let i = 0; i < count; i++) if (z[i] >= 0 !== y[i] >= 0.5) misses++;
  return misses / count;
}

function lengths({ model }: Fit, gradient: Float64Array): number[] {
  return model.layers.map(({ weights, inputs, outputs }) => {
    let sum = 0;
    for (let i = weights; i < weights + (inputs + 1) * outputs; i++) sum += gradient[i] ** 2;
    return Math.sqrt(sum);
  });
}

export default {
  needs: [
    "set",
    "points",
    "count",
    "noise",
    "layers",
    "units",
    "activation",
    "start",
    "optimizer",
    "rate",
    "batch",
    "seed",
    "changes",
  ],
  run,
} satisfies Work<typeof parameters, History>;
