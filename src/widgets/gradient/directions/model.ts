import { graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { derivatives } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";
import { cosineChart, polarChart, surfaces } from "./surfaces.ts";

/** The slope of a surface in every direction from one point: |∇f| cos φ, and nothing at all where ∇f = 0. */
/** Step of the quotient that measures a slope without the gradient. */
const h = 1e-4;
/** How far from the point the direction is drawn on the map. */
const reach = 0.7;
/** How far from the middle of the polar plot the direction's handle is. */
const rim = 7.3;

const quantities = {
  value: { label: "value at the point", symbol: "f(x, y)", role: "loss" },
  dx: {
    label: "slope along x",
    symbol: "\\frac{\\partial f}{\\partial x}",
    role: "gradient",
    digits: 4,
  },
  dy: {
    label: "slope along y",
    symbol: "\\frac{\\partial f}{\\partial y}",
    role: "gradient",
    digits: 4,
  },
  size: { label: "size of the gradient", symbol: "|\\nabla f|", role: "gradient", digits: 4 },
  ux: { label: "the direction’s part along x", symbol: "u_x", role: "step", digits: 4 },
  uy: { label: "the direction’s part along y", symbol: "u_y", role: "step", digits: 4 },
  cosine: { label: "cosine of the angle", symbol: "\\cos\\varphi", role: "step", digits: 4 },
  slope: { label: "slope in this direction", symbol: "D_u f", role: "step", digits: 4 },
  measured: { label: "slope measured by two steps", role: "data", digits: 4 },
  share: { label: "share of the steepest descent" },
  verdict: { label: "what a step in this direction does" },
  aside: { label: "angle between the way down and the way to the nearest minimum", unit: "°" },
} as const;

interface DirectionsFrame extends Frame<typeof quantities> {
  map: ChartSpec;
  polarChart: ChartSpec;
  cosineChart: ChartSpec;
  point: Point;
  /** The tip of the direction on the map; of the gradient and of the slope on the polar plot. */
  ahead: Point;
  /** The tip of the gradient's arrow on the map, drawn a tenth of its length. */
  uphill: Point;
  gradient: Point;
  /** The gradient's own direction, in degrees from the x axis, from which angles are measured. */
  toward: number;
  /** The slope in every direction, as far from the middle as it is steep: where it climbs, and where it descends. */
  climbs: Point[];
  descends: Point[];
  slopeTip: Point;
  /** Where the direction is taken hold of on the polar plot. */
  dial: Point;
  cosine: Point[];
  now: Point;
  goals: readonly Point[];
}

function frame(state: State<typeof parameters>): DirectionsFrame {
  const { x, y, angle } = state;
  const { f, gradient, minima, map } = surfaces[state.surface];
  const [dx, dy] = gradient(x, y);
  const size = Math.hypot(dx, dy);
  // Without a gradient there is nothing to measure an angle from; east will do.
  const uphill = size === 0 ? 0 : Math.atan2(dy, dx);
  const [ux, uy] = unit(uphill + (angle * Math.PI) / 180);
  const cosine = cosineOf(angle);
  const slope = size * cosine;
  const measured = derivatives.centralQuotient((s) => f(x + s * ux, y + s * uy), 0, h);
  const verdict = verdictOf(slope, size, angle);
  const lobe = (from: number): Point[] =>
    Array.from({ length: 61 }, (_, i) => {
      const phi = from + (i * Math.PI) / 60;
      const [vx, vy] = unit(uphill + phi);
      const steep = Math.abs(size * Math.cos(phi));
      return [steep * vx, steep * vy] as const;
    });
  const aside = minima.length === 0 || size === 0 ? "none" : asideOf(x, y, [dx, dy], minima);
  const write = (value: number) => formatNumber(value);
  return {
    values: {
      value: f(x, y),
      dx,
      dy,
      size,
      ux,
      uy,
      cosine,
      slope,
      measured,
      share: size === 0 ? "none" : -cosine,
      verdict,
      aside,
    },
    summary:
      size === 0
        ? `At x = ${write(x)}, y = ${write(y)} the gradient is zero: the slope is 0 in every direction, and no direction is the steepest.`
        : spaced(
            `At x = ${write(x)}, y = ${write(y)} the gradient is (${write(dx)}, ${write(dy)}), of size`,
            `${write(size)}. In the direction ${formatNumber(angle)}° from it the slope is ${write(slope)}:`,
            `${verdict}.`,
            typeof aside === "number"
              ? `The steepest way down is ${formatNumber(aside)}° off the straight way to the nearest minimum.`
              : "",
          ),
    table: {
      columns: [
        { label: "angle from the gradient", format: { unit: "°" } },
        { label: "|∇f| cos φ" },
        { label: "measured by two steps" },
      ],
      rows: Array.from({ length: 13 }, (_, i) => {
        const phi = -180 + 30 * i;
        const [vx, vy] = unit(uphill + (phi * Math.PI) / 180);
        return [
          phi,
          size * cosineOf(phi),
          derivatives.centralQuotient((s) => f(x + s * vx, y + s * vy), 0, h),
        ];
      }),
    },
    map,
    polarChart,
    cosineChart,
    point: [x, y],
    ahead: [x + reach * ux, y + reach * uy],
    uphill: [x + dx / 10, y + dy / 10],
    gradient: [dx, dy],
    toward: (uphill * 180) / Math.PI,
    climbs: lobe(-Math.PI / 2),
    descends: lobe(Math.PI / 2),
    slopeTip: [Math.abs(slope) * ux, Math.abs(slope) * uy],
    dial: [rim * ux, rim * uy],
    cosine: graph((phi) => size * cosineOf(phi), [-180, 180], 72),
    now: [angle, slope],
    goals: minima,
  };
}

/** The cosine of an angle in degrees, exactly 0 where it is. */
const cosineOf = (angle: number) => (Math.abs(angle) === 90 ? 0 : Math.cos((angle * Math.PI) / 180));
const unit = (turn: number) => [Math.cos(turn), Math.sin(turn)] as const;

function verdictOf(slope: number, size: number, angle: number): string {
  if (size === 0) return "it goes along level ground, as in every direction";
  if (Math.abs(angle) === 90) return "it follows the contour line, neither up nor down";
  if (angle === 0) return "it climbs as steeply as can be";
  if (Math.abs(angle) === 180) return "it descends as steeply as can be";
  return slope > 0 ? "it climbs" : "it descends";
}

/** The angle in degrees between −∇f at a point and the straight way to the nearest minimum; 0 at the minimum. */
function asideOf(
  x: number,
  y: number,
  [dx, dy]: readonly [number, number],
  minima: readonly Point[],
): number {
  const ways = minima.map(([mx, my]) => [mx - x, my - y] as const);
  const [wx, wy] = ways.toSorted((p, q) => Math.hypot(...p) - Math.hypot(...q))[0];
  const turned = Math.atan2(-dx * wy + dy * wx, -dx * wx - dy * wy);
  return Math.abs((turned * 180) / Math.PI);
}

export default defineWidget({
  title: "The slope in every direction",
  parameters,
  quantities,
  frame,
});
