import { numbers, partial, sum, type Formula } from "../../../optim/derivatives/index.ts";
import { data, fit, losses, models } from "../../../optim/index.ts";
import { spaced, type Derivation } from "../../../state/index.ts";
import type { parameters } from "./props.ts";

/** The gradient of the squared error of the linear model, line by line. */
interface Sample {
  x: number[][];
  y: number[];
  w: number[];
  /** Which weight the derivative is taken by. */
  j: number;
}

const hikes = data.hikes();
const rows = Array.from({ length: hikes.count }, (_, i) => Array.from(hikes.x.subarray(3 * i, 3 * i + 3)));

/** wᵀx, as one product and, with its sum written out, term by term. */
const product =
  (x: number[]): Formula =>
  (o, w) =>
    o.dot(w, x.map(o.constant));
const terms =
  (x: number[]): Formula =>
  (o, w) =>
    sum(
      o,
      x.map((xk, k) => o.multiply(w[k], o.constant(xk))),
    );
const residual =
  (x: number[], y: number): Formula =>
  (o, w) =>
    o.subtract(o.constant(y), product(x)(o, w));
const square =
  (inside: Formula): Formula =>
  (o, w) =>
    o.power(inside(o, w), o.constant(2));

/** Σᵢ of a term of each example. */
const total = ({ x, y }: Sample, term: (x: number[], y: number) => number) =>
  x.reduce((so, xi, i) => so + term(xi, y[i]), 0);
const delta = (x: number[], y: number, w: number[]) => residual(x, y)(numbers, w);

export const gradient = {
  title: "The gradient of the linear model’s squared error",
  lines: [
    {
      tex: String.raw`\frac{\partial L}{\partial w_j}`,
      because:
        "What is sought: how the loss changes with one weight. This value comes from the course’s library, by backpropagation.",
      is({ x, y, w, j }) {
        const model = models.linear({ inputs: w.length, intercept: false });
        const loss = losses.squared({ reduction: "sum" });
        const out = new Float64Array(w.length);
        fit({ model, loss, data: data.dataset(x, y) }).gradient(Float64Array.from(w), out);
        return out[j];
      },
    },
    {
      tex: String.raw`\became{\becomes{\frac{\partial}{\partial w_j} \sum_{i=1}^{N}} \left(\term{y}{y_i} - \term{f}{w^\top x_i}\right)^2}`,
      because: "Put in what the loss is: the squared residuals of all examples, added up.",
      is: ({ x, y, w, j }) =>
        partial(
          (o, v) =>
            sum(
              o,
              x.map((xi, i) => square(residual(xi, y[i]))(o, v)),
            ),
          w,
          j,
        ),
    },
    {
      tex: spaced(
        String.raw`\became{\sum_{i=1}^{N} \becomes{\frac{\partial}{\partial w_j}}}\becomes{\left(\term{y}{y_i} -`,
        String.raw`\term{f}{w^\top x_i}\right)^2}`,
      ),
      because:
        "The derivative of a sum is the sum of the derivatives, so it may move inside, to each example.",
      is: (sample) => total(sample, (x, y) => partial(square(residual(x, y)), sample.w, sample.j)),
    },
    {
      tex: spaced(
        String.raw`\sum_{i=1}^{N} \became{2\becomes{\left(\term{y}{y_i} - \term{f}{w^\top x_i}\right)`,
        String.raw`\frac{\partial}{\partial w_j}\left(\term{y}{y_i} - \term{f}{w^\top x_i}\right)}}`,
      ),
      because:
        "The chain rule: the derivative of a square is twice the inside, times the derivative of the inside.",
      is: (sample) =>
        total(sample, (x, y) => 2 * delta(x, y, sample.w) * partial(residual(x, y), sample.w, sample.j)),
    },
    {
      tex: spaced(
        String.raw`\became{-}2 \sum_{i=1}^{N} \became{\term{delta}{\delta_i}\, \frac{\partial}{\partial w_j}\,`,
        String.raw`\becomes{\term{f}{w^\top x_i}}}`,
      ),
      because: spaced(
        String.raw`Name the residual $\delta_i = y_i - w^\top x_i$. In the derivative $y_i$ is a constant and drops out;`,
        String.raw`its neighbor leaves a minus, which moves to the front with the 2.`,
      ),
      is: (sample) =>
        -2 * total(sample, (x, y) => delta(x, y, sample.w) * partial(product(x), sample.w, sample.j)),
    },
    {
      tex: spaced(
        String.raw`-2 \sum_{i=1}^{N} \term{delta}{\delta_i}\, \becomes{\frac{\partial}{\partial w_j} \became{\sum_{k=1}^{m}`,
        String.raw`w_k x_{ik}}}`,
      ),
      because: spaced(
        String.raw`Write the product $w^\top x_i$ out. Its terms are counted by $k$, since $i$ counts the examples and $j$`,
        String.raw`is taken.`,
      ),
      is: (sample) =>
        -2 * total(sample, (x, y) => delta(x, y, sample.w) * partial(terms(x), sample.w, sample.j)),
    },
    {
      tex: String.raw`-2 \sum_{i=1}^{N} \term{delta}{\delta_i}\, \became{\term{column}{x_{ij}}}`,
      because: spaced(
        "Of the sum over $k$ only one term contains $w_j$:",
        "the one with $k = j$. The others do not change with $w_j$, and their derivatives are zero.",
      ),
      is: (sample) => -2 * total(sample, (x, y) => delta(x, y, sample.w) * x[sample.j]),
    },
  ],
  data: ({ w1, w2, w3, j }) => ({ x: rows, y: Array.from(hikes.y), w: [w1, w2, w3], j: Number(j) - 1 }),
  random(draw) {
    const m = 1 + draw.below(5);
    const vector = () => Array.from({ length: m }, () => draw.normal());
    const x = Array.from({ length: 1 + draw.below(12) }, vector);
    return { x, y: x.map(() => draw.normal()), w: vector(), j: draw.below(m) };
  },
} satisfies Derivation<typeof parameters, Sample>;
