import { clamp } from "../../../charts/clamp.ts";
import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { random } from "../../../optim/index.ts";
import {
  defineWidget,
  formatNumber,
  rememberEach,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** The moving average of many draws of noisy gradients: what it is on average, and what it ought to be. */
const T = 60;
const draws = 400;
/** The mean of the first gradient. */
const mean = 1;

const quantities = {
  first: { label: "mean of m after the first gradient", symbol: "\\mathbb{E}[m_1]", role: "step" },
  firstHat: { label: "mean of m̂ after the first gradient", symbol: "\\mathbb{E}[\\hat m_1]", role: "step" },
  last: { label: "mean of m after 60 gradients", role: "step" },
  lastHat: { label: "mean of m̂ after 60 gradients", role: "step" },
  truth: { label: "mean of the gradient at the end", symbol: "\\mathbb{E}[g]", role: "gradient" },
  gap: { label: "m̂ less the gradient’s mean, at the end", role: "data" },
  exact: { label: "the same gap without noise", role: "data" },
  draws: { label: "number of draws" },
  verdict: { label: "verdict" },
} as const;

interface BiasFrame extends Frame<typeof quantities> {
  chart: ChartSpec;
  plain: Point[];
  corrected: Point[];
  /** E[g_t] at each step, and E[g_t](1 − βᵗ). */
  truth: Point[];
  formula: Point[];
  /** m̂ of a single draw. */
  single: Point[];
}

const staticChart = chart({
  width: 640,
  height: 340,
  x: { domain: [0, T], label: "step t", ticks: 6 },
  y: { domain: [-1.5, 3.5], label: "average of the gradients", ticks: 5 },
  marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
});

function frame(state: State<typeof parameters>): BiasFrame {
  const { beta, drift, noise, seed } = state;
  const expected = (t: number) => mean + (drift * (t - 1)) / (T - 1);
  const standard = noiseOf(seed);
  const plain = new Float64Array(T + 1);
  const single = new Float64Array(T + 1);
  // An average of averages is the average of averaged gradients: of the draws only their mean at each step matters.
  for (let t = 1, own = 0; t <= T; t++) {
    plain[t] = beta * plain[t - 1] + (1 - beta) * (expected(t) + noise * standard.means[t - 1]);
    own = beta * own + (1 - beta) * (expected(t) + noise * standard.first[t - 1]);
    single[t] = own / (1 - beta ** t);
  }
  const quiet = quietAverage(beta, expected);
  const weight = (t: number) => 1 - beta ** t;
  const points = (value: (t: number) => number) =>
    Array.from({ length: T }, (_, i): Point => [i + 1, value(i + 1)]);
  const lastHat = plain[T] / weight(T);
  const gap = lastHat - expected(T);
  const exact = quiet / weight(T) - expected(T);
  const verdict =
    Math.abs(exact) < 1e-9
      ? "the correction is exact, but for the luck of the draws"
      : `m̂ ${exact * drift > 0 ? "runs ahead of" : "lags behind"} the mean, noise or none`;
  return {
    values: {
      first: plain[1],
      firstHat: plain[1] / weight(1),
      last: plain[T],
      lastHat,
      truth: expected(T),
      gap,
      exact,
      draws,
      verdict,
    },
    summary: spaced(
      `The mean of ${draws} draws with β₁ = ${formatNumber(beta, { digits: 5 })}:`,
      `after one gradient m is ${formatNumber(plain[1])} and m̂ ${formatNumber(plain[1] / weight(1))}, after`,
      `${T} they are ${formatNumber(plain[T])} and ${formatNumber(lastHat)};`,
      `the gradients’ own mean goes from ${mean} to ${formatNumber(expected(T))}.`,
      `So ${verdict}.`,
    ),
    table: {
      columns: [
        { label: "step" },
        { label: "mean gradient" },
        { label: "mean of m" },
        { label: "mean gradient times weight" },
        { label: "mean of m̂" },
      ],
      rows: Array.from({ length: T }, (_, i) => i + 1)
        .filter((t) => t <= 10 || t % 10 === 0)
        .map((t) => [t, expected(t), plain[t], expected(t) * weight(t), plain[t] / weight(t)]),
    },
    chart: staticChart,
    plain: points((t) => plain[t]),
    corrected: points((t) => plain[t] / weight(t)),
    truth: points(expected),
    formula: points((t) => expected(t) * weight(t)),
    single: points((t) => clamp(single[t], [-20, 20])),
  };
}

/** The moving average of gradients that are their own means. */
function quietAverage(beta: number, expected: (t: number) => number): number {
  let average = 0;
  for (let t = 1; t <= T; t++) average = beta * average + (1 - beta) * expected(t);
  return average;
}

/** Standard noise at each step: its mean over the draws, and that of the first draw. The last seed's is kept. */
const noiseOf = rememberEach(averaged, { most: 1 });

function averaged(seed: number) {
  const source = random(seed);
  const means = new Float64Array(T);
  const first = new Float64Array(T);
  for (let d = 0; d < draws; d++) {
    for (let t = 0; t < T; t++) {
      const z = source.normal();
      if (d === 0) first[t] = z;
      means[t] += z / draws;
    }
  }
  return { means, first };
}

export default defineWidget({ title: "The bias of a moving average", parameters, quantities, frame });
