import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import type { LossLandscape } from "../loss-landscape.ts";
import { database, errorsOf, gradientAt, lossOf, predict, truth } from "../pastures.ts";
import { parameters } from "./props.ts";
import { valleyOf } from "./valley.ts";

/** One guess (a, b) seen three ways: as a curve through the data, as its errors, as a point of a landscape. */
const square = { unit: "m²", digits: 6 } as const;
const quantities = {
  m: { label: "number of pastures", symbol: "m" },
  cost: { label: "the loss at this guess", symbol: "L(a, b)", role: "loss", digits: 6 },
  absolute: { label: "mean absolute error", role: "loss", ...square },
  signed: { label: "mean signed error", role: "loss", ...square },
  over: { label: "predictions too large" },
  under: { label: "predictions too small" },
  slopeA: {
    label: "partial derivative by a",
    symbol: "\\partial L/\\partial a",
    role: "gradient",
    digits: 5,
  },
  slopeB: {
    label: "partial derivative by b",
    symbol: "\\partial L/\\partial b",
    role: "gradient",
    digits: 5,
  },
  verdict: { label: "what a step against the gradient does" },
  bestA: { label: "best weight on x²", role: "parameter", digits: 4 },
  bestB: { label: "best weight on x", role: "parameter", digits: 4 },
  bestCost: { label: "the least loss", role: "loss", digits: 5 },
  gap: { label: "mean distance of the best curve from the truth", role: "loss", unit: "m²" },
  area: { label: "area of the pasture in focus", symbol: "y", role: "data", unit: "m²", digits: 5 },
  guess: { label: "its prediction", symbol: "F(x)", role: "parameter", unit: "m²", digits: 5 },
  error: { label: "its error", symbol: "F(x) - y", role: "loss", unit: "m²", digits: 5 },
  sign: {
    label: "slope of its loss by the error",
    symbol: "\\operatorname{sign} r",
    role: "gradient",
  },
  partA: {
    label: "its part in the slope by a",
    symbol: "\\partial |r|/\\partial a",
    role: "gradient",
    digits: 5,
  },
  partB: {
    label: "its part in the slope by b",
    symbol: "\\partial |r|/\\partial b",
    role: "gradient",
    digits: 5,
  },
  kinks: { label: "pastures (x > 0) whose error is 0" },
} as const;

type Line = readonly [Point, Point];

interface ViewsFrame extends Frame<typeof quantities, "points"> {
  fitChart: ChartSpec;
  map: ChartSpec;
  pastures: Point[];
  curve: Point[];
  best: Point[];
  bars: Line[];
  bands: LossLandscape["bands"];
  lowest: Point;
  truth: Point;
  at: Point;
  /** Where the arrow against the gradient ends; its length means nothing. */
  downhill: Point;
  creases: Line[];
  focus: { bar: Line; crease?: Line };
  /** Whether the loss has creases. */
  creased: boolean;
  /** The loss of the guess, as the figure says it. */
  told: string;
}

const shown = [0, 100] as const;
const [wide, high] = [[parameters.a.min, parameters.a.max] as const, [parameters.b.min, parameters.b.max] as const]; // prettier-ignore
const fitChart = chart({
  width: 480,
  height: 480,
  x: { domain: shown, label: "length x (m)", ticks: 5 },
  y: { domain: [-6000, 8500], label: "area (m²)", ticks: 6 },
  marks: [{ kind: "rule", axis: "y", at: 0, tone: "faint" }],
});
const map = chart({
  width: 480,
  height: 480,
  x: { domain: wide, label: "weight on x²: a", ticks: 6 },
  y: { domain: high, label: "weight on x: b", ticks: 6 },
  marks: [],
});
/** The arrow's length, in parts of the map's side. */
const ARROW = 0.16;
/** Of many pastures the creases of every tenth are drawn. */
const EVERY = 10;

function frame(state: State<typeof parameters>): ViewsFrame {
  const { a, b, loss, example } = state;
  const { dataset, objective, best, bands } = valleyOf(state);
  const { x, y, count } = dataset;
  const { residuals, signed, absolute, over, under } = errorsOf(dataset, a, b);
  const [slopeA, slopeB] = gradientAt(objective, a, b);
  const cost = objective.value(Float64Array.of(a, b));
  const bestCost = objective.value(Float64Array.from(best));
  const gap =
    database.x.reduce(
      (sum, one) => sum + Math.abs(predict(best[0], best[1], one) - predict(truth.a, truth.b, one)),
      0,
    ) / database.count;
  const focus = nearest(x, example);
  const sign = lossOf(loss).slope(residuals[focus], 0);
  const crease = creaseOf(x[focus], y[focus]);
  const [wideA, highB] = [wide[1] - wide[0], high[1] - high[0]];
  const steep = Math.hypot(slopeA / wideA, slopeB / highB) || 1;
  const told = (value: number) => formatNumber(value, { digits: 4 });
  const unit = loss === "absolute" ? "m²" : "m⁴";
  const cell = (value: number) => formatNumber(value, { digits: 6, unit });
  const every = count > 50 ? EVERY : 1;
  return {
    values: {
      points: `${state.points.length} points`,
      m: count,
      cost,
      absolute,
      signed,
      over,
      under,
      slopeA,
      slopeB,
      verdict: verdictOf(slopeA, slopeB),
      bestA: best[0],
      bestB: best[1],
      bestCost,
      gap: Math.round(gap * 1e6) / 1e6,
      area: y[focus],
      guess: predict(a, b, x[focus]),
      error: residuals[focus],
      sign,
      partA: sign * x[focus] * x[focus],
      partB: sign * x[focus],
      kinks: residuals.reduce((sum, r, i) => sum + (r === 0 && x[i] > 0 ? 1 : 0), 0),
    },
    summary: spaced(
      `The guess a = ${told(a)}, b = ${told(b)} has a mean ${loss === "huber" ? "Huber loss" : `${loss} error`}`,
      `of ${cell(cost)} on ${count} pastures; the least is ${cell(bestCost)}, at a = ${told(best[0])}, b =`,
      `${told(best[1])}. The gradient there is (${told(slopeA)}, ${told(slopeB)}):`,
      `a step against it ${verdictOf(slopeA, slopeB)}.`,
    ),
    table: {
      columns: [
        { label: "length", format: { unit: "m" } },
        { label: "area", format: { unit: "m²" } },
        { label: "F(x)", format: { unit: "m²" } },
        { label: "error", format: { unit: "m²" } },
      ],
      rows: Array.from(x, (one, i) => [one, y[i], predict(a, b, one), residuals[i]]),
    },
    fitChart,
    map,
    pastures: Array.from(x, (one, i): Point => [one, y[i]]),
    curve: graph((one) => predict(a, b, one), shown, 50),
    best: graph((one) => predict(best[0], best[1], one), shown, 50),
    bars: Array.from(x, (one, i): Line => [[one, y[i]], [one, y[i] + residuals[i]]]), // prettier-ignore
    bands,
    lowest: best,
    truth: [truth.a, truth.b],
    at: [a, b],
    downhill: [a - (ARROW * slopeA) / steep, b - (ARROW * slopeB) / steep],
    creases: Array.from(x, (one, i) => (i % every === 0 ? creaseOf(one, y[i]) : undefined)).filter(
      (one) => one !== undefined,
    ),
    focus: {
      bar: [[x[focus], y[focus]], [x[focus], y[focus] + residuals[focus]]], // prettier-ignore
      ...(crease && { crease }),
    },
    creased: loss === "absolute",
    told: formatNumber(cost, { digits: 4, unit }),
  };
}

/** The guesses at which one pasture's error is 0: a x² + b x = y, from one side of the map to the other. */
function creaseOf(x: number, y: number): Line | undefined {
  if (x === 0) return undefined;
  const at = (a: number): Point => [a, y / x - a * x];
  return [at(wide[0]), at(wide[1])];
}

function nearest(x: Float64Array, wish: number): number {
  return x.reduce((best, one, i) => (Math.abs(one - wish) < Math.abs(x[best] - wish) ? i : best), 0);
}

function verdictOf(slopeA: number, slopeB: number): string {
  if (slopeA === 0 && slopeB === 0) return "moves nothing";
  const way = (slope: number) => (slope < 0 ? "larger" : slope > 0 ? "smaller" : "no different");
  return way(slopeA) === way(slopeB)
    ? `makes both weights ${way(slopeA)}`
    : `makes a ${way(slopeA)} and b ${way(slopeB)}`;
}

export default defineWidget({ title: "One guess, seen three ways", parameters, quantities, frame });
