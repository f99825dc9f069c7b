import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { derivatives } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** Forward mode by hand: each step of a function with its value, and beside it how fast that value moves with x. */
const formulas: Record<string, derivatives.Formula> = {
  nested: (o, [x]) => o.exp(o.sin(o.power(x, o.constant(2)))),
  product: (o, [x]) => o.multiply(o.power(x, o.constant(2)), o.sin(x)),
  squashed: (o, [x]) => o.power(o.sigmoid(o.multiply(o.constant(2), x)), o.constant(2)),
};
const words: Record<string, readonly { what: string; rule: string }[]> = {
  nested: [
    { what: "x", rule: "1" },
    { what: "v₁ = x²", rule: "2x ẋ" },
    { what: "v₂ = sin v₁", rule: "cos v₁ · v̇₁" },
    { what: "v₃ = exp v₂", rule: "v₃ · v̇₂" },
  ],
  product: [
    { what: "x", rule: "1" },
    { what: "v₁ = x²", rule: "2x ẋ" },
    { what: "v₂ = sin x", rule: "cos x · ẋ" },
    { what: "v₃ = v₁ v₂", rule: "v̇₁ v₂ + v₁ v̇₂" },
  ],
  squashed: [
    { what: "x", rule: "1" },
    { what: "v₁ = 2x", rule: "2 ẋ" },
    { what: "v₂ = σ(v₁)", rule: "v₂ (1 − v₂) · v̇₁" },
    { what: "v₃ = v₂²", rule: "2 v₂ · v̇₂" },
  ],
};
const quantities = {
  value: { label: "value at this step", role: "loss", digits: 6 },
  tangent: { label: "how fast it moves with x", role: "gradient", digits: 6 },
  result: { label: "value", symbol: "f(x)", role: "loss", digits: 6 },
  slope: { label: "derivative", symbol: "f'(x)", role: "gradient", digits: 6 },
  what: { label: "this step" },
  rule: { label: "its rule" },
} as const;

export interface Line {
  what: string;
  rule: string;
  value: number;
  tangent: number;
}

interface TraceFrame extends Frame<typeof quantities, "step"> {
  chart: ChartSpec;
  lines: Line[];
  t: number;
  dots: Point[];
  moved: Point[];
}

const staticChart = chart({
  width: 560,
  height: 380,
  x: { domain: [-0.5, 3.5], label: "step", ticks: [0, 1, 2, 3] },
  y: { domain: [-4, 6], label: "value, and an arrow as long as its derivative", ticks: 6 },
  marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
});

function frame(state: State<typeof parameters>): TraceFrame {
  const { curve, x } = state;
  const seen: derivatives.Dual[] = [derivatives.dual(x, 1)];
  // The blocks over dual numbers, each noting down what it makes.
  const noted = derivatives.arithmetic<derivatives.Dual>({
    constant: derivatives.duals.constant,
    read: derivatives.duals.read,
    apply(name, a, b) {
      const made = derivatives.duals[name](a, b as never);
      seen.push(made);
      return made;
    },
  });
  const result = formulas[curve](noted, [seen[0]]);
  const lines = seen.map(({ value, tangent }, i): Line => ({ ...words[curve][i], value, tangent }));
  const t = Math.min(Math.round(state.step), lines.length - 1);
  const { value, tangent, what, rule } = lines[t];
  const told = lines.map(
    ({ what, value, tangent }) =>
      `${what} is ${formatNumber(value)} and moves ${formatNumber(tangent)} times as fast as x`,
  );
  return {
    values: { step: t, value, tangent, result: result.value, slope: result.tangent, what, rule },
    summary: spaced(
      `${parameters.curve.options[curve]} at x = ${formatNumber(x)}, step by step:`,
      `${told.join("; ")}.`,
    ),
    table: {
      columns: [{ label: "step" }, { label: "value" }, { label: "rule" }, { label: "derivative by x" }],
      rows: lines.map(({ what, rule, value, tangent }) => [what, value, rule, tangent]),
    },
    chart: staticChart,
    lines,
    t,
    dots: lines.map((one, i): Point => [i, one.value]),
    moved: lines.map((one, i): Point => [i, one.value + one.tangent]),
  };
}

export default defineWidget({ title: "A derivative carried along", parameters, quantities, frame });
