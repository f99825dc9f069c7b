import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { negate, objectives, type Objective } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** A critical point tested on both sides: a maximum, a minimum, or a shoulder that is neither. */
const pasture = objectives.pasture;
const shoulder = objectives.shoulder;

interface Shape {
  f: Objective;
  name: string;
  at: number;
  chart: ChartSpec;
}

const shapes: Record<string, Shape> = {
  peak: shape(pasture, "A", "l (m)", pasture.maxima![0].at[0]),
  valley: shape(negate(pasture), "−A", "l (m)", pasture.maxima![0].at[0]),
  shoulder: shape(shoulder, "x³", "x", 0),
};

const quantities = {
  before: { label: "value before", role: "loss", digits: 8 },
  here: { label: "value at the critical point", role: "loss", digits: 8 },
  after: { label: "value after", role: "loss", digits: 8 },
  slope: { label: "slope at the critical point", role: "gradient" },
  verdict: { label: "verdict" },
} as const;

interface CriticalPointFrame extends Frame<typeof quantities> {
  chart: ChartSpec;
  points: [Point, Point, Point];
}

function shape(f: Objective, name: string, axis: string, at: number): Shape {
  const domain = [at - 2, at + 2] as const;
  const points = graph((x) => valueOf(f, x), domain);
  const heights = points.map(([, y]) => y);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const room = (high - low) / 8;
  return {
    f,
    name,
    at,
    chart: chart({
      height: 260,
      x: { domain, label: axis, ticks: 5 },
      y: { domain: [low - room, high + room], label: name, ticks: 4 },
      marks: [{ kind: "line", points, tone: "ink" }],
    }),
  };
}

function valueOf(f: Objective, x: number): number {
  return f.value(Float64Array.of(x));
}

function frame(state: State<typeof parameters>): CriticalPointFrame {
  const { f, name, at, chart } = shapes[state.shape];
  const h = state.distance;
  const [before, here, after] = [at - h, at, at + h].map((x) => valueOf(f, x));
  const slope = new Float64Array(1);
  f.gradient(Float64Array.of(at), slope);
  const verdict =
    before < here && after < here
      ? "both sides are lower: a maximum"
      : before > here && after > here
        ? "both sides are higher: a minimum"
        : "one side is lower and one higher: neither, a shoulder";
  const write = (value: number) => formatNumber(value, { digits: 8 });
  return {
    values: { before, here, after, slope: slope[0], verdict },
    summary: spaced(
      `${name} at ${write(at)}, where its slope is ${write(slope[0])}, is ${write(here)};`,
      `${write(h)} before it is ${write(before)} and ${write(h)} after it ${write(after)}:`,
      `${verdict}.`,
    ),
    table: {
      columns: [
        { label: "at", format: { digits: 6 } },
        { label: name, format: { digits: 8 } },
      ],
      rows: [
        [at - h, before],
        [at, here],
        [at + h, after],
      ],
    },
    chart,
    points: [
      [at - h, before],
      [at, here],
      [at + h, after],
    ],
  };
}

export default defineWidget({
  title: "A critical point, tested on both sides",
  parameters,
  quantities,
  frame,
});
