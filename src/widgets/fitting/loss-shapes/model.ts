import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { losses } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** What one error costs under three losses, and how steeply the cost rises. */
const quantities = {
  absolute: { label: "absolute loss", symbol: "|r|", role: "loss" },
  squared: { label: "squared loss", symbol: "r^2", role: "loss" },
  huber: { label: "Huber’s loss", role: "loss" },
  absoluteSlope: { label: "slope of the absolute loss", role: "gradient" },
  squaredSlope: { label: "slope of the squared loss", symbol: "2r", role: "gradient" },
  huberSlope: { label: "slope of Huber’s loss", role: "gradient" },
  doubled: { label: "squared loss of twice this error", role: "loss" },
} as const;

interface ShapesFrame extends Frame<typeof quantities> {
  lossChart: ChartSpec;
  slopeChart: ChartSpec;
  curves: { name: string; loss: Point[]; slope: Point[]; at: Point; slopeAt: Point; dashed: boolean }[];
  residual: number;
}

const shown = [-3, 3] as const;
const lossChart = chart({
  width: 480,
  height: 420,
  x: { domain: shown, label: "error r", ticks: 7 },
  y: { domain: [-0.3, 6], label: "what it costs", ticks: 6 },
  marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
});
const slopeChart = chart({
  width: 480,
  height: 420,
  x: { domain: shown, label: "error r", ticks: 7 },
  y: { domain: [-4, 4], label: "slope of the cost", ticks: 7 },
  marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
});

function frame({ residual, delta }: State<typeof parameters>): ShapesFrame {
  const three = {
    absolute: losses.absolute(),
    squared: losses.squared(),
    huber: losses.huber({ delta }),
  };
  const curves = Object.entries(three).map(([name, { term, slope }]) => ({
    name,
    loss: graph((r) => term(r, 0), shown, name === "absolute" ? 2 : 60),
    // The corner of the absolute loss is a jump of its slope; everything between is a subgradient there.
    slope:
      name === "absolute"
        ? ([[-3, -1], [0, -1], [0, 1], [3, 1]] as Point[]) // prettier-ignore
        : graph((r) => slope(r, 0), shown, 60),
    at: [residual, term(residual, 0)] as Point,
    slopeAt: [residual, slope(residual, 0)] as Point,
    dashed: name === "huber",
  }));
  const [absolute, squared, huber] = curves.map(({ at }) => at[1]);
  const [absoluteSlope, squaredSlope, huberSlope] = curves.map(({ slopeAt }) => slopeAt[1]);
  const told = (value: number) => formatNumber(value, { digits: 3 });
  return {
    values: {
      absolute,
      squared,
      huber,
      absoluteSlope,
      squaredSlope,
      huberSlope,
      doubled: three.squared.term(2 * residual, 0),
    },
    summary: spaced(
      `An error of ${told(residual)} costs ${told(absolute)} under the absolute loss, ${told(squared)} under`,
      `the squared and ${told(huber)} under Huber’s with δ = ${told(delta)};`,
      `the slopes are ${told(absoluteSlope)}, ${told(squaredSlope)} and ${told(huberSlope)}.`,
    ),
    table: {
      columns: [{ label: "loss" }, { label: "cost" }, { label: "slope" }],
      rows: curves.map(({ name, at, slopeAt }) => [name, at[1], slopeAt[1]]),
    },
    lossChart,
    slopeChart,
    curves,
    residual,
  };
}

export default defineWidget({ title: "Three losses of one error", parameters, quantities, frame });
