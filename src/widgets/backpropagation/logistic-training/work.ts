/** Trains logistic regression with nothing but computational graphs: one for each point and step, their adjoints added up. */
import { derivatives, gradientDescent, walk, type Formula, type Objective } from "../../../optim/index.ts";
import type { DataPoint, State, Work } from "../../../state/index.ts";
import { STEPS, type parameters } from "./props.ts";

export interface Training {
  /** w₁, w₂ and b after every step, and the mean loss there. */
  readonly weights: Float64Array;
  readonly losses: Float64Array;
  readonly last: number;
}

/** −log p of a point of class 1, −log(1 − p) of one of class 0, p being σ(w₁x₁ + w₂x₂ + b). */
export function pointLoss([x1, x2]: DataPoint, positive: boolean): Formula {
  return (o, [w1, w2, b]) => {
    const products = o.add(o.multiply(w1, o.constant(x1)), o.multiply(w2, o.constant(x2)));
    const p = o.sigmoid(o.add(products, b));
    return o.negate(o.log(positive ? p : o.subtract(o.constant(1), p)));
  };
}

/** The mean loss of all points, its gradient the mean of the graphs' adjoints. */
export function objectiveOf({ points, labels }: State<typeof parameters>): Objective {
  const formulas = points.map((point) => pointLoss(point, labels === "positive" || point[2] === 1));
  const graphs = (w: ArrayLike<number>) =>
    formulas.map((formula) => derivatives.graph(formula, { w_1: w[0], w_2: w[1], b: w[2] }));
  function valueAndGradient(w: Float64Array, out: Float64Array): number {
    let value = 0;
    out.fill(0);
    for (const { nodes, inputs, output } of graphs(w)) {
      value += nodes[output].value / points.length;
      inputs.forEach((id, j) => (out[j] += nodes[id].adjoint / points.length));
    }
    return value;
  }
  return {
    dimension: 3,
    value: (w) => valueAndGradient(w, new Float64Array(3)),
    gradient: (w, out) => void valueAndGradient(w, out),
    valueAndGradient,
  };
}

function* run(state: State<typeof parameters>): Generator<Training, void, void> {
  const weights = new Float64Array(3 * (STEPS + 1));
  const losses = new Float64Array(STEPS + 1);
  const optimizer = gradientDescent({ rate: state.rate });
  const descent = walk(objectiveOf(state), { start: [0, 0, 0], optimizer, steps: STEPS });
  for (const { t, position, value } of descent) {
    if (!Number.isFinite(value)) return;
    weights.set(position, 3 * t);
    losses[t] = value;
    yield { weights, losses, last: t };
  }
}

export default { needs: ["points", "rate", "labels"], run } satisfies Work<typeof parameters, Training>;
