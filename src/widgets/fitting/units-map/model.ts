import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { curvatures } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { lossLandscapeOf } from "../loss-landscape.ts";
import { database, gradientAt, objectiveOf } from "../pastures.ts";
import { parameters } from "./props.ts";

/** The landscape of the pastures as a descent meets it: drawn to scale, in the unit in which lengths are measured. */
const quantities = {
  ratio: { label: "first over second partial derivative at the start", role: "gradient" },
  condition: { label: "largest over smallest curvature of the squared loss", role: "loss", digits: 2 },
  best: { label: "the unit with the smallest such ratio", role: "data", unit: "m", digits: 2 },
  bestCondition: { label: "the smallest such ratio", role: "loss", digits: 2 },
  shape: { label: "height of the map over its width" },
} as const;

interface UnitsFrame extends Frame<typeof quantities> {
  map: ChartSpec;
  conditionChart: ChartSpec;
  /** The bands of the landscape, where they are on the drawing. */
  bands: { level: number; rings: Point[][] }[];
  /** Half the width and half the height of the map, of the drawing's 1. */
  half: Point;
  lowest: Point;
  start: Point;
  downhill: Point;
  at: Point;
}

/** What the map shows, and where the descent starts. */
const middle = { a: -1, b: 75 };
const reach = { a: 1.5, b: 75 };
const start = { a: -2, b: 30 };
const ground = lossLandscapeOf(database, "absolute");
const [slopeA, slopeB] = gradientAt(objectiveOf(database, "absolute"), start.a, start.b);
/** The arrow's length on the drawing. */
const ARROW = 0.4;

/** The mean of x to some power, over the database. */
const moment = (power: number) => database.x.reduce((sum, x) => sum + x ** power, 0) / database.count;
const [m2, m3, m4] = [moment(2), moment(3), moment(4)];

/** Largest over smallest curvature of the mean squared error, with lengths in units of s. */
function conditionOf(s: number): number {
  const hessian = (_: Float64Array, H: Float64Array) => {
    H.set([(2 * m4) / s ** 4, (2 * m3) / s ** 3, (2 * m3) / s ** 3, (2 * m2) / s ** 2]);
  };
  const [low, high] = curvatures({ ...objectiveOf(database, "squared"), hessian }, [0, 0]);
  return high / low;
}

const units = Array.from({ length: 121 }, (_, i) => 10 ** (i / 40));
const conditions = units.map((s): Point => [s, conditionOf(s)]);
const best = conditions.reduce((least, one) => (one[1] < least[1] ? one : least));

const map = chart({
  width: 480,
  height: 480,
  margin: { top: 32, right: 20, bottom: 32, left: 40 },
  x: { domain: [-1, 1], label: "", ticks: [] },
  y: { domain: [-1, 1], label: "", ticks: [] },
  marks: [],
});
const conditionChart = chart({
  width: 480,
  height: 480,
  x: { domain: [1, 1000], label: "unit of length s (m)", scale: "log", ticks: [1, 10, 100, 1000] },
  y: {
    domain: [10, 1e6],
    label: "largest over smallest curvature",
    scale: "log",
    ticks: [100, 1000, 1e4, 1e5, 1e6],
  },
  marks: [{ kind: "line", points: conditions, tone: "loss" }],
});

function frame({ unit }: State<typeof parameters>): UnitsFrame {
  // A and B are a and b on lengths in the new unit; the larger of their two ranges fills the drawing.
  const [wide, high] = [reach.a * unit ** 2, reach.b * unit];
  const fit = 1 / Math.max(wide, high);
  const place = ([a, b]: Point): Point => [(a - middle.a) * unit ** 2 * fit, (b - middle.b) * unit * fit];
  const from = place([start.a, start.b]);
  const [downA, downB] = [-slopeA / unit ** 2, -slopeB / unit];
  const steep = Math.hypot(downA, downB);
  const ratio = slopeA / slopeB / unit;
  const condition = conditionOf(unit);
  const shape = high / wide;
  const told = (value: number) => formatNumber(value, { digits: 3 });
  const drawn =
    shape > 1 ? `${told(shape)} times as high as wide` : `${told(1 / shape)} times as wide as high`;
  return {
    values: { ratio, condition, best: best[0], bestCondition: best[1], shape },
    summary: spaced(
      `With lengths in units of ${formatNumber(unit, { unit: "m" })} the map to scale is ${drawn}.`,
      `At the start the two partial derivatives are as ${told(ratio)} to 1, and the curvatures of the squared`,
      `loss differ ${formatNumber(condition, { digits: 2 })} fold.`,
    ),
    table: {
      columns: [
        { label: "unit", format: { unit: "m" } },
        { label: "ratio of the derivatives" },
        { label: "ratio of the curvatures" },
      ],
      rows: [...new Set([1, 3, 10, 30, 100, 300, 1000, unit])]
        .sort((p, q) => p - q)
        .map((s) => [s, slopeA / slopeB / s, conditionOf(s)]),
    },
    map,
    conditionChart,
    bands: ground.bands.map(({ level, rings }) => ({ level, rings: rings.map((ring) => ring.map(place)) })),
    half: [wide * fit, high * fit],
    lowest: place(ground.best),
    start: from,
    downhill: [from[0] + (ARROW * downA) / steep, from[1] + (ARROW * downB) / steep],
    at: [unit, condition],
  };
}

export default defineWidget({ title: "The map to scale", parameters, quantities, frame });
