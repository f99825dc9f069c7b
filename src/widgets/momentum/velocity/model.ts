import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { momentum as momentumOf } from "../../../optim/index.ts";
import { capital, defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** What momentum makes of a row of gradients: every velocity, and the gradients that one of them remembers. */
const count = parameters.step.max + 1;
/** The ground turns flat at this step. */
const flatFrom = 30;

/** The push −αg of each step, in plain steps: how far plain descent would go. */
const pushes: Record<string, (t: number) => number> = {
  ramp: () => 1,
  flat: (t) => (t < flatFrom ? 1 : 0),
  walls: (t) => (t % 2 === 0 ? 1 : -1),
};

const quantities = {
  u: { label: "velocity before the step", symbol: "u_t", role: "step" },
  push: { label: "push of this step", symbol: "-\\alpha g_t", role: "gradient" },
  next: { label: "velocity after it, the step itself", symbol: "u_{t+1}", role: "step" },
  growth: { label: "length of the step, in plain steps", role: "step" },
  limit: { label: "longest step that a ramp allows", symbol: "1/(1 - \\mu)", role: "step" },
  swinging: { label: "length of a step between walls, in the end", symbol: "1/(1 + \\mu)", role: "step" },
  half: { label: "steps to half of that speed, on a ramp" },
  distance: { label: "way made so far, in plain steps", role: "parameter" },
  coasted: { label: "way made on the flat", role: "parameter" },
} as const;

interface VelocityFrame extends Frame<typeof quantities, "step"> {
  speedChart: ChartSpec;
  memoryChart: ChartSpec;
  t: number;
  /** The step made at each t, and the part that each gradient has in the step shown. */
  steps: Point[];
  parts: Point[];
  limit: number;
  consequence: string;
}

const speedChart = chart({
  width: 560,
  height: 320,
  x: { domain: [-1, count], label: "step t", ticks: 6 },
  y: { domain: [-2.4, 21.6], label: "step, in plain steps", ticks: [0, 5, 10, 15, 20] },
  marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
});
const memoryChart = chart({
  width: 560,
  height: 320,
  x: { domain: [-1, count], label: "step at which the gradient was met", ticks: 6 },
  y: { domain: [-1.12, 1.12], label: "its part in the step shown", ticks: [-1, -0.5, 0, 0.5, 1] },
  marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
});

function frame(state: State<typeof parameters>): VelocityFrame {
  const { momentum, ground } = state;
  const t = Math.round(state.step);
  const push = pushes[ground];
  const optimizer = momentumOf({ rate: 1, momentum });
  const memory = optimizer.init(1);
  const w = Float64Array.of(0);
  const ways = [0];
  const velocities = [0];
  for (let k = 0; k < count; k++) {
    optimizer.step(w, Float64Array.of(-push(k)), memory, 1);
    velocities.push(memory.u[0]);
    ways.push(w[0]);
  }
  const limit = 1 / (1 - momentum);
  const next = velocities[t + 1];
  const growth = Math.abs(next);
  const parts = Array.from({ length: t + 1 }, (_, k): Point => [k, momentum ** (t - k) * push(k)]);
  const kind = {
    ramp: `${formatNumber((100 * growth) / limit)}% of the longest possible, ${formatNumber(limit)}`,
    flat:
      t < flatFrom
        ? `${formatNumber((100 * growth) / limit)}% of the longest possible, ${formatNumber(limit)}`
        : `it coasts: nothing has pushed since step ${flatFrom - 1}`,
    walls: "the pushes cancel",
  }[ground]!;
  return {
    values: {
      step: t,
      u: velocities[t],
      push: push(t),
      next,
      growth,
      limit,
      swinging: 1 / (1 + momentum),
      half: momentum === 0 ? 1 : Math.max(1, Math.ceil(Math.log(0.5) / Math.log(momentum) - 1e-9)),
      distance: ways[t + 1],
      coasted: t < flatFrom ? 0 : ways[t + 1] - ways[flatFrom],
    },
    summary: spaced(
      `${capital(parameters.ground.options[ground])}, with a momentum of ${formatNumber(momentum)}:`,
      `step ${t} is ${formatNumber(growth)} times as long as a plain step;`,
      `${kind}.`,
    ),
    table: {
      columns: [
        { label: "step" },
        { label: "push" },
        { label: "velocity before" },
        { label: "velocity after" },
        { label: "way made" },
      ],
      rows: Array.from({ length: count }, (_, k) => [
        k,
        push(k),
        velocities[k],
        velocities[k + 1],
        ways[k + 1],
      ]),
    },
    speedChart,
    memoryChart,
    t,
    steps: velocities.slice(1).map((u, k): Point => [k, u]),
    parts,
    limit,
    consequence: kind,
  };
}

export default defineWidget({ title: "Velocity as memory", parameters, quantities, frame });
