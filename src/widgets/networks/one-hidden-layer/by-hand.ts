/** One hidden layer of two tanh units, forward and back, written out; and the same by the library's graph. */
import { derivatives, type Formula } from "../../../optim/index.ts";

/** The weights and biases, in the order in which the library's network keeps them. */
export const weightNames = ["w1", "w2", "b1", "b2", "c1", "c2", "c0"] as const;
export const slopeNames = ["dw1", "dw2", "db1", "db2", "dc1", "dc2", "dc0"] as const;
export type Weights = Readonly<Record<(typeof weightNames)[number], number>>;

export interface Pass {
  z1: number;
  z2: number;
  h1: number;
  h2: number;
  /** The prediction. */
  f: number;
  loss: number;
  /** ∂L/∂f, ∂L/∂h, ∂L/∂z, and the derivative by every weight and bias. */
  delta: number;
  dh1: number;
  dh2: number;
  delta1: number;
  delta2: number;
  gradient: Weights;
}

/** Forward and back by hand, one line for each rule. */
export function byHand(x: number, y: number, { w1, w2, b1, b2, c1, c2, c0 }: Weights): Pass {
  const z1 = w1 * x + b1;
  const z2 = w2 * x + b2;
  const h1 = Math.tanh(z1);
  const h2 = Math.tanh(z2);
  const f = c1 * h1 + c2 * h2 + c0;
  const loss = (f - y) ** 2;

  const delta = 2 * (f - y);
  const dh1 = delta * c1;
  const dh2 = delta * c2;
  const delta1 = dh1 * (1 - h1 ** 2);
  const delta2 = dh2 * (1 - h2 ** 2);
  return {
    ...{ z1, z2, h1, h2, f, loss, delta, dh1, dh2, delta1, delta2 },
    gradient: {
      w1: delta1 * x,
      w2: delta2 * x,
      b1: delta1,
      b2: delta2,
      c1: delta * h1,
      c2: delta * h2,
      c0: delta,
    },
  };
}

/** The same loss in blocks, of the weights in their order. */
export function lossFormula(x: number, y: number): Formula {
  return (o, [w1, w2, b1, b2, c1, c2, c0]) => {
    const unit = (w: typeof w1, b: typeof w1) => o.tanh(o.add(o.multiply(w, o.constant(x)), b));
    const sum = o.add(o.multiply(c1, unit(w1, b1)), o.multiply(c2, unit(w2, b2)));
    return o.power(o.subtract(o.add(sum, c0), o.constant(y)), o.constant(2));
  };
}

/** The largest difference between the derivatives by hand and those that flow back through the graph. */
export function differenceFromGraph(x: number, y: number, weights: Weights, { gradient }: Pass): number {
  const at = Object.fromEntries(weightNames.map((name) => [name, weights[name]]));
  const { nodes, inputs } = derivatives.graph(lossFormula(x, y), at);
  return Math.max(...weightNames.map((name, i) => Math.abs(gradient[name] - nodes[inputs[i]].adjoint)));
}
