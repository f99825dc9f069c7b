import { numbers, partial, sum, unary, type Formula } from "../../../optim/derivatives/index.ts";
import { data, fit, losses, models } from "../../../optim/index.ts";
import { spaced, type Derivation } from "../../../state/index.ts";
import { weightsAt } from "./model.ts";
import type { parameters } from "./props.ts";

/** The gradient of the squared error of a sigmoid of a linear model, line by line. */
interface Sample {
  /** Rows with a last column of ones. */
  x: number[][];
  y: number[];
  w: number[];
  j: number;
}

const sigma = unary.sigmoid.value;
/** σ′ as a derivative still to be taken: by dual numbers. */
const sigmaPrime = (d: number) => partial((o, [z]) => o.sigmoid(z), [d], 0);
/** Σₖ wₖ xᵢₖ. */
const inside =
  (x: number[]): Formula =>
  (o, w) =>
    sum(
      o,
      x.map((xk, k) => o.multiply(w[k], o.constant(xk))),
    );
const predicted =
  (x: number[]): Formula =>
  (o, w) =>
    o.sigmoid(inside(x)(o, w));
const residual =
  (x: number[], y: number): Formula =>
  (o, w) =>
    o.subtract(o.constant(y), predicted(x)(o, w));
const square =
  (of: Formula): Formula =>
  (o, w) =>
    o.power(of(o, w), o.constant(2));
const total = ({ x, y }: Sample, term: (x: number[], y: number) => number) =>
  x.reduce((so, xi, i) => so + term(xi, y[i]), 0);
const value = (formula: Formula, w: number[]) => formula(numbers, w);

export const gradient = {
  title: "The gradient with a sigmoid",
  lines: [
    {
      tex: String.raw`\frac{\partial L}{\partial w_j}`,
      because: "What is sought. This value comes from the course’s library, by backpropagation.",
      is({ x, y, w, j }) {
        const out = new Float64Array(w.length);
        const model = models.logistic({ inputs: w.length, intercept: false, output: "probability" });
        const loss = losses.squared({ reduction: "sum" });
        fit({ model, loss, data: data.dataset(x, y) }).gradient(Float64Array.from(w), out);
        return out[j];
      },
    },
    {
      tex: spaced(
        String.raw`\became{\becomes{\frac{\partial}{\partial w_j} \sum_{i=1}^{N} \Bigl(\term{y}{y_i} -`,
        String.raw`\sigma\bigl({\textstyle\sum_k} w_k x_{ik}\bigr)\Bigr)^{\!2}}}`,
      ),
      because: String.raw`Put in what the loss is. Compared with the linear model one thing is new: $\sigma$ around the dot product.`,
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
        String.raw`\became{\sum_{i=1}^{N} 2 \Bigl(\term{y}{y_i} - \sigma\bigl({\textstyle\sum_k} w_k x_{ik}\bigr)\Bigr)`,
        String.raw`\becomes{\Bigl(-\frac{\partial}{\partial w_j}\, \sigma\bigl({\textstyle\sum_k} w_k x_{ik}\bigr)\Bigr)}}`,
      ),
      because: spaced(
        String.raw`As before: the derivative moves inside the sum, the square leaves twice the inside, $y_i$ drops out and`,
        String.raw`leaves a minus.`,
      ),
      is: (sample) =>
        total(
          sample,
          (x, y) => 2 * value(residual(x, y), sample.w) * -partial(predicted(x), sample.w, sample.j),
        ),
    },
    {
      tex: spaced(
        String.raw`\sum_{i=1}^{N} \became{-}2 \Bigl(\becomes{\term{y}{y_i} - \sigma\bigl({\textstyle\sum_k} w_k`,
        String.raw`x_{ik}\bigr)}\Bigr)\, \became{\term{factor}{\sigma'\bigl({\textstyle\sum_k} w_k x_{ik}\bigr)}\,`,
        String.raw`\becomes{\frac{\partial}{\partial w_j} \sum_k w_k x_{ik}}}`,
      ),
      because: spaced(
        String.raw`The chain rule once more, through $\sigma$: its slope at the dot product, times the derivative of the`,
        String.raw`dot product.`,
      ),
      is: (sample) =>
        total(
          sample,
          (x, y) =>
            -2 *
            value(residual(x, y), sample.w) *
            sigmaPrime(value(inside(x), sample.w)) *
            partial(inside(x), sample.w, sample.j),
        ),
    },
    {
      tex: spaced(
        String.raw`\sum_{i=1}^{N} -2\, \became{\term{delta}{\delta_i}}\, \becomes{\term{factor}{\sigma'(\became{d_i})}}\,`,
        String.raw`\became{\term{column}{x_{ij}}}`,
      ),
      because: spaced(
        String.raw`Name the dot product $d_i$ and the residual $\delta_i = y_i - \sigma(d_i)$. Of the sum over $k$ only the`,
        String.raw`term with $k = j$ survives.`,
      ),
      is: (sample) =>
        total(sample, (x, y) => {
          const d = value(inside(x), sample.w);
          return -2 * (y - sigma(d)) * sigmaPrime(d) * x[sample.j];
        }),
    },
    {
      tex: spaced(
        String.raw`-2 \sum_{i=1}^{N} \term{delta}{\delta_i}\, \became{\term{factor}{\sigma(d_i)\bigl(1 -`,
        String.raw`\sigma(d_i)\bigr)}}\, \term{column}{x_{ij}}`,
      ),
      because: String.raw`The slope of the sigmoid is $\sigma' = \sigma(1 - \sigma)$. No derivative is left to take.`,
      is: (sample) =>
        -2 *
        total(sample, (x, y) => {
          const p = sigma(value(inside(x), sample.w));
          return (y - p) * p * (1 - p) * x[sample.j];
        }),
    },
  ],
  data: (state) => ({
    x: state.examples.map(([x]) => [x, 1]),
    y: state.examples.map(([, y]) => y),
    w: weightsAt(state),
    j: Number(state.j),
  }),
  random(draw) {
    const m = 1 + draw.below(5);
    const vector = () => Array.from({ length: m }, () => draw.normal());
    const x = Array.from({ length: 1 + draw.below(12) }, vector);
    return { x, y: x.map(() => draw.uniform()), w: vector(), j: draw.below(m) };
  },
} satisfies Derivation<typeof parameters, Sample>;
