import { numbers, partial, type Formula } from "../../../optim/derivatives/index.ts";
import { data, fit, losses } from "../../../optim/index.ts";
import { spaced, type Derivation } from "../../../state/index.ts";
import { template } from "../pastures.ts";
import type { parameters } from "./props.ts";
import { valleyOf } from "./valley.ts";

/** The derivative of the mean absolute error by the weight on x², line by line. */
interface Sample {
  x: number[];
  y: number[];
  w: [a: number, b: number];
}

/** The error of one pasture, and its length, as functions of (a, b). */
const error =
  (x: number, y: number): Formula =>
  (o, [a, b]) =>
    o.subtract(o.add(o.multiply(a, o.constant(x * x)), o.multiply(b, o.constant(x))), o.constant(y));
const length =
  (x: number, y: number): Formula =>
  (o, w) =>
    o.abs(error(x, y)(o, w));
const loss =
  ({ x, y }: Sample): Formula =>
  (o, w) => {
    const lengths = x.map((one, i) => length(one, y[i])(o, w));
    const total = lengths.reduce((sum, one) => o.add(sum, one));
    return o.multiply(o.constant(1 / x.length), total);
  };

const mean = ({ x, y }: Sample, of: (x: number, y: number) => number) =>
  x.reduce((sum, one, i) => sum + of(one, y[i]), 0) / x.length;
const sign = (x: number, y: number, w: readonly number[]) => Math.sign(error(x, y)(numbers, w));

export const slope = {
  title: "The derivative of the mean absolute error by the weight on x²",
  lines: [
    {
      tex: String.raw`\term{slopeA}{\frac{\partial L}{\partial a}}`,
      because: "What is sought. This value is the library’s gradient of the mean absolute error.",
      is({ x, y, w }) {
        const out = new Float64Array(2);
        const objective = fit({ model: template, loss: losses.absolute(), data: data.dataset(x, y) });
        objective.gradient(Float64Array.from(w), out);
        return out[0];
      },
    },
    {
      tex: String.raw`\becomes{\frac{\partial}{\partial a}} \became{\frac{1}{m} \sum_i |r_i|}`,
      because: "Put in what the loss is: the mean length of the errors.",
      is: (sample) => partial(loss(sample), sample.w, 0),
    },
    {
      tex: String.raw`\frac{1}{m} \sum_i \becomes{\became{\frac{\partial}{\partial a}} |r_i|}`,
      because: "The derivative of a sum is the sum of the derivatives, and a constant factor stays.",
      is: (sample) => mean(sample, (x, y) => partial(length(x, y), sample.w, 0)),
    },
    {
      tex: String.raw`\frac{1}{m} \sum_i \became{\operatorname{sign}(r_i)} \, \frac{\partial}{\partial a} \becomes{r_i}`,
      because:
        "The chain rule: the derivative of the length by the error is the error’s sign. Each pasture has its own.",
      is: (sample) => mean(sample, (x, y) => sign(x, y, sample.w) * partial(error(x, y), sample.w, 0)),
    },
    {
      tex: spaced(
        String.raw`\frac{1}{m} \sum_i \operatorname{sign}(r_i) \, \becomes{\frac{\partial}{\partial a} \became{(a\, x_i^2 +`,
        String.raw`b\, x_i - y_i)}}`,
      ),
      because: "Write out the error. Only its first term contains $a$.",
      is: (sample) => mean(sample, (x, y) => sign(x, y, sample.w) * partial(error(x, y), sample.w, 0)),
    },
    {
      tex: String.raw`\frac{1}{m} \sum_i \operatorname{sign}(r_i) \, \became{x_i^2}`,
      because: "And that term is $a$ times a constant from the database.",
      is: (sample) => mean(sample, (x, y) => sign(x, y, sample.w) * x * x),
    },
  ],
  data(state) {
    const { x, y } = valleyOf(state).dataset;
    return { x: Array.from(x), y: Array.from(y), w: [state.a, state.b] };
  },
  random(draw) {
    const x = Array.from({ length: 1 + draw.below(20) }, () => draw.uniform(0, 100));
    return { x, y: x.map(() => draw.normal(0, 2000)), w: [draw.normal(), draw.normal(0, 100)] };
  },
} satisfies Derivation<typeof parameters, Sample>;
