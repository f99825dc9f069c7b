import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { levelsOf } from "../../../charts/landscape.ts";
import { minimize, objectives, optimizers, pathOf, quadratics, series } from "../../../optim/index.ts";
import {
  defineWidget,
  formatNumber,
  remember,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { parameters } from "./props.ts";
import { regionsOf, type Region } from "./regions.ts";

/** Momentum on a stretched bowl: the exact rate for every α and μ, and the run of the pair that is pointed at. */
const steepest = 100;
const start = [8, 1];
const budget = parameters.step.max;
/** Components smaller than this part of their start are drawn as if they were this large. */
const floor = 1e-9;

const quantities = {
  factor: { label: "asymptotic rate", symbol: "\\rho", role: "step" },
  digit: { label: "steps for one more digit, in the end" },
  flatFactor: { label: "rate of the flat component", symbol: "\\rho_1", role: "parameter" },
  steepFactor: { label: "rate of the steep component", symbol: "\\rho_n", role: "gradient" },
  flatWay: { label: "how the flat component moves" },
  steepWay: { label: "how the steep component moves" },
  regime: { label: "what the pair does" },
  limit: { label: "largest stable learning rate at this momentum", role: "rate" },
  bestFactor: { label: "rate at the best pair of the method", role: "step" },
  classicalRate: { label: "best learning rate of classical momentum", symbol: "\\alpha^*", role: "rate" },
  classicalMomentum: { label: "best momentum of it", symbol: "\\mu^*", role: "step" },
  classicalFactor: { label: "rate of that pair", symbol: "\\rho^*", role: "step" },
  classicalDigit: { label: "steps for one more digit at classical momentum’s best" },
  nesterovRate: { label: "best learning rate of Nesterov’s", symbol: "\\alpha", role: "rate" },
  nesterovMomentum: { label: "best momentum of it", symbol: "\\mu", role: "step" },
  nesterovFactor: { label: "rate of that pair", symbol: "\\rho", role: "step" },
  nesterovDigit: { label: "steps for one more digit at Nesterov’s best" },
  plainFactor: { label: "best rate of plain descent", role: "step" },
  plainDigit: { label: "steps for one more digit at plain descent’s best" },
  flattest: { label: "smallest curvature", symbol: "\\lambda_1", role: "gradient" },
  steepest: { label: "largest curvature", symbol: "\\lambda_n", role: "gradient" },
  peak: { label: "largest size of the steep component, in starts" },
  peakAt: { label: "step of that" },
  settled: { label: "steps until both are below a thousandth" },
  flatBrake: { label: "momentum that the flat component feels", symbol: "\\mu(1 - \\alpha\\lambda_1)" },
  steepBrake: { label: "momentum that the steep component feels", symbol: "\\mu(1 - \\alpha\\lambda_n)" },
} as const;

/** A pair of learning rate and momentum with a name. */
interface Place {
  name: string;
  rate: number;
  momentum: number;
}

interface PadFrame extends Frame<typeof quantities, "step"> {
  padChart: ChartSpec;
  mapChart: ChartSpec;
  componentChart: ChartSpec;
  regions: Region[];
  /** The radii of the bowl's contour lines, the outermost first. */
  ellipses: Point[];
  places: Place[];
  best: Point;
  t: number;
  last: number;
  path: Point[];
  flat: Point[];
  steep: Point[];
  promise: Point[];
  consequence: string;
}

const padChart = chart({
  width: 520,
  height: 500,
  x: { domain: [0, parameters.rate.max], label: "learning rate α", ticks: [0, 0.01, 0.02, 0.03, 0.04] },
  y: { domain: [0, 1], label: "momentum μ", ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
  marks: [],
});
const mapChart = chart({
  width: 420,
  height: 250,
  x: { domain: [-10, 10], label: "x, the flat direction", ticks: 5 },
  y: { domain: [-5, 5], label: "y, the steep direction", ticks: 5 },
  marks: [],
});
const size = { width: 420, height: 310, x: { domain: [0, budget] as const, label: "step t", ticks: 5 } };
const componentCharts: Record<string, ChartSpec> = {
  size: chart({
    ...size,
    y: { domain: [floor, 1e3], label: "size, in starts", scale: "log", ticks: 6 },
    marks: [{ kind: "rule", axis: "y", at: 1, tone: "faint", dashed: true }],
  }),
  signed: chart({
    ...size,
    y: { domain: [-4, 4], label: "component, in starts", ticks: 5 },
    marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
  }),
};

function frame(state: State<typeof parameters>): PadFrame {
  const { rate, momentum, condition, view } = state;
  const method = state.method;
  const theory = quadratics[method];
  const flattest = steepest / condition;
  const ends = { smallest: flattest, largest: steepest };
  const { f, regions, ellipses } = stillOf(state);
  const run = minimize(f, { start, optimizer: optimizers[method]({ rate, momentum }), steps: budget });
  const t = Math.min(Math.round(state.step), run.steps);
  const [flatFactor, steepFactor] = [flattest, steepest].map((lambda) =>
    theory.factor({ rate, momentum, curvatures: [lambda] }),
  );
  const factor = Math.max(flatFactor, steepFactor);
  const best = theory.optimum(ends);
  const plain = quadratics.gradientDescent.optimum(ends);
  const [classical, ahead] = [quadratics.momentum.optimum(ends), quadratics.nesterov.optimum(ends)];
  const component = (axis: number) => series(run, (i) => run.position(i)[axis] / start[axis]);
  const [flat, steep] = [component(0), component(1)];
  const peak = steep.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const drawn = (values: number[]) =>
    values.map((value, i): Point => [i, view === "size" ? Math.max(floor / 1e3, Math.abs(value)) : value]);
  const settled = settledAt(flat, steep);
  const [flatWay, steepWay] = [flattest, steepest].map((lambda) =>
    wayOf(theory.roots({ rate, momentum, curvature: lambda })),
  );
  const regime = regimeOf(factor, flatFactor, steepFactor);
  const digit = factor < 1 ? digitsOf(factor) : Infinity;
  const words = factor < 1 ? `${formatNumber(digit)} steps a digit; ${regime}` : `diverges: ${regime}`;
  return {
    values: {
      step: t,
      factor,
      digit: Number.isFinite(digit) ? digit : "no number of",
      flatFactor,
      steepFactor,
      flatWay,
      steepWay,
      regime,
      limit: theory.limit({ momentum, curvature: steepest }),
      bestFactor: best.factor,
      classicalRate: classical.rate,
      classicalMomentum: classical.momentum,
      classicalFactor: classical.factor,
      classicalDigit: digitsOf(classical.factor),
      nesterovRate: ahead.rate,
      nesterovMomentum: ahead.momentum,
      nesterovFactor: ahead.factor,
      nesterovDigit: digitsOf(ahead.factor),
      plainFactor: plain.factor,
      plainDigit: digitsOf(plain.factor),
      flattest,
      steepest,
      peak,
      peakAt: steep.findIndex((value) => Math.abs(value) === peak),
      settled: settled ?? `more than ${budget}`,
      flatBrake: method === "momentum" ? momentum : momentum * (1 - rate * flattest),
      steepBrake: method === "momentum" ? momentum : momentum * (1 - rate * steepest),
    },
    summary: spaced(
      `${method === "momentum" ? "Classical" : "Nesterov’s"} momentum with α = ${formatNumber(rate)} and μ =`,
      `${formatNumber(momentum)} on curvatures ${formatNumber(flattest)} and ${steepest}:`,
      `asymptotic rate ${formatNumber(factor)}, ${words}.`,
      `The best here is ${formatNumber(best.factor)}, at α = ${formatNumber(best.rate)} and μ =`,
      `${formatNumber(best.momentum)}.`,
    ),
    table: {
      columns: [
        { label: "step" },
        { label: "flat component" },
        { label: "steep component" },
        { label: "loss" },
      ],
      rows: flat.map((value, i) => [i, value * start[0], steep[i] * start[1], run.value(i)]),
    },
    padChart,
    mapChart,
    componentChart: componentCharts[view],
    regions,
    ellipses,
    places: [
      { name: "Best of plain descent", ...plain },
      { name: "Best of classical", ...classical },
      { name: "Best of Nesterov", ...ahead },
    ].map(({ name, rate, momentum }) => ({ name, rate: short(rate), momentum: short(momentum) })),
    best: [best.rate, best.momentum],
    t,
    last: run.steps,
    path: pathOf(run),
    flat: drawn(flat),
    steep: drawn(steep),
    promise: factor < 1 && view === "size" ? [0, budget].map((i): Point => [i, factor ** i]) : [],
    consequence: words,
  };
}

/** A number that can be read and typed, and is hardly another. */
const short = (value: number) => Number(value.toPrecision(8));

/** In how many steps a factor a step makes a tenth. */
const digitsOf = (factor: number) => -1 / Math.log10(factor);

/** What depends on the bowl and the method alone. */
const stillOf = remember(["method", "condition"], ({ method, condition }: State<typeof parameters>) => {
  const f = objectives.stretchedBowlOf({ condition, steepest });
  const [flat, steep] = f.curvatures;
  const levels = levelsOf((x, y) => (flat * x * x + steep * y * y) / 2, mapChart.x.domain, mapChart.y.domain);
  return {
    f,
    regions: regionsOf(quadratics[method as "momentum"], steepest / condition, steepest),
    ellipses: levels
      .reverse()
      .map((level): Point => [Math.sqrt((2 * level) / flat), Math.sqrt((2 * level) / steep)]),
  };
});

/** From which step on both components stay below a thousandth; undefined when the run ends before. */
function settledAt(flat: number[], steep: number[]): number | undefined {
  const large = (i: number) => Math.max(Math.abs(flat[i]), Math.abs(steep[i])) >= 1e-3;
  let from = flat.length;
  while (from > 0 && !large(from - 1)) from--;
  return from < flat.length ? from : undefined;
}

/** How an error moves whose two roots have this sum and product. */
function wayOf({ sum, product }: { sum: number; product: number }): string {
  if (sum * sum < 4 * product) return "swings";
  return sum < 0 ? "flips sides" : "creeps";
}

function regimeOf(factor: number, flat: number, steep: number): string {
  if (Math.abs(factor - 1) < 1e-12) return "on the edge, it goes on for ever";
  if (factor > 1) return "the steep direction overshoots more at every step";
  if (Math.abs(flat - steep) < 1e-3) return "both directions shrink alike";
  return flat > steep ? "the flat direction holds it up" : "the steep direction holds it up";
}

export default defineWidget({ title: "Learning rate and momentum", parameters, quantities, frame });
