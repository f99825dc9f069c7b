import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { adam, random } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** Adam's steps with and without bias correction on the same gradients: the first twenty, and their ratio for long after. */
const near = parameters.t.max;
const far = 10_000;
/** The ratio is close to 1 from where it stays within this much of it. */
const close = 0.01;

const quantities = {
  ratio: { label: "uncorrected step over corrected, at this step", role: "data", digits: 4 },
  firstRatio: { label: "that ratio at the first step", role: "data", digits: 3 },
  peak: { label: "largest ratio", role: "data", digits: 3 },
  peakAt: { label: "step of the largest ratio", symbol: "t" },
  settles: { label: "step from which the two differ by at most one percent", symbol: "t" },
  c1: { label: "weight given out by m", symbol: "1 - \\beta_1^t", role: "step", digits: 4 },
  c2: { label: "weight given out by v", symbol: "1 - \\beta_2^t", role: "data", digits: 4 },
  plain: { label: "uncorrected step", digits: 4 },
  corrected: { label: "corrected step", role: "step", digits: 4 },
  plainWay: { label: "way of the first twenty uncorrected steps, in multiples of α", digits: 3 },
  correctedWay: { label: "way of the first twenty corrected steps, in multiples of α", digits: 3 },
  verdict: { label: "verdict" },
} as const;

interface CorrectionFrame extends Frame<typeof quantities> {
  stepChart: ChartSpec;
  wayChart: ChartSpec;
  ratioChart: ChartSpec;
  /** (t, size of the step in multiples of α), and (t, the way gone by then). */
  plain: Point[];
  corrected: Point[];
  plainWay: Point[];
  correctedWay: Point[];
  /** (t, ratio) for t up to far, on a log axis. */
  ratios: Point[];
  peak: Point;
  here: Point;
}

const x = { domain: [0, near] as const, label: "step t", ticks: 5 };
const stepChart = chart({
  width: 560,
  height: 400,
  x,
  y: { domain: [0, 10], label: "step, in multiples of α", ticks: 5 },
  marks: [{ kind: "rule", axis: "y", at: 1, tone: "faint", dashed: true }],
});
const wayChart = chart({
  width: 560,
  height: 300,
  x,
  y: { domain: [0, 120], label: "way gone, in multiples of α", ticks: 5 },
  marks: [],
});
const ratioChart = chart({
  width: 560,
  height: 300,
  x: { domain: [1, far], label: "step t", scale: "log", ticks: [1, 10, 100, 1000, far] },
  y: {
    domain: [0.1, 30],
    label: "uncorrected step / corrected",
    scale: "log",
    ticks: [0.1, 1, 10],
  },
  marks: [{ kind: "rule", axis: "y", at: 1, tone: "muted" }],
});

const source = random(7);
const sequences: Record<string, readonly number[]> = {
  steady: Array.from({ length: near }, () => 1),
  noisy: Array.from({ length: near }, () => source.normal(1, 0.6)),
  fading: Array.from({ length: near }, (_, i) => 0.8 ** i),
};
/** Every step of the first hundred, then ever fewer. */
const times = [
  ...new Set([
    ...Array.from({ length: 100 }, (_, i) => i + 1),
    ...Array.from({ length: 81 }, (_, i) => Math.round(100 * 100 ** (i / 80))),
  ]),
];

/** (1 − β₁ᵗ) / √(1 − β₂ᵗ): by how much the uncorrected step is larger, whatever the gradients. */
function ratioAt(t: number, beta1: number, beta2: number): number {
  return (1 - beta1 ** t) / Math.sqrt(1 - beta2 ** t);
}

function stepsOf(gradients: readonly number[], beta1: number, beta2: number, correctBias: boolean): number[] {
  const optimizer = adam({ rate: 1, beta1, beta2, correctBias });
  const state = optimizer.init(1);
  const w = new Float64Array(1);
  return gradients.map((g) => {
    const before = w[0];
    optimizer.step(w, Float64Array.of(g), state, 1);
    return before - w[0];
  });
}

function frame(state: State<typeof parameters>): CorrectionFrame {
  const { beta1, beta2, t } = state;
  const gradients = sequences[state.gradients];
  const plain = stepsOf(gradients, beta1, beta2, false);
  const corrected = stepsOf(gradients, beta1, beta2, true);
  const way = (steps: number[]) => {
    let sum = 0;
    return steps.map((step) => (sum += step));
  };
  const [plainWay, correctedWay] = [way(plain), way(corrected)];
  const ratios = times.map((one): Point => [one, ratioAt(one, beta1, beta2)]);
  const peak = ratios.reduce((best, one) => (one[1] > best[1] ? one : best));
  const ratio = ratioAt(t, beta1, beta2);
  const numbered = (values: number[]) => values.map((value, i): Point => [i + 1, value]);
  const verdict =
    ratio > 1.005
      ? `uncorrected it is ${formatNumber(ratio)} times as large`
      : ratio < 0.995
        ? `uncorrected it is only ${formatNumber(ratio)} times as large`
        : "uncorrected it is the same";
  return {
    values: {
      ratio,
      firstRatio: ratioAt(1, beta1, beta2),
      peak: peak[1],
      peakAt: peak[0],
      settles: settlesAt(beta1, beta2),
      c1: 1 - beta1 ** t,
      c2: 1 - beta2 ** t,
      plain: plain[t - 1],
      corrected: corrected[t - 1],
      plainWay: plainWay[near - 1],
      correctedWay: correctedWay[near - 1],
      verdict,
    },
    summary: spaced(
      `At step ${t} the corrected step is ${formatNumber(corrected[t - 1])} times α and the uncorrected one`,
      `${formatNumber(plain[t - 1])} times α. Their ratio is ${formatNumber(ratioAt(1, beta1, beta2))} at the`,
      `first step and largest, ${formatNumber(peak[1])}, at step ${peak[0]}.`,
      `Twenty steps lead ${formatNumber(correctedWay[near - 1])} times α far with correction and`,
      `${formatNumber(plainWay[near - 1])} without.`,
    ),
    table: {
      columns: [
        { label: "step" },
        { label: "gradient" },
        { label: "1 − β₁ᵗ" },
        { label: "1 − β₂ᵗ" },
        { label: "corrected step / α" },
        { label: "uncorrected step / α" },
        { label: "ratio" },
      ],
      rows: gradients.map((g, i) => [
        i + 1,
        g,
        1 - beta1 ** (i + 1),
        1 - beta2 ** (i + 1),
        corrected[i],
        plain[i],
        ratioAt(i + 1, beta1, beta2),
      ]),
    },
    stepChart,
    wayChart,
    ratioChart,
    plain: numbered(plain),
    corrected: numbered(corrected),
    plainWay: [[0, 0], ...numbered(plainWay)],
    correctedWay: [[0, 0], ...numbered(correctedWay)],
    ratios,
    peak,
    here: [t, ratio],
  };
}

/** The first step from which on the ratio stays close to 1; it goes there in the end from one side. */
function settlesAt(beta1: number, beta2: number): number | string {
  const off = (t: number) => Math.abs(ratioAt(t, beta1, beta2) - 1) > close;
  let last = 0;
  for (let t = 1; t <= 100; t++) if (off(t)) last = t;
  if (off(100 * far)) return "later than a million";
  if (last < 100) return last + 1;
  let [low, high] = [100, 100 * far];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (off(middle)) low = middle;
    else high = middle;
  }
  return high;
}

export default defineWidget({
  title: "Steps with and without bias correction",
  parameters,
  quantities,
  frame,
});
