import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { database, errorsOf, gradientAt, objectiveOf, predict, truth } from "../pastures.ts";
import { parameters } from "./props.ts";

/** The template laid through the database of pastures, with every error it makes and two means of them. */
const quantities = {
  count: { label: "number of pastures", symbol: "m" },
  last: { label: "longest pasture", role: "data", unit: "m" },
  lastArea: { label: "its area", role: "data", unit: "m²" },
  lastGuess: { label: "what the template says of it", role: "parameter", unit: "m²", digits: 6 },
  lastError: { label: "the error there", role: "loss", unit: "m²", digits: 6 },
  total: { label: "sum of the errors", role: "loss", unit: "m²", digits: 7 },
  signed: { label: "mean signed error", role: "loss", unit: "m²", digits: 6 },
  absolute: { label: "mean absolute error", symbol: "L(a, b)", role: "loss", unit: "m²", digits: 6 },
  squared: { label: "mean squared error", role: "loss", unit: "m⁴" },
  over: { label: "predictions too large" },
  under: { label: "predictions too small" },
  slopeA: {
    label: "partial derivative by a",
    symbol: "\\partial L/\\partial a",
    role: "gradient",
    digits: 6,
  },
  slopeB: {
    label: "partial derivative by b",
    symbol: "\\partial L/\\partial b",
    role: "gradient",
    digits: 6,
  },
  ratio: { label: "the first over the second", role: "gradient" },
  trueA: { label: "true weight on x²", role: "parameter" },
  trueB: { label: "true weight on x", role: "parameter" },
} as const;

type Line = readonly [Point, Point];

interface ErrorsFrame extends Frame<typeof quantities> {
  fitChart: ChartSpec;
  errorChart: ChartSpec;
  pastures: Point[];
  curve: Point[];
  /** A line for each pasture: from its area to the curve, and from 0 to its error. */
  bars: Line[];
  errors: Line[];
  signed: Point[];
  absolute: Point[];
}

const shown = [0, 100] as const;
const { x: lengths, y: areas, count } = database;
const last = count - 1;
const pastures = Array.from(lengths, (x, i): Point => [x, areas[i]]);

const fitChart = chart({
  width: 480,
  height: 420,
  x: { domain: shown, label: "length x (m)", ticks: 5 },
  y: { domain: [-17_500, 10_000], label: "area (m²)", ticks: 6 },
  marks: [{ kind: "rule", axis: "y", at: 0, tone: "faint" }],
});
const errorChart = chart({
  width: 480,
  height: 420,
  x: { domain: shown, label: "length x (m)", ticks: 5 },
  y: { domain: [-17_500, 10_000], label: "error F(x) − y (m²)", ticks: 6 },
  marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
});

function frame({ a, b }: State<typeof parameters>): ErrorsFrame {
  const { residuals, signed, absolute, squared, over, under } = errorsOf(database, a, b);
  const [slopeA, slopeB] = gradientAt(objectiveOf(database, "absolute"), a, b);
  const square = { unit: "m²", digits: 6 };
  return {
    values: {
      count,
      last: lengths[last],
      lastArea: areas[last],
      lastGuess: predict(a, b, lengths[last]),
      lastError: residuals[last],
      total: signed * count,
      signed,
      absolute,
      squared,
      over,
      under,
      slopeA,
      slopeB,
      ratio: slopeB === 0 ? "no number, the second being 0," : slopeA / slopeB,
      trueA: truth.a,
      trueB: truth.b,
    },
    summary: spaced(
      `With a = ${formatNumber(a, parameters.a)} and b = ${formatNumber(b, parameters.b)} the template is too`,
      `small for ${under} of ${count} pastures and too large for ${over}.`,
      `Its mean signed error is ${formatNumber(signed, square)}, its mean absolute error`,
      `${formatNumber(absolute, square)}.`,
    ),
    table: {
      columns: [
        { label: "length x", format: { unit: "m" } },
        { label: "area y", format: { unit: "m²" } },
        { label: "F(x)", format: { unit: "m²" } },
        { label: "error", format: { unit: "m²" } },
      ],
      rows: pastures.map(([x, y], i) => [x, y, predict(a, b, x), residuals[i]]),
    },
    fitChart,
    errorChart,
    pastures,
    curve: graph((x) => predict(a, b, x), shown, 50),
    bars: pastures.map(([x, y], i): Line => [[x, y], [x, y + residuals[i]]]), // prettier-ignore
    errors: pastures.map(([x], i): Line => [[x, 0], [x, residuals[i]]]), // prettier-ignore
    signed: [
      [0, signed],
      [100, signed],
    ],
    absolute: [
      [0, absolute],
      [100, absolute],
    ],
  };
}

export default defineWidget({ title: "A template and its errors", parameters, quantities, frame });
