/** Trains four hidden units on the xor data by plain gradient descent, and keeps every weight of every step. */
import { data, fit, gradientDescent, losses, models, random, walk } from "../../../optim/index.ts";
import type { State, Work } from "../../../state/index.ts";
import { STEPS, type parameters } from "./props.ts";

export const UNITS = 4;
const points = data.xor({ count: 80, noise: 0.1, seed: 7 });
const network = models.multilayerPerceptron({ sizes: [2, UNITS, 1] });

export interface Training {
  /** Two weights of every unit after every step: step × unit × 2. */
  readonly weights: Float64Array;
  readonly losses: Float64Array;
  /** The last step that was taken. */
  readonly last: number;
}

function firstWeights({ start, seed }: State<typeof parameters>): Float64Array {
  if (start === "random") return models.xavier(network, { seed });
  const w = new Float64Array(network.dimension);
  if (start === "zeros") return w;
  // Every unit gets the same two weights in and the same weight out; biases stay at 0.
  const [hidden, output] = network.layers;
  for (let k = 0; k < UNITS; k++) {
    w[hidden.weights + 2 * k] = 0.6;
    w[hidden.weights + 2 * k + 1] = -0.3;
    w[output.weights + k] = 0.5;
  }
  if (start === "speck") {
    const draw = random(seed);
    for (let i = 0; i < w.length; i++) w[i] += draw.normal(0, 0.001);
  }
  return w;
}

function* run(state: State<typeof parameters>): Generator<Training, void, void> {
  const objective = fit({ model: network, loss: losses.crossEntropy(), data: points });
  const weights = new Float64Array((STEPS + 1) * UNITS * 2);
  const values = new Float64Array(STEPS + 1);
  const from = network.layers[0].weights;
  const optimizer = gradientDescent({ rate: state.rate });
  for (const { t, position, value } of walk(objective, {
    start: firstWeights(state),
    optimizer,
    steps: STEPS,
  })) {
    weights.set(position.subarray(from, from + UNITS * 2), t * UNITS * 2);
    values[t] = value;
    yield { weights, losses: values, last: t };
  }
}

export default { needs: ["start", "rate", "seed"], run } satisfies Work<typeof parameters, Training>;
