import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { objectives } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** A rectangle inside 200 m of fence, drawn to scale, and where its area lies on the curve A(l). */
const pasture = objectives.pasture;
const [low, high] = pasture.domain[0];
const best = pasture.maxima![0];
const fence = 200;
/** A post every so many meters of fence: their number never changes. */
const betweenPosts = 10;
/** How far to each side of l the tangent is drawn, in meters. */
const reach = 15;

const quantities = {
  length: { label: "length", symbol: "l", role: "parameter", unit: "m" },
  width: { label: "width", symbol: "w", role: "parameter", unit: "m" },
  area: { label: "area", symbol: "A(l)", role: "loss", unit: "m²", digits: 6 },
  slope: { label: "slope", symbol: "A'(l)", role: "gradient", unit: "m²/m" },
  best: { label: "best length", symbol: "l^*", role: "parameter", unit: "m" },
  bestArea: { label: "largest area", symbol: "A(l^*)", role: "loss", unit: "m²", digits: 6 },
  bend: { label: "second derivative", symbol: "A''(l)", role: "gradient" },
} as const;

interface PastureFrame extends Frame<typeof quantities> {
  groundChart: ChartSpec;
  areaChart: ChartSpec;
  slopeChart: ChartSpec;
  corners: Point[];
  posts: Point[];
  point: Point;
  tangent: Point[];
  slope: Point;
}

const area = (l: number) => pasture.value(Float64Array.of(l));
const slope = (l: number) => {
  const out = new Float64Array(1);
  pasture.gradient(Float64Array.of(l), out);
  return out[0];
};

const groundChart = chart({
  width: 480,
  height: 480,
  x: { domain: [low, high], label: "length (m)", ticks: 5 },
  y: { domain: [low, high], label: "width (m)", ticks: 5 },
  marks: [],
});
const areaChart = chart({
  width: 480,
  height: 260,
  x: { domain: [low, high], label: "length l (m)", ticks: 5 },
  y: { domain: [0, 2700], label: "area A(l) (m²)", ticks: 5 },
  marks: [{ kind: "line", points: graph(area, [low, high]), tone: "ink" }],
});
const slopeChart = chart({
  width: 480,
  height: 220,
  x: { domain: [low, high], label: "length l (m)", ticks: 5 },
  y: { domain: [-110, 110], label: "slope A′(l) (m²/m)", ticks: [-100, -50, 0, 50, 100] },
  marks: [
    { kind: "rule", axis: "y", at: 0, tone: "muted" },
    { kind: "line", points: graph(slope, [low, high], 1), tone: "ink" },
  ],
});

function frame(state: State<typeof parameters>): PastureFrame {
  const { length } = state;
  const width = fence / 2 - length;
  const a = area(length);
  const s = slope(length);
  const corners: Point[] = [
    [0, 0],
    [length, 0],
    [length, width],
    [0, width],
    [0, 0],
  ];
  const lean =
    s === 0
      ? "the curve is level"
      : `one meter longer would ${s > 0 ? "gain" : "lose"} about ${formatNumber(Math.abs(s), { unit: "m²" })}`;
  return {
    values: {
      length,
      width,
      area: a,
      slope: s,
      best: best.at[0],
      bestArea: best.value,
      bend: slope(1) - slope(0),
    },
    summary: spaced(
      `A pasture of ${formatNumber(length, { unit: "m" })} by ${formatNumber(width, { unit: "m" })}:`,
      `area ${formatNumber(a, { unit: "m²", digits: 6 })}, slope ${formatNumber(s)};`,
      `${lean}.`,
    ),
    table: {
      columns: [
        { label: "length", format: { unit: "m" } },
        { label: "width", format: { unit: "m" } },
        { label: "area", format: { unit: "m²" } },
        { label: "slope", format: { unit: "m²/m" } },
      ],
      rows: [...new Set([0, 10, 20, 30, 40, 49, 50, 51, 60, 70, 80, 90, 100, length])]
        .sort((p, q) => p - q)
        .map((l) => [l, fence / 2 - l, area(l), slope(l)]),
    },
    groundChart,
    areaChart,
    slopeChart,
    corners,
    posts: Array.from({ length: fence / betweenPosts }, (_, i) => along(length, width, i * betweenPosts)),
    point: [length, a],
    tangent: [
      [length - reach, a - reach * s],
      [length + reach, a + reach * s],
    ],
    slope: [length, s],
  };
}

/** The point at a distance along the fence, from the corner at the origin, counter-clockwise. */
function along(length: number, width: number, distance: number): Point {
  if (distance < length) return [distance, 0];
  if (distance < length + width) return [length, distance - length];
  if (distance < 2 * length + width) return [2 * length + width - distance, width];
  return [0, fence - distance];
}

export default defineWidget({ title: "The pasture, to scale", parameters, quantities, frame });
