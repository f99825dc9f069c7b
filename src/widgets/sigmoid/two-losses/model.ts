import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { unary } from "../../../optim/derivatives/index.ts";
import {
  data,
  descend,
  fit,
  gradientDescent,
  logSpaced,
  losses,
  minimize,
  models,
  type Fit,
  type Run,
} from "../../../optim/index.ts";
import {
  defineWidget,
  formatNumber,
  remember,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { parameters } from "./props.ts";

/**
 * The same examples, start and budget under two losses, each at a rate of its own, judged by one measure: the mean
 * squared error. A sweep shows what each would reach at any rate.
 */
const sigma = unary.sigmoid.value;
const { examples: shape, step: steps, squaredRate: rates } = parameters;
const budget = steps.max;
const swept = Array.from(logSpaced(rates.min, rates.max, 17));
/** Errors below this are drawn on the sweep's lower edge. */
const floor = 1e-3;

const quantities = {
  squaredError: { label: "error now, trained by squared error", role: "loss", digits: 3 },
  entropyError: { label: "error now, trained by cross-entropy", role: "step", digits: 3 },
  squaredLast: { label: "error at the end, by squared error", role: "loss", digits: 3 },
  entropyLast: { label: "error at the end, by cross-entropy", role: "step", digits: 3 },
  squaredBest: { label: "best of the sweep, by squared error", role: "loss", digits: 3 },
  entropyBest: { label: "best of the sweep, by cross-entropy", role: "step", digits: 3 },
  squaredBestRate: { label: "rate of that best, squared error", role: "rate", digits: 2 },
  entropyBestRate: { label: "rate of that best, cross-entropy", role: "rate", digits: 2 },
  firstError: { label: "error at the start", digits: 3 },
  squaredFrom: { label: "smallest rate that works, for squared error", role: "rate", digits: 2 },
  entropyFrom: { label: "smallest rate that works, for cross-entropy", role: "rate", digits: 2 },
} as const;

interface LossesFrame extends Frame<typeof quantities, "examples" | "step"> {
  dataChart: ChartSpec;
  sweepChart: ChartSpec;
  runChart: ChartSpec;
  squaredCurve: Point[];
  entropyCurve: Point[];
  squaredSweep: Point[];
  entropySweep: Point[];
  squaredHere: Point;
  entropyHere: Point;
  squaredRun: Point[];
  entropyRun: Point[];
  t: number;
  last: number;
}

const domain = [shape.x.min, shape.x.max] as const;
const dataChart = chart({
  width: 480,
  height: 400,
  x: { domain, label: "input x", ticks: 5 },
  y: { domain: [-0.12, 1.12], label: "target y, and σ", ticks: [0, 0.5, 1] },
  marks: [0, 1].map((at) => ({ kind: "rule", axis: "y", at, tone: "faint" }) as const),
});
const sweepChart = chart({
  width: 480,
  height: 310,
  margin: { top: 44 },
  x: { domain: [rates.min, rates.max], label: "learning rate", scale: "log", ticks: [0.01, 0.1, 1, 10, 100] },
  y: { domain: [0, 1], label: `mean squared error after ${budget} steps`, ticks: 5 },
  marks: [],
});
const runChart = chart({
  width: 480,
  height: 290,
  x: { domain: [0, budget], label: "step t", ticks: 6 },
  y: { domain: [0, 1], label: "mean squared error", ticks: [0, 0.5, 1] },
  marks: [],
});

/** Both losses on the examples, and the sweep of each. */
interface Prepared {
  squared: Fit;
  entropy: Fit;
  squaredSweep: Point[];
  entropySweep: Point[];
}

/** Weight and intercept to start from. */
export const starts: Readonly<Record<string, readonly [number, number]>> = {
  wrong: [-5, -3],
  undecided: [0, 0],
  near: [1, 0],
};

/** They are kept for the last examples and start. */
const prepared = remember(["examples", "start"], prepare);

function prepare({ examples, start }: Pick<State<typeof parameters>, "examples" | "start">): Prepared {
  const set = data.dataset(
    examples.map(([x]) => x),
    examples.map(([, y]) => y),
  );
  const squared = fit({
    model: models.logistic({ inputs: 1, output: "probability" }),
    loss: losses.squared(),
    data: set,
  });
  const entropy = fit({ model: models.logistic({ inputs: 1 }), loss: losses.crossEntropy(), data: set });
  const sweep = (objective: Fit) =>
    swept.map((rate): Point => {
      const { position } = descend(objective, {
        start: starts[start],
        optimizer: gradientDescent({ rate }),
        steps: budget,
      });
      return [rate, Math.max(floor, squared.value(position))];
    });
  return { squared, entropy, squaredSweep: sweep(squared), entropySweep: sweep(entropy) };
}

function train(objective: Fit, start: readonly number[], rate: number): Run {
  return minimize(objective, { start, optimizer: gradientDescent({ rate }), steps: budget });
}

function frame(state: State<typeof parameters>): LossesFrame {
  const { squared, entropy, squaredSweep, entropySweep } = prepared(state);
  const start = starts[state.start];
  const bySquared = train(squared, start, state.squaredRate);
  const byEntropy = train(entropy, start, state.entropyRate);
  const t = state.step;
  const at = (run: Run, i: number) => run.position(Math.min(i, run.steps));
  const errors = (run: Run) =>
    Array.from({ length: budget + 1 }, (_, i): Point => [i, squared.value(at(run, i))]);
  const [squaredRun, entropyRun] = [errors(bySquared), errors(byEntropy)];
  const curve = (run: Run) => {
    const [w, b] = at(run, t);
    return graph((x) => sigma(w * x + b), domain, 100);
  };
  const best = (sweep: Point[]) => sweep.reduce((a, one) => (one[1] < a[1] ? one : a));
  const [squaredBest, entropyBest] = [best(squaredSweep), best(entropySweep)];
  const good = 1.5 * Math.min(squaredBest[1], entropyBest[1]);
  const works = (sweep: Point[]) => sweep.find(([, error]) => error <= good)?.[0] ?? "none";
  const write = (value: number) => formatNumber(value);
  const smallest = (sweep: Point[]) => {
    const rate = works(sweep);
    return typeof rate === "number" ? formatNumber(rate, { digits: 2 }) : rate;
  };
  return {
    values: {
      examples: state.examples.map(([x, y]) => `(${formatNumber(x)}, ${formatNumber(y)})`).join(" "),
      step: t,
      squaredError: squaredRun[t][1],
      entropyError: entropyRun[t][1],
      squaredLast: squaredRun[budget][1],
      entropyLast: entropyRun[budget][1],
      squaredBest: squaredBest[1],
      entropyBest: entropyBest[1],
      squaredBestRate: squaredBest[0],
      entropyBestRate: entropyBest[0],
      firstError: squaredRun[0][1],
      squaredFrom: works(squaredSweep),
      entropyFrom: works(entropySweep),
    },
    summary: spaced(
      `From a mean squared error of ${write(squaredRun[0][1])}, ${budget} steps on the squared error at`,
      `${write(state.squaredRate)} reach ${write(squaredRun[budget][1])};`,
      `as many on cross-entropy at ${write(state.entropyRate)} reach ${write(entropyRun[budget][1])}.`,
      `In the sweep, squared error comes near the best error from a rate of ${smallest(squaredSweep)} on,`,
      `cross-entropy from ${smallest(entropySweep)} on.`,
    ),
    table: {
      columns: [
        { label: "learning rate" },
        { label: "error after squared error" },
        { label: "error after cross-entropy" },
      ],
      rows: swept.map((rate, i) => [rate, squaredSweep[i][1], entropySweep[i][1]]),
    },
    dataChart,
    sweepChart,
    runChart,
    squaredCurve: curve(bySquared),
    entropyCurve: curve(byEntropy),
    squaredSweep,
    entropySweep,
    squaredHere: [state.squaredRate, squaredRun[budget][1]],
    entropyHere: [state.entropyRate, entropyRun[budget][1]],
    squaredRun,
    entropyRun,
    t,
    last: budget,
  };
}

export default defineWidget({ title: "Two losses on the same examples", parameters, quantities, frame });
