import { numbers, partial, type Formula } from "../../../optim/derivatives/index.ts";
import { data, fit, losses, models } from "../../../optim/index.ts";
import { spaced, type Derivation } from "../../../state/index.ts";
import { weightNames } from "./by-hand.ts";
import type { parameters } from "./props.ts";

/** The derivative of the loss by the first weight of the hidden layer: the chain that backpropagation follows back. */
interface Sample {
  x: number;
  y: number;
  /** w₁, w₂, b₁, b₂, c₁, c₂, c₀. */
  w: number[];
}

const sum =
  (x: number): Formula =>
  (o, [w1, , b1]) =>
    o.add(o.multiply(w1, o.constant(x)), b1);
const unit =
  (x: number): Formula =>
  (o, w) =>
    o.tanh(sum(x)(o, w));
const output =
  (x: number): Formula =>
  (o, w) => {
    const other = o.tanh(o.add(o.multiply(w[1], o.constant(x)), w[3]));
    return o.add(o.add(o.multiply(w[4], unit(x)(o, w)), o.multiply(w[5], other)), w[6]);
  };
const loss =
  (x: number, y: number): Formula =>
  (o, w) =>
    o.power(o.subtract(output(x)(o, w), o.constant(y)), o.constant(2));
const delta = ({ x, y, w }: Sample) => 2 * (output(x)(numbers, w) - y);
const slope = ({ x, w }: Sample) => 1 - unit(x)(numbers, w) ** 2;

export const weight = {
  title: "The derivative of the loss by a weight of the hidden layer",
  lines: [
    {
      tex: String.raw`\frac{\partial L}{\partial w_1}`,
      because: spaced(
        "What is sought: how the loss changes with the weight into the first hidden unit.",
        "This value is the library’s backpropagation of the same network.",
      ),
      is({ x, y, w }) {
        const model = models.multilayerPerceptron({ sizes: [1, 2, 1] });
        const out = new Float64Array(w.length);
        const objective = fit({ model, loss: losses.squared(), data: data.dataset([x], [y]) });
        objective.gradient(Float64Array.from(w), out);
        return out[0];
      },
    },
    {
      tex: String.raw`\becomes{\frac{\partial}{\partial w_1}} \became{(\term{f}{f} - \term{y}{y})^2}`,
      because: "Put in what the loss is.",
      is: ({ x, y, w }) => partial(loss(x, y), w, 0),
    },
    {
      tex: String.raw`\became{\becomes{2(\term{f}{f} - \term{y}{y})}\, \frac{\partial}{\partial w_1} \term{f}{f}}`,
      because:
        "The chain rule: twice the inside, times the derivative of the inside. The target $y$ is a constant.",
      is: (sample) =>
        2 * (output(sample.x)(numbers, sample.w) - sample.y) * partial(output(sample.x), sample.w, 0),
    },
    {
      tex: spaced(
        String.raw`\became{\term{delta}{\delta}}\, \frac{\partial}{\partial w_1} \becomes{\became{\left(\term{c1}{c_1}`,
        String.raw`\term{h1}{h_1} + \term{c2}{c_2} \term{h2}{h_2} + c_0\right)}}`,
      ),
      because: String.raw`Name the first factor $\delta$: every derivative of this example has it. Write out the prediction.`,
      is: (sample) => delta(sample) * partial(output(sample.x), sample.w, 0),
    },
    {
      tex: String.raw`\term{delta}{\delta}\, \became{\term{c1}{c_1}}\, \becomes{\frac{\partial}{\partial w_1} \term{h1}{h_1}}`,
      because: "Only the first hidden unit contains $w_1$. The other terms do not change with it.",
      is: (sample) => delta(sample) * sample.w[4] * partial(unit(sample.x), sample.w, 0),
    },
    {
      tex: spaced(
        String.raw`\term{delta}{\delta}\, \term{c1}{c_1} \became{(1 - \term{h1}{h_1}^2)\, \becomes{\frac{\partial}{\partial`,
        String.raw`w_1} (\term{w1}{w_1} \term{x}{x} + \term{b1}{b_1})}}`,
      ),
      because: String.raw`The derivative of tanh is $1 - \tanh^2$, and the hidden unit already holds the tanh.`,
      is: (sample) => delta(sample) * sample.w[4] * slope(sample) * partial(sum(sample.x), sample.w, 0),
    },
    {
      tex: String.raw`\term{delta}{\delta}\, \term{c1}{c_1} (1 - \term{h1}{h_1}^2)\, \became{\term{x}{x}}`,
      because: "The sum is linear in $w_1$, and its coefficient is the input.",
      is: (sample) => delta(sample) * sample.w[4] * slope(sample) * sample.x,
    },
  ],
  data: (state) => ({ x: state.x, y: state.y, w: weightNames.map((name) => state[name]) }),
  random: (draw) => ({ x: draw.normal(), y: draw.normal(), w: weightNames.map(() => draw.normal()) }),
} satisfies Derivation<typeof parameters, Sample>;
