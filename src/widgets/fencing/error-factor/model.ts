import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { gradientDescent, maximize, objectives } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** By what each step of ascent on the pasture multiplies the error, and the errors that follow. */
const pasture = objectives.pasture;
const best = pasture.maxima![0].at[0];
const steps = 16;

const quantities = {
  factor: { label: "error factor", symbol: "1 - 2\\alpha", role: "step", digits: 3 },
  size: { label: "its size", symbol: "|1 - 2\\alpha|", role: "step", digits: 3 },
  K: { label: "largest change of the slope per meter", symbol: "K" },
  regime: { label: "what the errors do" },
  first: { label: "error after one step", symbol: "e_1", role: "data", unit: "m" },
  final: { label: `error after ${steps} steps`, symbol: `e_{${steps}}`, role: "data", unit: "m" },
} as const;

interface FactorFrame extends Frame<typeof quantities> {
  factorChart: ChartSpec;
  errorChart: ChartSpec;
  factor: Point;
  errors: Point[];
}

const { min, max } = parameters.rate;
const size = (rate: number) => Math.abs(1 - pasture.smoothness! * rate);
const name = (text: string, x: number, y: number) =>
  ({ kind: "text", at: [x, y], text, tone: "muted", anchor: "middle" }) as const;

const factorChart = chart({
  width: 480,
  height: 300,
  x: { domain: [0, max], label: "learning rate α", ticks: [0, 0.25, 0.5, 0.75, 1, 1.25] },
  y: { domain: [0, 1.6], label: "size of the error factor, |1 − 2α|", ticks: [0, 0.5, 1, 1.5] },
  marks: [
    { kind: "rule", axis: "y", at: 1, tone: "muted", dashed: true },
    { kind: "line", points: [...graph(size, [min, 0.5], 1), ...graph(size, [0.5, max], 1)], tone: "ink" },
    // Inside the V, where the line of the handle never is.
    name("creeping", 0.34, 0.64),
    name("one step", 0.5, 0.34),
    name("zig-zag", 0.66, 0.64),
    name("diverging", 1.07, 1.42),
    name("never-ending", 0.86, 1.09),
  ],
});
const errorChart = chart({
  width: 480,
  height: 300,
  x: { domain: [0, steps], label: "step t", ticks: 8 },
  y: { domain: [-22, 22], label: "error (m)", ticks: 5 },
  marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
});

function frame(state: State<typeof parameters>): FactorFrame {
  const { rate, start } = state;
  const run = maximize(pasture, { start: [best + start], optimizer: gradientDescent({ rate }), steps });
  const errors = Array.from({ length: steps + 1 }, (_, t) => [t, run.position(t)[0] - best] as const);
  const factor = 1 - pasture.smoothness! * rate;
  const regime = regimeOf(factor);
  const write = (value: number) => formatNumber(value, { unit: "m" });
  return {
    values: {
      factor,
      size: Math.abs(factor),
      K: pasture.smoothness!,
      regime,
      first: errors[1][1],
      final: errors[steps][1],
    },
    summary: spaced(
      `At a learning rate of ${formatNumber(rate, { places: 2 })} each step multiplies the error by`,
      `${formatNumber(factor)}: ${regime}. It goes from ${write(start)} to ${write(errors[1][1])} in one step`,
      `and to ${write(errors[steps][1])} in ${steps}.`,
    ),
    table: {
      columns: [{ label: "step" }, { label: "error", format: { unit: "m" } }],
      rows: errors.map((row) => [...row]),
    },
    factorChart,
    errorChart,
    factor: [rate, Math.abs(factor)],
    errors,
  };
}

/** The five regimes. Near their borders a rate counts as on them within rounding. */
function regimeOf(factor: number): string {
  const near = (value: number) => Math.abs(factor - value) < 1e-12;
  if (near(0)) return "the errors are gone in one step";
  if (near(-1)) return "the errors change sides for ever and never shrink";
  if (factor < -1) return "the errors change sides and grow";
  return factor < 0 ? "the errors change sides and shrink" : "the errors shrink from one side";
}

export default defineWidget({ title: "The error factor", parameters, quantities, frame });
