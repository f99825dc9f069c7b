import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { truth } from "../pastures.ts";
import { parameters } from "./props.ts";
import { BIN, longRun, STEPS } from "./runs.ts";

/** What twenty thousand steps of gradient descent leave, at each of several learning rates. */
const error = { role: "loss", unit: "m²", digits: 3 } as const;
const quantities = {
  rate: { label: "learning rate", symbol: "\\alpha", role: "rate" },
  steps: { label: "number of steps" },
  lowest: { label: "lowest mean absolute error", ...error },
  lateLow: { label: "lowest over the last 200 steps", ...error },
  lateHigh: { label: "highest over the last 200 steps", ...error },
  highestB: { label: "largest b", role: "parameter", digits: 5 },
  lastA: { label: "last a", role: "parameter", digits: 5 },
  lastB: { label: "last b", role: "parameter", digits: 5 },
} as const;

interface LongFrame extends Frame<typeof quantities> {
  errorChart: ChartSpec;
  weightChart: ChartSpec;
  /** All that the error was, bin by bin: there along its lowest values, back along its highest. */
  band: Point[];
  low: Point[];
  consequence: string;
  weights: Point[];
}

const steps = { domain: [0, STEPS], label: "step t", ticks: 5 } as const;
const errorChart = chart({
  width: 560,
  height: 340,
  x: steps,
  y: {
    domain: [0.5, 20_000],
    label: "mean absolute error (m²)",
    scale: "log",
    ticks: [1, 10, 100, 1000, 10_000],
  },
  marks: [],
});
const weightChart = chart({
  width: 560,
  height: 340,
  x: { ...steps, ticks: [0, 10_000, 20_000] },
  y: { domain: [0, 120], label: "weight on x: b", ticks: 6 },
  marks: [
    { kind: "rule", axis: "y", at: truth.b, tone: "faint", dashed: true },
    { kind: "text", at: [STEPS, truth.b + 6], text: "the truth", tone: "muted", anchor: "end" },
  ],
});

function frame({ run }: State<typeof parameters>): LongFrame {
  const { low, high, b, ...end } = longRun(run);
  const at = (bin: number) => (bin + 0.5) * BIN;
  const m2 = (value: number) => formatNumber(value, { unit: "m²" });
  return {
    values: { steps: STEPS, ...end },
    summary: spaced(
      `${formatNumber(STEPS)} steps on ${run === "u" ? "u = x/100" : "x"} at a learning rate of`,
      `${formatNumber(end.rate)}: the mean absolute error was never below ${m2(end.lowest)}, and over the last`,
      `${BIN} steps it lay between ${m2(end.lateLow)} and ${m2(end.lateHigh)}.`,
      `It ends at a = ${formatNumber(end.lastA, { digits: 4 })}, b = ${formatNumber(end.lastB, { digits: 4 })}.`,
    ),
    table: {
      columns: [
        { label: "up to step" },
        { label: "lowest error", format: { unit: "m²" } },
        { label: "highest error", format: { unit: "m²" } },
        { label: "b" },
      ],
      rows: low.map((one, bin) => [(bin + 1) * BIN, one, high[bin], b[bin]]),
    },
    errorChart,
    weightChart,
    band: [
      ...low.map((one, bin): Point => [at(bin), one]),
      ...high.map((one, bin): Point => [at(bin), one]).reverse(),
    ],
    low: low.map((one, bin): Point => [at(bin), one]),
    consequence: `${m2(end.lowest)} at best, ${m2(end.lateLow)} to ${m2(end.lateHigh)} at the end`,
    weights: [[0, 30], ...b.map((one, bin): Point => [(bin + 1) * BIN, one])],
  };
}

export default defineWidget({ title: "Twenty thousand steps", parameters, quantities, frame });
