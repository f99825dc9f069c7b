import { numbers, partial, sum, type Formula } from "../../../optim/derivatives/index.ts";
import { data, fit, losses, models } from "../../../optim/index.ts";
import { spaced, type Derivation, type Draw, type State } from "../../../state/index.ts";
import { weightsAt } from "./model.ts";
import type { parameters } from "./props.ts";

/** The gradient with the loss as half a mean; and the gradient of the sum in matrices, up to the normal equations. */
interface Sample {
  /** Rows of X, with a last column of ones where there is an intercept. */
  x: number[][];
  y: number[];
  w: number[];
  j: number;
}

const delta =
  (x: number[], y: number): Formula =>
  (o, w) =>
    o.subtract(o.constant(y), o.dot(w, x.map(o.constant)));
const square =
  (inside: Formula): Formula =>
  (o, w) =>
    o.power(inside(o, w), o.constant(2));
/** Σᵢ over the examples. */
const total = ({ x, y }: Sample, term: (x: number[], y: number) => number) =>
  x.reduce((so, xi, i) => so + term(xi, y[i]), 0);
/** Σᵢ aᵢ bᵢ. */
const dot = (a: ArrayLike<number>, b: ArrayLike<number>) => numbers.dot(Array.from(a), Array.from(b));

function byLibrary({ x, y, w, j }: Sample, loss: losses.Loss): number {
  const out = new Float64Array(w.length);
  const model = models.linear({ inputs: w.length, intercept: false });
  fit({ model, loss, data: data.dataset(x, y) }).gradient(Float64Array.from(w), out);
  return out[j];
}

/** The examples and the weights at the step shown; j is the intercept, where there is one. */
function sample(state: State<typeof parameters>): Sample {
  const { examples, ones } = state;
  const intercept = ones === "with";
  return {
    x: examples.map(([x]) => (intercept ? [x, 1] : [x])),
    y: examples.map(([, y]) => y),
    w: weightsAt(state),
    j: intercept ? 1 : 0,
  };
}

function random(draw: Draw): Sample {
  const m = 1 + draw.below(4);
  const x = Array.from({ length: 1 + draw.below(12) }, () => [
    ...Array.from({ length: m - 1 }, () => draw.normal()),
    1,
  ]);
  return {
    x,
    y: x.map(() => draw.normal()),
    w: Array.from({ length: m }, () => draw.normal()),
    j: draw.below(m),
  };
}

export const mean = {
  title: "The gradient with the loss as half a mean",
  lines: [
    {
      tex: String.raw`\frac{\partial L}{\partial w_j}`,
      because: "What is sought, from the library: the derivative of half the mean squared error.",
      is: (given) => byLibrary(given, losses.squared({ half: true })),
    },
    {
      tex: spaced(
        String.raw`\became{\becomes{\frac{\partial}{\partial w_j}\, \frac{1}{2N}} \sum_{i=1}^{N} \left(\term{y}{y_i} -`,
        String.raw`\term{f}{w^\top x_i}\right)^2}`,
      ),
      because: "Put in the new loss: the same sum, divided by twice the number of examples.",
      is: ({ x, y, w, j }) =>
        partial(
          (o, v) => {
            const terms = x.map((xi, i) => square(delta(xi, y[i]))(o, v));
            return o.multiply(o.constant(1 / (2 * x.length)), sum(o, terms));
          },
          w,
          j,
        ),
    },
    {
      tex: spaced(
        String.raw`\became{\frac{1}{2N}\, \becomes{\frac{\partial}{\partial w_j}}} \becomes{\sum_{i=1}^{N}`,
        String.raw`\left(\term{y}{y_i} - \term{f}{w^\top x_i}\right)^2}`,
      ),
      because: "A constant factor stays where it is while the rest is differentiated.",
      is: ({ x, y, w, j }) =>
        (1 / (2 * x.length)) *
        partial(
          (o, v) =>
            sum(
              o,
              x.map((xi, i) => square(delta(xi, y[i]))(o, v)),
            ),
          w,
          j,
        ),
    },
    {
      tex: String.raw`\becomes{\frac{1}{2N}} \left(\became{\becomes{-2} \sum_{i=1}^{N} \term{delta}{\delta_i}\, x_{ij}}\right)`,
      because: "What the six lines above found for the sum.",
      is: (given) =>
        (1 / (2 * given.x.length)) *
        (-2 * total(given, (x, y) => delta(x, y)(numbers, given.w) * x[given.j])),
    },
    {
      tex: String.raw`\became{-\frac{1}{N}} \sum_{i=1}^{N} \term{delta}{\delta_i}\, \term{column}{x_{ij}}`,
      because: spaced(
        String.raw`The 2 of the square meets the $\frac12$, which was put there for this. Where $j$ is the intercept,`,
        String.raw`$x_{ij}$ is 1.`,
      ),
      is: (given) => -total(given, (x, y) => delta(x, y)(numbers, given.w) * x[given.j]) / given.x.length,
    },
  ],
  data: sample,
  random,
} satisfies Derivation<typeof parameters, Sample>;

/** Xᵀ v: each column of X times v. */
const transposed = (x: number[][], v: number[]) =>
  x[0].map((_, k) =>
    dot(
      x.map((row) => row[k]),
      v,
    ),
  );
const times = (x: number[][], w: number[]) => x.map((row) => dot(row, w));

export const normal = {
  title: "From the gradient to the normal equations",
  lines: [
    {
      tex: String.raw`\frac{\partial L}{\partial w_j}`,
      because: "What is to be zero, for every weight. Its value is that of the step shown, from the library.",
      is: (given) => byLibrary(given, losses.squared({ reduction: "sum" })),
    },
    {
      tex: String.raw`\became{-2 \becomes{\sum_{i=1}^{N} \term{delta}{\delta_i}\, x_{ij}}}`,
      because: "The gradient by hand.",
      is: (given) => -2 * total(given, (x, y) => delta(x, y)(numbers, given.w) * x[given.j]),
    },
    {
      tex: String.raw`-2 \left(\became{X^\top \becomes{\delta}}\right)_{\!j}`,
      because: spaced(
        String.raw`Stack the inputs as rows of a matrix $X$. Column $j$ of $X$ times the residuals is row $j$ of $X^\top$`,
        String.raw`times them.`,
      ),
      is: ({ x, y, w, j }) =>
        -2 *
        transposed(
          x,
          x.map((xi, i) => delta(xi, y[i])(numbers, w)),
        )[j],
    },
    {
      tex: String.raw`\becomes{-}2 \left(\becomes{X^\top \left(\became{\term{y}{y} - X w}\right)}\right)_{\!j}`,
      because: String.raw`All residuals at once are $\delta = y - Xw$.`,
      is: ({ x, y, w, j }) => {
        const products = times(x, w);
        return (
          -2 *
          transposed(
            x,
            y.map((yi, i) => yi - products[i]),
          )[j]
        );
      },
    },
    {
      tex: String.raw`2 \left(\became{X^\top X w - X^\top \term{y}{y}}\right)_{\!j}`,
      because: "Multiply out, and let the minus turn the difference around.",
      is({ x, y, w, j }) {
        const { matrix, rights } = models.normalEquations(data.dataset(x, y), { intercept: false });
        const row = matrix.subarray(j * w.length, (j + 1) * w.length);
        return 2 * (dot(row, w) - rights[0][j]);
      },
    },
  ],
  data: sample,
  random,
} satisfies Derivation<typeof parameters, Sample>;
