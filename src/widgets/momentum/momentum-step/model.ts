import { clamp } from "../../../charts/clamp.ts";
import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { failed, minimize, momentum as classical, nesterov, type Run } from "../../../optim/index.ts";
import { capital, defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { stepLandscapes, type StepLandscape } from "./landscapes.ts";
import { parameters } from "./props.ts";
import { sideOf, type Side } from "./sides.ts";

/** Classical momentum and Nesterov's, each on its own run from the same start: the arrows of one step of both. */
const budget = parameters.step.max;
/** A run that gets this many times farther out than it began has diverged. */
const bound = 50;
/** How near to a minimum a run must end to be said to have reached it. */
const near = 0.02;

const quantities = {
  cU: { label: "velocity before", symbol: "u_t", role: "step" },
  cG: { label: "gradient at w", symbol: "\\nabla f(w_t)", role: "gradient" },
  cNextU: { label: "velocity after", symbol: "u_{t+1}", role: "step" },
  cW: { label: "where it is", symbol: "w_t", role: "parameter" },
  cNextW: { label: "where it goes", symbol: "w_{t+1}", role: "parameter" },
  nU: { label: "velocity before", symbol: "u_t", role: "step" },
  nAhead: { label: "the look-ahead point", symbol: "w_t + \\mu u_t", role: "parameter" },
  nG: { label: "gradient there", symbol: "\\nabla f(w_t + \\mu u_t)", role: "gradient" },
  nNextU: { label: "velocity after", symbol: "u_{t+1}", role: "step" },
  nW: { label: "where it is", symbol: "w_t", role: "parameter" },
  nNextW: { label: "where it goes", symbol: "w_{t+1}", role: "parameter" },
  cSpeed: { label: "length of the classical step", symbol: "\\|u_{t+1}\\|", role: "step" },
  nSpeed: { label: "length of Nesterov’s step", symbol: "\\|u_{t+1}\\|", role: "step" },
  turned: { label: "angle between the two gradients", unit: "°", places: 0 },
  cLoss: { label: "classical loss here", role: "loss" },
  nLoss: { label: "Nesterov’s loss here", role: "loss" },
  cSettled: { label: "step from which the classical run stays near a minimum" },
  nSettled: { label: "step from which Nesterov’s run does" },
  cOutcome: { label: "how the classical run goes" },
  nOutcome: { label: "how Nesterov’s run goes" },
} as const;

interface MomentumStepFrame extends Frame<typeof quantities, "step"> {
  land: StepLandscape;
  closeChart: ChartSpec;
  classical: Side;
  nesterov: Side;
  last: number;
  start: Point;
  consequence: string;
}

const closeChart = chart({
  width: 480,
  height: 322,
  margin: { top: 8, right: 8, bottom: 30, left: 8 },
  x: { domain: [-1.16, 1.16], label: "", ticks: [] },
  y: { domain: [-0.71, 0.71], label: "", ticks: [] },
  marks: [],
});

function frame(state: State<typeof parameters>): MomentumStepFrame {
  const land = stepLandscapes[state.objective];
  const { f } = land;
  const { rate, momentum } = state;
  const start: Point = [clamp(state.x, f.domain[0]), clamp(state.y, f.domain[1])];
  const [heavy, ahead] = [classical({ rate, momentum }), nesterov({ rate, momentum })].map((optimizer) =>
    minimize(f, { start: [...start], optimizer, steps: budget, bound }),
  );
  const last = Math.max(heavy.steps, ahead.steps);
  const t = Math.min(Math.round(state.step), last);
  const c = sideOf(heavy, land, t, { rate, momentum, looks: false });
  const n = sideOf(ahead, land, t, { rate, momentum, looks: true });
  const stepOf = ({ w, next }: Side): Point => [next[0] - w[0], next[1] - w[1]];
  const [cSettled, nSettled] = [heavy, ahead].map((run) => settledAt(run, land));
  const [cOutcome, nOutcome] = [outcomeOf(heavy, cSettled), outcomeOf(ahead, nSettled)];
  const name = capital(parameters.objective.options[state.objective]);
  const every = Math.ceil((last + 1) / 100);
  return {
    values: {
      step: t,
      cU: vector(c.velocity),
      cG: vector(c.gradient),
      cNextU: vector(stepOf(c)),
      cW: vector(c.w),
      cNextW: vector(c.next),
      nU: vector(n.velocity),
      nAhead: vector(n.ahead),
      nG: vector(n.gradient),
      nNextU: vector(stepOf(n)),
      nW: vector(n.w),
      nNextW: vector(n.next),
      cSpeed: Math.hypot(...stepOf(c)),
      nSpeed: Math.hypot(...stepOf(n)),
      turned: angle(n.slope, n.gradient),
      cLoss: heavy.value(c.t),
      nLoss: ahead.value(n.t),
      cSettled: cSettled ?? `later than ${budget}`,
      nSettled: nSettled ?? `later than ${budget}`,
      cOutcome,
      nOutcome,
    },
    summary: spaced(
      `${name} from ${vector(start)} at a learning rate of ${formatNumber(rate)} and a momentum of`,
      `${formatNumber(momentum)}: classical momentum ${cOutcome}, Nesterov’s ${nOutcome}.`,
      `Step ${t} goes ${formatNumber(Math.hypot(...stepOf(c)))} and ${formatNumber(Math.hypot(...stepOf(n)))}`,
      `far.`,
    ),
    table: {
      columns: ["step", "classical x", "y", "loss", "Nesterov x", "y of it", "loss of it"].map((label) => ({
        label,
      })),
      rows: Array.from({ length: Math.floor(last / every) + 1 }, (_, k) => [
        k * every,
        ...[heavy, ahead].flatMap((run) => rowOf(run, k * every)),
      ]),
    },
    land,
    closeChart,
    classical: c,
    nesterov: n,
    last,
    start,
    consequence: `classical ${cOutcome}; Nesterov ${nOutcome}`,
  };
}

const rowOf = (run: Run, i: number): (number | string)[] =>
  i > run.steps ? ["–", "–", "–"] : [run.position(i)[0], run.position(i)[1], run.value(i)];

const vector = ([x, y]: Point) => `(${formatNumber(x)}, ${formatNumber(y)})`;

/** Between two directions, in degrees; 0 where one of them is none. */
function angle([ax, ay]: Point, [bx, by]: Point): number {
  return (Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by)) * 180) / Math.PI;
}

/** The step from which a run stays near a minimum; undefined when it does not, or ends before. */
function settledAt(run: Run, { f }: StepLandscape): number | undefined {
  const arrived = (i: number) =>
    f.minima.some(({ at }) => Math.hypot(at[0] - run.position(i)[0], at[1] - run.position(i)[1]) < near);
  let from = run.steps + 1;
  while (from > 0 && arrived(from - 1)) from--;
  return from <= run.steps ? from : undefined;
}

/** How a run goes, as the end of a sentence that begins with the method's name. */
function outcomeOf(run: Run, settled: number | undefined): string {
  if (failed(run)) return `runs away by step ${run.steps}`;
  return settled === undefined
    ? `is not there after ${run.steps} steps`
    : `stays at a minimum from step ${settled}`;
}

export default defineWidget({ title: "One step with momentum", parameters, quantities, frame });
