import { byName, defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { byHand, differenceFromGraph, slopeNames, weightNames, type Pass, type Weights } from "./by-hand.ts";
import { moments, parameters } from "./props.ts";

/** Backpropagation through one hidden layer, one moment at a time, with every number. */
const of = (label: string, symbol: string) => ({ label, symbol, digits: 4 });
const signal = (label: string, symbol: string) => ({ ...of(label, symbol), role: "data" as const });
const slope = (label: string, symbol: string) => ({ ...of(label, symbol), role: "gradient" as const });

const quantities = {
  z1: signal("sum of the first unit", "z_1"),
  z2: signal("sum of the second unit", "z_2"),
  h1: signal("first unit", "h_1"),
  h2: signal("second unit", "h_2"),
  f: signal("prediction", "f"),
  loss: { ...of("loss", "L"), role: "loss" },
  delta: slope("derivative by the prediction", "\\delta"),
  dh1: slope("derivative by the first unit", "\\partial L / \\partial h_1"),
  dh2: slope("derivative by the second unit", "\\partial L / \\partial h_2"),
  delta1: slope("derivative by the sum of the first unit", "\\delta_1"),
  delta2: slope("derivative by the sum of the second unit", "\\delta_2"),
  dw1: slope("derivative by the weight into the first unit", "\\partial L / \\partial w_1"),
  dw2: slope("derivative by the weight into the second unit", "\\partial L / \\partial w_2"),
  db1: slope("derivative by the bias of the first unit", "\\partial L / \\partial b_1"),
  db2: slope("derivative by the bias of the second unit", "\\partial L / \\partial b_2"),
  dc1: slope("derivative by the weight out of the first unit", "\\partial L / \\partial c_1"),
  dc2: slope("derivative by the weight out of the second unit", "\\partial L / \\partial c_2"),
  dc0: slope("derivative by the bias of the output", "\\partial L / \\partial c_0"),
  after: { ...of("loss after the step", "L"), role: "loss" },
  change: { label: "change of the loss by the step", role: "loss" },
  difference: { label: "largest difference between hand and graph", role: "gradient" },
  now: { label: "moment" },
} as const;

interface HandFrame extends Frame<typeof quantities> {
  /** What is drawn: after the step, once it is made. */
  pass: Pass;
  weights: Weights;
  after: number;
  t: number;
}

function frame(state: State<typeof parameters>): HandFrame {
  const { x, y, rate, moment } = state;
  const pass = byHand(x, y, state);
  const { gradient } = pass;
  const stepped: Weights = byName(weightNames, (name) => state[name] - rate * gradient[name]);
  const moved = byHand(x, y, stepped);
  const after = moved.loss;
  const derivatives = byName(slopeNames, (_, i) => gradient[weightNames[i]]);
  const { gradient: _, ...numbers } = pass;
  return {
    values: {
      ...numbers,
      ...derivatives,
      after,
      change: after - pass.loss,
      difference: differenceFromGraph(x, y, state, pass),
      now: moments[moment],
    },
    summary: spaced(
      `From x = ${formatNumber(x)} the network predicts ${formatNumber(pass.f)} where ${formatNumber(y)} is`,
      `wanted: a loss of ${formatNumber(pass.loss)}. Back from there, the derivative is`,
      `${formatNumber(gradient.w1)} by w₁ and ${formatNumber(gradient.c1)} by c₁.`,
      `A step at ${formatNumber(rate)} makes the loss ${formatNumber(after)}.`,
      `Shown: ${moments[moment]}.`,
    ),
    table: {
      columns: [
        { label: "parameter" },
        { label: "value" },
        { label: "derivative" },
        { label: "after the step" },
      ],
      rows: weightNames.map((name) => [name, state[name], gradient[name], stepped[name]]),
    },
    ...(moment === moments.length - 1 ? { pass: moved, weights: stepped } : { pass, weights: state }),
    after,
    t: moment,
  };
}

export default defineWidget({
  title: "One hidden layer, forward and back",
  parameters,
  quantities,
  frame,
});
