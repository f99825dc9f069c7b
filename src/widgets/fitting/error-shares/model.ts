import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { database, errorsOf, gradientAt, objectiveOf, truth } from "../pastures.ts";
import { parameters } from "./props.ts";

/** Each error split in two: the part that comes from a wrong a, and the part that comes from a wrong b. */
const quantities = {
  offA: { label: "how far a is off", symbol: "a + 1", role: "parameter" },
  offB: { label: "how far b is off", symbol: "b - 100", role: "parameter" },
  shareA: { label: "what a contributes to the mean error", role: "parameter", unit: "m²", digits: 6 },
  shareB: { label: "what b contributes to the mean error", role: "parameter", unit: "m²", digits: 6 },
  signed: { label: "mean signed error", role: "loss", unit: "m²", digits: 6 },
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
  follow: { label: "how far b moves while a moves by 1, against the gradient", role: "step" },
  larger: { label: "which weight contributes more" },
} as const;

interface SharesFrame extends Frame<typeof quantities> {
  chart: ChartSpec;
  ofA: Point[];
  ofB: Point[];
  sum: Point[];
}

const shown = [0, 99] as const;
const sharesChart = chart({
  height: 340,
  x: { domain: [0, 100], label: "length x (m)", ticks: 5 },
  y: { domain: [-17_500, 12_500], label: "error F(x) − y (m²)", ticks: 6 },
  marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
});

function frame({ a, b }: State<typeof parameters>): SharesFrame {
  const [offA, offB] = [a - truth.a, b - truth.b];
  const mean = (of: (x: number) => number) => database.x.reduce((sum, x) => sum + of(x), 0) / database.count;
  const [shareA, shareB] = [mean((x) => offA * x * x), mean((x) => offB * x)];
  const [slopeA, slopeB] = gradientAt(objectiveOf(database, "absolute"), a, b);
  const { residuals, signed } = errorsOf(database, a, b);
  const m2 = (value: number) => formatNumber(value, { unit: "m²", digits: 6 });
  const [sizeA, sizeB] = [Math.abs(shareA), Math.abs(shareB)];
  return {
    values: {
      offA,
      offB,
      shareA,
      shareB,
      signed,
      slopeA,
      slopeB,
      follow: slopeA === 0 ? "no distance" : slopeB / slopeA,
      larger: sizeA > sizeB ? "a" : sizeB > sizeA ? "b" : "neither",
    },
    summary: spaced(
      `With a = ${formatNumber(a, parameters.a)} and b = ${formatNumber(b, parameters.b)} the error in a`,
      `contributes ${m2(shareA)} to the mean error of ${m2(signed)}, the error in b ${m2(shareB)}.`,
    ),
    table: {
      columns: [
        { label: "length", format: { unit: "m" } },
        { label: "from a", format: { unit: "m²" } },
        { label: "from b", format: { unit: "m²" } },
        { label: "error", format: { unit: "m²" } },
      ],
      rows: Array.from(database.x, (x, i) => [x, offA * x * x, offB * x, residuals[i]]),
    },
    chart: sharesChart,
    ofA: graph((x) => offA * x * x, shown, 50),
    ofB: graph((x) => offB * x, shown, 1),
    sum: graph((x) => offA * x * x + offB * x, shown, 50),
  };
}

export default defineWidget({ title: "Which weight is to blame", parameters, quantities, frame });
