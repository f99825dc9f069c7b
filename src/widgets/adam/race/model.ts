import { clamp } from "../../../charts/clamp.ts";
import type { ChartSpec, Point } from "../../../charts/chart.ts";
import { minimize } from "../../../optim/index.ts";
import {
  byName,
  capital,
  complete,
  defineWidget,
  formatNumber,
  spaced,
  type Frame,
  type Quantity,
  type State,
} from "../../../state/index.ts";
import { raceCharts, sweepChart } from "./charts.ts";
import { ceiling, floor, raceLandscapes, type RaceLandscape } from "./landscapes.ts";
import { parameters } from "./props.ts";
import { ahead, bound, methods, named, trial, type Method } from "./trials.ts";
import work, { type Sweeps } from "./work.ts";

/** All methods on one landscape with one budget of gradients, each at the rate that its own sweep found best. */
export const names: Record<Method, string> = { adam: "Adam", ...parameters.rival.options };

const quantities = {
  ...byName(named, (name): Quantity => ({ label: `best loss of ${names[name]}`, role: "loss" })),
  adamRate: { label: "Adam’s rate", role: "rate" },
  rivalRate: { label: "the rival’s rate", role: "rate" },
  rivalLoss: { label: "the rival’s best loss", role: "loss" },
  winner: { label: "method in front" },
  winnerLoss: { label: "its best loss", role: "loss" },
  winnerTaken: { label: "gradients it took" },
  winnerResult: { label: "what the method in front reached" },
  adamResult: { label: "what Adam reached" },
  last: { label: "method at the end" },
  place: { label: "Adam’s place" },
  field: { label: "number of methods" },
  lost: { label: "methods that diverge" },
} as const;

export interface Runner {
  name: Method;
  rate: number;
  loss: number;
  diverged: boolean;
  taken: number;
  /** (gradients, best loss so far). */
  curve: Point[];
}

interface RaceFrame extends Frame<typeof quantities> {
  land: RaceLandscape;
  sweepChart: ChartSpec;
  raceChart: ChartSpec;
  /** The best first. */
  ranking: Runner[];
  sweeps: Sweeps;
  bests: Record<Method, Point>;
  /** The rates raced at, where the multiple is not 1. */
  marks: Record<Method, Point>;
  paths: { adam: Point[]; rival: Point[] };
  rival: Method;
  start: Point;
  consequence: string;
}

function frame(state: State<typeof parameters>, sweeps: Sweeps = complete(work, state)): RaceFrame {
  const name = state.objective;
  const land = raceLandscapes[name];
  const { f } = land;
  const budget = Number(state.budget);
  const rival = state.rival;
  const start = [state.x, state.y].map((at, i) => clamp(at, f.domain[i]));
  const trials = named.map((method) =>
    trial(name, method, sweeps[method].best.rate * state.factor, start, budget),
  );
  const order = named
    .map((_, i) => i)
    .sort((a, b) => (ahead(trials[a], trials[b]) ? -1 : ahead(trials[b], trials[a]) ? 1 : a - b));
  const ranking = order.map((i): Runner => {
    const { rate, best, diverged, taken, soFar } = trials[i];
    const curve = Array.from(soFar, (value, k): Point => [(k * budget) / 100, value]);
    if (best === floor && curve.at(-1)![1] > floor) curve.push([taken, floor]);
    return { name: named[i], rate, loss: best, diverged, taken, curve };
  });
  const of = (method: Method) => ranking.find((one) => one.name === method)!;
  const written = ({ loss, diverged }: Runner) => (diverged ? "none: it diverges" : loss);
  const said = (one: Runner) =>
    one.diverged
      ? "diverges"
      : one.loss === floor
        ? `arrives after ${one.taken}`
        : formatNumber(one.loss, { digits: 2 });
  const short = (one: Runner) => (one.loss === floor && !one.diverged ? `in ${one.taken}` : said(one));
  const each = <T>(make: (method: Method, i: number) => T) => byName(named, make);
  const [first, last] = [ranking[0], ranking[ranking.length - 1]];
  const place = ranking.findIndex((one) => one.name === "adam") + 1;
  const rivalPlace = ranking.findIndex((one) => one.name === rival) + 1;
  const consequence = `${names[first.name]} is in front${place === 1 ? "" : `, Adam ${ordinal(place)}`}`;
  return {
    values: {
      ...each((method) => written(of(method))),
      adamRate: of("adam").rate,
      rivalRate: of(rival).rate,
      rivalLoss: written(of(rival)),
      winner: names[first.name],
      winnerLoss: written(first),
      winnerTaken: first.taken,
      winnerResult: short(first),
      adamResult: short(of("adam")),
      last: names[last.name],
      place: ordinal(place),
      field: named.length,
      lost: ranking.filter(({ diverged }) => diverged).length,
    },
    summary: spaced(
      `${capital(parameters.objective.options[name])} from (${formatNumber(start[0])},`,
      `${formatNumber(start[1])}), ${budget} gradients for each of ${named.length}`,
      `methods${state.factor === 1 ? ", each at its best rate" : `, each at ${formatNumber(state.factor)} times its best rate`}:`,
      `${names[first.name]} is in front (${said(first)}).`,
      `Of the two, Adam is ${ordinal(place)} (${said(of("adam"))}), ${names[rival]} ${ordinal(rivalPlace)}`,
      `(${said(of(rival))}).`,
    ),
    table: {
      columns: [
        { label: "place" },
        { label: "method" },
        { label: "rate" },
        { label: "best loss" },
        { label: "gradients taken" },
      ],
      // Read only when the table is open.
      get rows() {
        return ranking.map((one, i) => [
          i + 1,
          names[one.name],
          one.rate,
          one.diverged ? "–" : one.loss,
          one.taken,
        ]);
      },
    },
    land,
    sweepChart,
    raceChart: raceCharts[state.budget],
    ranking,
    sweeps,
    bests: each((method) => [sweeps[method].best.rate, Math.min(ceiling, sweeps[method].best.best)]),
    marks: each((_, i) => [
      clamp(trials[i].rate, [1e-4, 100]),
      trials[i].diverged ? ceiling : Math.min(ceiling, trials[i].best),
    ]),
    paths: { adam: pathOf("adam"), rival: pathOf(rival) },
    rival,
    start: [start[0], start[1]],
    consequence,
  };

  /** Where a method goes, without the points that lie on one another. */
  function pathOf(method: Method): Point[] {
    const { rate, taken } = of(method);
    const run = minimize(f, {
      start,
      optimizer: methods[method](rate),
      steps: Math.min(taken, budget),
      bound,
    });
    const apart = (f.domain[0][1] - f.domain[0][0]) / 200;
    const path: Point[] = [];
    for (let t = 0; t <= run.steps; t++) {
      const [x, y] = run.position(t);
      const before = path.at(-1);
      if (!Number.isFinite(x + y)) break;
      if (!before || t === run.steps || Math.hypot(x - before[0], y - before[1]) > apart) path.push([x, y]);
    }
    return path;
  }
}

const ordinal = (n: number) =>
  `${n}${n % 10 === 1 && n !== 11 ? "st" : n % 10 === 2 && n !== 12 ? "nd" : n % 10 === 3 && n !== 13 ? "rd" : "th"}`;

export default defineWidget({ title: "A race of all methods", parameters, quantities, work, frame });
