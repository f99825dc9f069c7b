import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { adam, adamw, random } from "../../../optim/index.ts";
import {
  defineWidget,
  formatNumber,
  rememberEach,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { parameters } from "./props.ts";

/**
 * Two weights that the loss does not ask for: their gradients are nothing but noise, of two sizes. Weight decay should
 * take both to zero. Written into the gradient, it is divided by the noise; beside it, it is not.
 */
const T = 600;
const rate = 0.005;
const draws = 6;

const quantities = {
  quiet: { label: "what is left of the quiet weight", role: "parameter" },
  noisy: { label: "what is left of the noisy weight", role: "parameter" },
  plan: { label: "what decay alone leaves", symbol: "(1 - \\alpha\\lambda)^{600}" },
  gap: { label: "difference of the two weights", role: "data" },
  verdict: { label: "verdict" },
  rate: { label: "learning rate", role: "rate" },
  last: { label: "number of steps" },
  draws: { label: "number of draws" },
} as const;

interface DecayFrame extends Frame<typeof quantities> {
  chart: ChartSpec;
  quiet: Point[];
  noisy: Point[];
  plan: Point[];
  consequence: string;
}

const staticChart = chart({
  width: 640,
  height: 320,
  x: { domain: [0, T], label: "step t", ticks: 6 },
  y: { domain: [-0.2, 1.2], label: "weight, the mean of six runs", ticks: [0, 0.25, 0.5, 0.75, 1] },
  marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
});

function frame(state: State<typeof parameters>): DecayFrame {
  const { decay, noise, seed } = state;
  const inside = state.how === "inside";
  const optimizer = inside ? adam({ rate }) : adamw({ rate, weightDecay: decay });
  const standard = noiseOf(seed);
  const mean = new Float64Array(2 * (T + 1));
  const w = new Float64Array(2);
  const g = new Float64Array(2);
  for (let d = 0; d < draws; d++) {
    const memory = optimizer.init(2);
    w.fill(1);
    for (let t = 0; t <= T; t++) {
      mean[2 * t] += w[0] / draws;
      mean[2 * t + 1] += w[1] / draws;
      const at = 2 * (d * (T + 1) + t);
      g[0] = standard[at] + (inside ? decay * w[0] : 0);
      g[1] = noise * standard[at + 1] + (inside ? decay * w[1] : 0);
      optimizer.step(w, g, memory, rate);
    }
  }
  const points = (value: (t: number) => number) =>
    Array.from({ length: T / 5 + 1 }, (_, i): Point => [5 * i, value(5 * i)]);
  const [quiet, noisy] = [mean[2 * T], mean[2 * T + 1]];
  const plan = (t: number) => (1 - rate * decay) ** t;
  const verdict =
    decay === 0
      ? "there is no decay"
      : Math.abs(quiet - noisy) < 0.15
        ? "both shrink about alike"
        : `the ${quiet < noisy ? "quiet" : "noisy"} weight shrinks much faster`;
  return {
    values: {
      quiet,
      noisy,
      plan: plan(T),
      gap: Math.abs(quiet - noisy),
      verdict,
      rate,
      last: T,
      draws,
    },
    summary: spaced(
      `After ${T} steps with decay ${inside ? "in the gradient" : "beside the gradient"}, λ =`,
      `${formatNumber(decay)}, the quiet weight is ${formatNumber(quiet)} and the noisy one`,
      `${formatNumber(noisy)}: ${verdict}. Decay alone would leave ${formatNumber(plan(T))}.`,
    ),
    table: {
      columns: [
        { label: "step" },
        { label: "quiet weight" },
        { label: "noisy weight" },
        { label: "decay alone" },
      ],
      rows: Array.from({ length: 13 }, (_, i) => 50 * i).map((t) => [
        t,
        mean[2 * t],
        mean[2 * t + 1],
        plan(t),
      ]),
    },
    chart: staticChart,
    quiet: points((t) => mean[2 * t]),
    noisy: points((t) => mean[2 * t + 1]),
    plan: points(plan),
    consequence: verdict,
  };
}

/** Standard noise for both weights at every step of every draw. The last seed's is kept. */
const noiseOf = rememberEach(
  (seed: number): Float64Array => {
    const source = random(seed);
    return Float64Array.from({ length: 2 * draws * (T + 1) }, () => source.normal());
  },
  { most: 1 },
);

export default defineWidget({
  title: "Weight decay, inside and beside the gradient",
  parameters,
  quantities,
  frame,
});
