import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import {
  heavyBall,
  minimize,
  momentum as classical,
  nesterov as ahead,
  schedules,
  type Objective,
  type Optimizer,
  type Schedule,
} from "../../../optim/index.ts";
import { capital, defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** The classical form of momentum and PyTorch's, on the same ground with the same rates. */
const count = parameters.step.max + 1;
const rate = 0.1;
/** When the rate drops, or is warm. */
const turn = 40;
/** Positions nearer than this, as parts of the way made, are the same but for rounding. */
const same = 1e-12;

const grounds: Record<string, { f: Objective; start: number }> = {
  ramp: {
    f: lineOf(
      (w) => -w,
      () => -1,
    ),
    start: 0,
  },
  bowl: {
    f: lineOf(
      (w) => (w * w) / 4,
      (w) => w / 2,
    ),
    start: 10,
  },
};

function lineOf(value: (w: number) => number, slope: (w: number) => number): Objective {
  return {
    dimension: 1,
    value: (w) => value(w[0]),
    gradient(w, out) {
      out[0] = slope(w[0]);
    },
  };
}

const plans: Record<string, Schedule> = {
  constant: schedules.constant({ rate }),
  drop: (t) => (t < turn ? rate : rate / 10),
  warm: schedules.warmUp({ rate, steps: turn, from: 0.02 }),
  cosine: schedules.cosine({ rate, steps: count, low: 0 }),
};

const quantities = {
  rate: { label: "learning rate now", symbol: "\\alpha_t", role: "rate" },
  g: { label: "slope that the classical form uses", symbol: "g_t", role: "gradient" },
  u: { label: "classical velocity before", symbol: "u_t", role: "step", digits: 4 },
  next: { label: "classical velocity after, its step", symbol: "u_{t+1}", role: "step", digits: 4 },
  w: { label: "classical form is at", symbol: "w_t", role: "parameter", digits: 4 },
  pG: { label: "slope that PyTorch’s form uses", symbol: "g_t", role: "gradient" },
  pU: { label: "PyTorch’s velocity before", symbol: "u_t", role: "data", digits: 4 },
  pNext: { label: "PyTorch’s velocity after", symbol: "u_{t+1}", role: "data", digits: 4 },
  pStep: { label: "PyTorch’s step", symbol: "-\\alpha_t u_{t+1}", role: "data", digits: 4 },
  pW: { label: "PyTorch’s form is at", symbol: "w_t", role: "parameter", digits: 4 },
  ratio: { label: "classical step over PyTorch’s" },
  gap: { label: "classical w less PyTorch’s", role: "parameter", digits: 3 },
  aheadGap: { label: "look-ahead point less PyTorch’s w", role: "parameter", digits: 3 },
  largest: { label: "largest distance between the two" },
  verdict: { label: "verdict" },
} as const;

interface TwoFormsFrame extends Frame<typeof quantities, "step"> {
  rateChart: ChartSpec;
  stepChart: ChartSpec;
  gapChart: ChartSpec;
  t: number;
  rates: Point[];
  classicalSteps: Point[];
  torchSteps: Point[];
  gaps: Point[];
  aheadGaps: Point[];
}

const axis = { domain: [0, count] as const, label: "step t", ticks: 5 };
const rateChart = chart({
  width: 560,
  height: 240,
  x: axis,
  y: { domain: [0, 0.115], label: "learning rate", ticks: [0, 0.05, 0.1] },
  marks: [],
});
const stepCharts = charts(340, "length and direction of the step", { ramp: [-0.15, 2.1], bowl: [-1.8, 0.9] });
const gapCharts = charts(340, "distance between the two forms", { ramp: [-36, 36], bowl: [-3, 3] });

function charts(height: number, label: string, domains: Record<string, [number, number]>) {
  return Object.fromEntries(
    Object.entries(domains).map(([ground, domain]) => [
      ground,
      chart({
        width: 560,
        height,
        x: axis,
        y: { domain, label, ticks: 5 },
        marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
      }),
    ]),
  );
}

function frame(state: State<typeof parameters>): TwoFormsFrame {
  const { method, ground, schedule, momentum } = state;
  const t = Math.round(state.step);
  const { f, start } = grounds[ground];
  const plan = plans[schedule];
  const looks = method === "nesterov";
  const go = (optimizer: Optimizer) =>
    minimize(f, { start: [start], optimizer, schedule: plan, steps: count, bound: 1e9 });
  const own = go((looks ? ahead : classical)({ momentum }) as Optimizer);
  const torch = go(heavyBall({ momentum, nesterov: looks }) as Optimizer);
  const at = (run: typeof own, i: number) => run.position(i)[0];
  const velocity = (run: typeof own, i: number) => (run.state(i).u as Float64Array)[0];
  // In the classical form the velocity is the last step.
  const lookAhead = (i: number) => at(own, i) + (i > 0 ? momentum * (at(own, i) - at(own, i - 1)) : 0);
  const slopeAt = (w: number) => {
    const out = new Float64Array(1);
    f.gradient(Float64Array.of(w), out);
    return out[0];
  };
  const times = Array.from({ length: count }, (_, i) => i);
  const stepsOf = (run: typeof own) => times.map((i): Point => [i, at(run, i + 1) - at(run, i)]);
  const [classicalSteps, torchSteps] = [stepsOf(own), stepsOf(torch)];
  const way = Math.max(1, ...times.map((i) => Math.abs(at(own, i) - start)));
  const none = (gap: number) => (Math.abs(gap) < same * way ? 0 : gap);
  const gaps = times.map((i): Point => [i, none(at(own, i) - at(torch, i))]);
  const aheadGaps = times.map((i): Point => [i, none(lookAhead(i) - at(torch, i))]);
  const most = (points: Point[]) => points.reduce((max, [, gap]) => Math.max(max, Math.abs(gap)), 0);
  const verdict = verdictOf(looks, most(gaps), most(aheadGaps));
  return {
    values: {
      step: t,
      rate: plan(t),
      g: slopeAt(looks ? lookAhead(t) : at(own, t)),
      u: velocity(own, t),
      next: velocity(own, t + 1),
      w: at(own, t),
      pG: slopeAt(at(torch, t)),
      pU: velocity(torch, t),
      pNext: velocity(torch, t + 1),
      pStep: torchSteps[t][1],
      pW: at(torch, t),
      ratio: torchSteps[t][1] === 0 ? "no number" : classicalSteps[t][1] / torchSteps[t][1],
      gap: gaps[t][1],
      aheadGap: aheadGaps[t][1],
      largest: most(gaps),
      verdict,
    },
    summary: spaced(
      `${capital(parameters.method.options[method])} in both forms on ${parameters.ground.options[ground]},`,
      `rate ${parameters.schedule.options[schedule]}, μ = ${formatNumber(momentum)}:`,
      `${verdict}. At step ${t} the classical form steps ${formatNumber(classicalSteps[t][1])}, PyTorch’s`,
      `${formatNumber(torchSteps[t][1])}.`,
    ),
    table: {
      columns: [
        "step",
        "rate",
        "classical step",
        "PyTorch’s step",
        "classical w",
        "w + μu",
        "PyTorch’s w",
      ].map((label) => ({ label })),
      rows: times.map((i) => [
        i,
        plan(i),
        classicalSteps[i][1],
        torchSteps[i][1],
        at(own, i),
        lookAhead(i),
        at(torch, i),
      ]),
    },
    rateChart,
    stepChart: stepCharts[ground],
    gapChart: gapCharts[ground],
    t,
    rates: times.map((i): Point => [i, plan(i)]),
    classicalSteps,
    torchSteps,
    gaps,
    aheadGaps: looks ? aheadGaps : [],
  };
}

function verdictOf(looks: boolean, gap: number, aheadGap: number): string {
  if (!looks) {
    return gap === 0 ? "the two go the same way, step for step" : `they part, by up to ${formatNumber(gap)}`;
  }
  if (aheadGap === 0 && gap === 0) return "the two go the same way, step for step";
  return aheadGap === 0
    ? "PyTorch’s w is the look-ahead point w + μu of the classical form"
    : `PyTorch’s w parts from w + μu as well, by up to ${formatNumber(aheadGap)}`;
}

export default defineWidget({ title: "Two forms of momentum", parameters, quantities, frame });
