import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { losses } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** Two errors and three ways to make one number of them. */
const quantities = {
  signed: { label: "mean of the errors", symbol: "\\tfrac12(r_1 + r_2)", role: "loss", unit: "m²" },
  absolute: { label: "mean absolute error", symbol: "\\tfrac12(|r_1| + |r_2|)", role: "loss", unit: "m²" },
  squared: { label: "mean squared error", symbol: "\\tfrac12(r_1^2 + r_2^2)", role: "loss", unit: "m⁴" },
  root: { label: "root of the mean squared error", role: "loss", unit: "m²" },
  pull: { label: "share of the larger error in the sum of squares", role: "loss", unit: "%" },
  share: { label: "share of the larger error in the sum of lengths", role: "loss", unit: "%" },
} as const;

interface ErrorsFrame extends Frame<typeof quantities> {
  chart: ChartSpec;
  /** The two errors, then the three means: where each bar ends. */
  bars: { term: string; from: Point; to: Point; name: string }[];
}

const errorsChart = chart({
  height: 300,
  x: { domain: [0.4, 5.6], label: "", ticks: [] },
  y: { domain: [-2200, 2200], label: "error (m²)", ticks: 5 },
  marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
});

const [absoluteLoss, squaredLoss] = [losses.absolute(), losses.squared()];

function frame({ first, second }: State<typeof parameters>): ErrorsFrame {
  const [errors, zeros] = [Float64Array.of(first, second), new Float64Array(2)];
  const signed = (first + second) / 2;
  const absolute = absoluteLoss.value(errors, zeros, 2);
  const squared = squaredLoss.value(errors, zeros, 2);
  const root = Math.sqrt(squared);
  const larger = Math.max(Math.abs(first), Math.abs(second));
  const part = (one: number, all: number) => (all === 0 ? 50 : (100 * one) / all);
  const m2 = (value: number) => formatNumber(value, { unit: "m²", digits: 4 });
  const bars = [
    ["first", first, "first guess"],
    ["second", second, "second guess"],
    ["signed", signed, "mean"],
    ["absolute", absolute, "mean length"],
    ["root", root, "root of mean square"],
  ] as const;
  return {
    values: {
      signed,
      absolute,
      squared,
      root,
      pull: part(larger * larger, 2 * squared),
      share: part(larger, 2 * absolute),
    },
    summary: spaced(
      `Errors of ${m2(first)} and ${m2(second)}: their mean is ${m2(signed)}, the mean of their lengths`,
      `${m2(absolute)}, the root of the mean of their squares ${m2(root)}.`,
    ),
    table: {
      columns: [{ label: "what" }, { label: "value", format: { unit: "m²", digits: 5 } }],
      rows: bars.map(([, value, name]) => [name, value]),
    },
    chart: errorsChart,
    bars: bars.map(([term, value, name], i) => ({ term, name, from: [i + 1, 0], to: [i + 1, value] })),
  };
}

export default defineWidget({ title: "Two errors in one number", parameters, quantities, frame });
