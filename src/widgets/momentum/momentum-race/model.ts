import { clamp } from "../../../charts/clamp.ts";
import type { ChartSpec, Point } from "../../../charts/chart.ts";
import { descend, failed, minimize, pathOf } from "../../../optim/index.ts";
import { capital, defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";
import { bound, lands, methods, sweptBy, type Land } from "./sweeps.ts";

/** Plain descent against both kinds of momentum: the same start, as many gradients, rates chosen by the same sweep. */
const quantities = {
  plainRate: { label: "plain descent’s rate", role: "rate" },
  plainLoss: { label: "loss that plain descent leaves", role: "loss" },
  classicalRate: { label: "classical momentum’s rate", role: "rate" },
  classicalLoss: { label: "loss that classical momentum leaves", role: "loss" },
  nesterovRate: { label: "Nesterov’s rate", role: "rate" },
  nesterovLoss: { label: "loss that Nesterov leaves", role: "loss" },
  gain: { label: "how many times less classical momentum leaves than plain descent" },
  nesterovGain: { label: "how many times less Nesterov leaves than plain descent" },
  winner: { label: "who ends lowest" },
} as const;

export interface Runner {
  method: string;
  name: string;
  path: Point[];
  losses: Point[];
  /** The loss that each rate of the sweep leaves, and the one of the rate that runs. */
  swept: Point[];
  chosen: Point;
  away: boolean;
}

interface RaceFrame extends Frame<typeof quantities, "step"> {
  land: Land;
  lossChart: ChartSpec;
  runners: Runner[];
  t: number;
  last: number;
  here: Point;
  start: Point;
  consequence: string;
}

function frame(state: State<typeof parameters>): RaceFrame {
  const { objective, budget, momentum } = state;
  const land = lands[objective];
  const [low, high] = [land.rates[0], land.rates.at(-1)!];
  const one = clamp(state.rate, [low, high]);
  const lossChart = land.lossCharts[budget];
  const [floor, ceiling] = lossChart.y.domain;
  const drawn = (loss: number) => clamp(loss, [floor, ceiling * 10]);
  const steps = Number(budget);

  const raced = Object.keys(methods).map((method) => {
    const { trials, best } = sweptBy(method, objective, budget, momentum);
    const rate = state.rates === "best" ? best.rate : one;
    const optimizer = methods[method].make(rate, momentum);
    const run = minimize(land.f, {
      start: land.start,
      optimizer,
      steps,
      bound,
    });
    const loss = failed(run) ? Infinity : run.value(run.steps);
    const runner: Runner = {
      method,
      name: methods[method].name,
      path: pathOf(run),
      losses: Array.from(run.values, (value, i): Point => [i, drawn(value)]),
      swept: trials.map((trial): Point => [trial.rate, failed(trial) ? ceiling : drawn(trial.value)]),
      chosen: [rate, Number.isFinite(loss) ? drawn(loss) : ceiling],
      away: failed(run),
    };
    return { method, rate, loss, runner };
  });
  const [plain, classical, nesterov] = raced;
  const said = (loss: number) => (Number.isFinite(loss) ? loss : "none: it runs away");
  const gain = (loss: number) =>
    Number.isFinite(loss) && Number.isFinite(plain.loss) && loss > 0
      ? plain.loss / loss
      : loss < plain.loss
        ? "far more"
        : "none";
  const winner = raced.reduce((first, other) => (other.loss < first.loss ? other : first));
  const words = raced.map(
    ({ method, rate, loss }) =>
      `${methods[method].name} at ${formatNumber(rate)} ${Number.isFinite(loss) ? `leaves ${formatNumber(loss)}` : "runs away"}`,
  );
  const own = Object.values(methods).map(({ make }) =>
    descend(land.f, {
      start: land.start,
      optimizer: make(one, momentum),
      steps,
      bound,
    }),
  );
  const last = Math.max(...raced.map(({ runner }) => runner.path.length - 1));
  return {
    values: {
      step: Math.min(Math.round(state.step), last),
      plainRate: plain.rate,
      plainLoss: said(plain.loss),
      classicalRate: classical.rate,
      classicalLoss: said(classical.loss),
      nesterovRate: nesterov.rate,
      nesterovLoss: said(nesterov.loss),
      gain: gain(classical.loss),
      nesterovGain: gain(nesterov.loss),
      winner: Number.isFinite(winner.loss) ? winner.runner.name : "nobody",
    },
    summary: spaced(
      `${capital(parameters.objective.options[objective])}, ${budget} gradients each, μ =`,
      `${formatNumber(momentum)}: ${words.join(", ")}.`,
    ),
    table: {
      columns: [
        { label: "learning rate" },
        ...raced.map(({ runner }) => ({ label: `${runner.name} leaves` })),
      ],
      rows: Array.from(land.rates, (rate, i) => [rate, ...raced.map(({ runner }) => runner.swept[i][1])]),
    },
    land,
    lossChart,
    runners: raced.map(({ runner }) => runner),
    t: Math.min(Math.round(state.step), last),
    last,
    here: [one, floor],
    start: land.start,
    consequence: own
      .map(
        (end, i) =>
          `${["plain", "classical", "Nesterov"][i]} ${failed(end) ? "runs away" : formatNumber(end.value)}`,
      )
      .join(", "),
  };
}

export default defineWidget({ title: "Momentum against plain descent", parameters, quantities, frame });
