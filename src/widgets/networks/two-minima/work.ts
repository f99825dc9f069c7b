/** Trains the same network on the same points from two seeds, and measures the loss in the plane of both ends. */
import { gridOf } from "../../../charts/bands.ts";
import { adam, data, fit, losses, models, walk } from "../../../optim/index.ts";
import type { State, Work } from "../../../state/index.ts";
import { STEPS, type parameters } from "./props.ts";

export const points = data.moons({ count: 100, noise: 0.3, seed: 5 });
export const network = models.multilayerPerceptron({ sizes: [2, 6, 1] });
const objective = fit({ model: network, loss: losses.crossEntropy(), data: points });

/** Grid points along each side of the plane, and the part of it that is seen: A ends at (0, 0), B at (1, 0). */
export const SIDE = 36;
export const domain = [
  [-0.7, 1.7],
  [-1.2, 1.7],
] as const;
const cells = gridOf(SIDE, domain);

export interface Minima {
  /** Where each run ended, all weights, and its loss there. */
  readonly ends: readonly [Float64Array, Float64Array];
  readonly lost: readonly [number, number];
  /** The way of each run, step by step, seen from straight above the plane: x, y in turn. */
  readonly ways: readonly [Float64Array, Float64Array];
  /** The loss of each run at every step. */
  readonly falls: readonly [Float64Array, Float64Array];
  /** The loss at every grid point of the plane. */
  readonly plane: Float64Array;
}

function train(seed: number) {
  const way: Float64Array[] = [];
  const fall = new Float64Array(STEPS + 1);
  const start = models.xavier(network, { seed });
  for (const { t, position, value } of walk(objective, {
    start,
    optimizer: adam({ rate: 0.03 }),
    steps: STEPS,
  })) {
    way.push(position.slice());
    fall[t] = value;
  }
  return { way, fall, end: way.at(-1)! };
}

function* run({ seedA, seedB }: State<typeof parameters>): Generator<Minima, void, void> {
  const [a, b] = [train(seedA), train(seedB)];
  const n = network.dimension;
  // Two directions at right angles: from A's end to B's, and from there toward A's start. With equal seeds there is
  // no way from A to B; then the first direction leads to the start, and the second is any other.
  const across = minus(b.end, a.end);
  const back = minus(a.way[0], a.end);
  const width = size(across) > 1e-9 ? size(across) : size(back);
  const e1 = scaled(size(across) > 1e-9 ? across : back, 1 / width);
  const aside = minus(size(across) > 1e-9 ? back : new Float64Array(n).fill(1), e1, dot(back, e1));
  const e2 = scaled(aside, 1 / size(aside));

  const seen = (way: Float64Array[]) =>
    Float64Array.from(way.flatMap((w) => [e1, e2].map((e) => dot(minus(w, a.end), e) / width)));
  const found = {
    ends: [a.end, b.end],
    lost: [objective.value(a.end), objective.value(b.end)],
    ways: [seen(a.way), seen(b.way)],
    falls: [a.fall, b.fall],
  } as const;
  const plane = new Float64Array(SIDE * SIDE);
  const w = new Float64Array(n);
  for (let c = 0; c < plane.length; c++) {
    const [x, y] = [cells[2 * c] * width, cells[2 * c + 1] * width];
    for (let i = 0; i < n; i++) w[i] = a.end[i] + x * e1[i] + y * e2[i];
    plane[c] = objective.value(w);
  }
  yield { ...found, plane };
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, ai, i) => sum + ai * b[i], 0);
const size = (a: Float64Array) => Math.sqrt(dot(a, a));
const scaled = (a: Float64Array, by: number) => a.map((ai) => ai * by);
const minus = (a: Float64Array, b: Float64Array, times = 1) => a.map((ai, i) => ai - times * b[i]);

/** The loss at one place of weight space. */
export const lossAt = (w: Float64Array) => objective.value(w);

export default { needs: ["seedA", "seedB"], run } satisfies Work<typeof parameters, Minima>;
