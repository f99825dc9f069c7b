import { numbers, partial, sum, unary, type Formula } from "../../../optim/derivatives/index.ts";
import { data, fit, losses, models } from "../../../optim/index.ts";
import { spaced, type Derivation } from "../../../state/index.ts";
import { starts } from "./model.ts";
import type { parameters } from "./props.ts";

/** The gradient of cross-entropy behind a sigmoid: the slope of the sigmoid cancels. */
interface Sample {
  /** Rows with a last column of ones. */
  x: number[][];
  y: number[];
  w: number[];
  j: number;
}

const sigma = unary.sigmoid.value;
const inside =
  (x: number[]): Formula =>
  (o, w) =>
    o.dot(w, x.map(o.constant));
const predicted =
  (x: number[]): Formula =>
  (o, w) =>
    o.sigmoid(inside(x)(o, w));
/** y log p + (1 − y) log(1 − p). */
const credit =
  (x: number[], y: number): Formula =>
  (o, w) => {
    const p = predicted(x)(o, w);
    const missed = o.subtract(o.constant(1), p);
    return o.add(o.multiply(o.constant(y), o.log(p)), o.multiply(o.constant(1 - y), o.log(missed)));
  };
/** Σᵢ of a term of each example, of its input, its target and its probability. */
const total = ({ x, y, w }: Sample, term: (x: number[], y: number, p: number) => number) =>
  x.reduce((so, xi, i) => so + term(xi, y[i], sigma(inside(xi)(numbers, w))), 0);

export const gradient = {
  title: "The gradient of cross-entropy",
  lines: [
    {
      tex: String.raw`\frac{\partial L}{\partial w_j}`,
      because:
        "What is sought: the derivative of the cross-entropy, added up over the examples. This value comes from the library.",
      is({ x, y, w, j }) {
        const out = new Float64Array(w.length);
        const model = models.logistic({ inputs: w.length, intercept: false });
        const loss = losses.crossEntropy({ reduction: "sum" });
        fit({ model, loss, data: data.dataset(x, y) }).gradient(Float64Array.from(w), out);
        return out[j];
      },
    },
    {
      tex: String.raw`\became{\becomes{-\frac{\partial}{\partial w_j} \sum_{i=1}^{N} \Bigl(y_i \log p_i + (1 - y_i) \log(1 - p_i)\Bigr)}}`,
      because: String.raw`Put in what the loss is, with $p_i = \sigma(d_i)$ and $d_i = w^\top x_i$.`,
      is: ({ x, y, w, j }) =>
        -partial(
          (o, v) =>
            sum(
              o,
              x.map((xi, i) => credit(xi, y[i])(o, v)),
            ),
          w,
          j,
        ),
    },
    {
      tex: spaced(
        String.raw`\became{-\sum_{i=1}^{N} \Bigl(\frac{y_i}{p_i} - \frac{1 - y_i}{1 - p_i}\Bigr)\, \becomes{\frac{\partial`,
        String.raw`p_i}{\partial w_j}}}`,
      ),
      because: String.raw`The derivative of $\log p$ is $1/p$, times that of $p$; of $\log(1 - p)$ it is $-1/(1 - p)$, times that of $p$.`,
      is: (sample) =>
        -total(sample, (x, y, p) => (y / p - (1 - y) / (1 - p)) * partial(predicted(x), sample.w, sample.j)),
    },
    {
      tex: spaced(
        String.raw`-\sum_{i=1}^{N} \becomes{\Bigl(\frac{y_i}{p_i} - \frac{1 - y_i}{1 - p_i}\Bigr)\, \became{p_i (1 -`,
        String.raw`p_i)}}\, \became{x_{ij}}`,
      ),
      because: spaced(
        String.raw`The derivative of a sigmoid of a dot product, found above: $\sigma(1 - \sigma)$ times the one input that`,
        String.raw`survives.`,
      ),
      is: (sample) => -total(sample, (x, y, p) => (y / p - (1 - y) / (1 - p)) * p * (1 - p) * x[sample.j]),
    },
    {
      tex: String.raw`-\sum_{i=1}^{N} \becomes{\Bigl(\became{y_i (1 - p_i) - (1 - y_i)\, p_i}\Bigr)}\, x_{ij}`,
      because: String.raw`Multiply out. Each fraction cancels with one of the two factors.`,
      is: (sample) => -total(sample, (x, y, p) => (y * (1 - p) - (1 - y) * p) * x[sample.j]),
    },
    {
      tex: String.raw`-\sum_{i=1}^{N} \became{\delta_i}\, x_{ij}`,
      because: String.raw`The products $y_i p_i$ cancel too, and what is left is $y_i - p_i$, the residual.`,
      is: (sample) => -total(sample, (x, y, p) => (y - p) * x[sample.j]),
    },
  ],
  data: ({ examples, start }) => ({
    x: examples.map(([x]) => [x, 1]),
    y: examples.map(([, y]) => y),
    w: [...starts[start]],
    j: 0,
  }),
  random(draw) {
    const m = 1 + draw.below(5);
    const vector = () => Array.from({ length: m }, () => draw.normal());
    const x = Array.from({ length: 1 + draw.below(12) }, vector);
    return { x, y: x.map(() => draw.uniform()), w: vector(), j: draw.below(m) };
  },
} satisfies Derivation<typeof parameters, Sample>;
