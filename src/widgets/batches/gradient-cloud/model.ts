import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { map } from "../charts.ts";
import { all, flock, gradientOf, MOMENTS, N } from "../sheep.ts";
import { count, drawsOf, sizes } from "./draws.ts";
import { parameters } from "./props.ts";

/** The gradients of many batches around the gradient of all, and how their spread falls with the size of a batch. */

const quantities = {
  M: { label: "examples in a batch", symbol: "M", role: "data" },
  N: { label: "examples in all", symbol: "N", role: "data" },
  gw: { label: "slope along w, all examples", symbol: "g_w", role: "gradient" },
  gb: { label: "slope along b, all examples", symbol: "g_b", role: "gradient" },
  full: { label: "size of the full gradient", symbol: "|g|", role: "gradient" },
  single: { label: "spread of single examples", symbol: "\\sigma", role: "data" },
  factor: { label: "factor for drawing without replacement" },
  predicted: { label: "predicted spread", role: "step" },
  measured: { label: `spread of ${count} batches`, role: "step" },
  share: { label: "spread as a part of the full gradient" },
  batches: { label: "batches drawn", role: "data" },
  uphill: { label: "batches whose step goes up on the whole flock", unit: "%" },
  bias: { label: `how far the middle of the ${count} is from the full gradient`, role: "gradient" },
} as const;

interface CloudFrame extends Frame<typeof quantities> {
  map: ChartSpec;
  cloud: ChartSpec;
  spreads: ChartSpec;
  at: Point;
  downhill: Point;
  dots: Point[];
  mean: Point;
  /** Where two predicted standard deviations end in each direction. */
  outline: Point[];
  measuredAt: Point[];
  withReplacement: Point[];
  without: Point[];
  now: Point | undefined;
}

const reach = 10;
const cloud = chart({
  width: 480,
  height: 486,
  x: { domain: [-reach, reach], label: "slope along w", ticks: 5 },
  y: { domain: [-reach, reach], label: "slope along b", ticks: 5 },
  marks: [],
});
const spreads = chart({
  width: 480,
  height: 486,
  x: { domain: [1, N], label: "batch size M", scale: "log", ticks: [1, 4, 16, 64, 256] },
  y: { domain: [0.03, 30], label: "spread of the gradients", scale: "log", ticks: [0.1, 1, 10] },
  marks: [],
});

/** The factor √((N − M)/(N − 1)) by which drawing without replacement narrows the cloud; 1 with replacement. */
const factorOf = (draw: string, M: number) => (draw === "without" ? Math.sqrt((N - M) / (N - 1)) : 1);

/** The covariance of the gradients of single examples about the full one: of w, of both, of b. */
function covariance(w: number, b: number, full: Float64Array): readonly [number, number, number] {
  let [ww, wb, bb] = [0, 0, 0];
  for (let i = 0; i < N; i++) {
    const r = 2 * (w * flock.x[i] + b - flock.y[i]);
    const [p, q] = [r * flock.x[i] - full[0], r - full[1]];
    ww += p * p;
    wb += p * q;
    bb += q * q;
  }
  return [ww / N, wb / N, bb / N];
}

/** Root mean square distance of the batches' gradients from the full one. */
function spreadOf(moments: Float64Array, w: number, b: number, full: Float64Array): number {
  const g = new Float64Array(2);
  let total = 0;
  for (let k = 0; k < count; k++) {
    gradientOf(moments, MOMENTS * k, w, b, g);
    total += (g[0] - full[0]) ** 2 + (g[1] - full[1]) ** 2;
  }
  return Math.sqrt(total / count);
}

function frame({ size, draw, w, b, seed }: State<typeof parameters>): CloudFrame {
  const M = Number(size);
  const draws = drawsOf(draw, seed);
  const full = new Float64Array(2);
  gradientOf(all, 0, w, b, full);
  const [ww, wb, bb] = covariance(w, b, full);
  const single = Math.sqrt(ww + bb);
  const factor = factorOf(draw, M);
  const predicted = (single / Math.sqrt(M)) * factor;
  const dots: Point[] = [];
  const g = new Float64Array(2);
  let [middleW, middleB, uphill] = [0, 0, 0];
  for (let k = 0; k < count; k++) {
    gradientOf(draws.get(M)!, MOMENTS * k, w, b, g);
    dots.push([g[0], g[1]]);
    middleW += g[0] / count;
    middleB += g[1] / count;
    if (g[0] * full[0] + g[1] * full[1] < 0) uphill++;
  }
  const measured = spreadOf(draws.get(M)!, w, b, full);
  const fullSize = Math.hypot(full[0], full[1]);
  const narrow = factor / Math.sqrt(M);
  const rows = sizes.map((s) => [s, spreadOf(draws.get(s)!, w, b, full)] as const);
  const onAxis = (value: number) => Math.max(spreads.y.domain[0] / 10, value);
  return {
    values: {
      M,
      N,
      gw: full[0],
      gb: full[1],
      full: fullSize,
      single,
      factor,
      predicted,
      measured: measured < 1e-12 ? 0 : measured,
      share: fullSize < 1e-9 ? "no part: there is none" : predicted / fullSize,
      batches: count,
      uphill: (100 * uphill) / count,
      bias: Math.hypot(middleW - full[0], middleB - full[1]),
    },
    summary: spaced(
      `At w = ${formatNumber(w)}, b = ${formatNumber(b)} the gradient over all ${N} sheep is`,
      `(${formatNumber(full[0])}, ${formatNumber(full[1])}).`,
      `The gradients of ${count} batches of ${M}, drawn`,
      `${parameters.draw.options[draw]}${draw === "without" ? " replacement" : ""}, lie around it with a spread`,
      `of ${formatNumber(measured < 1e-12 ? 0 : measured)};`,
      `${formatNumber(predicted)} is predicted. Of these batches, ${formatNumber((100 * uphill) / count)}%`,
      `point the wrong way.`,
    ),
    table: {
      columns: [
        { label: "batch size" },
        { label: "measured spread", format: { digits: 3 } },
        { label: "predicted spread", format: { digits: 3 } },
      ],
      rows: rows.map(([s, spread]) => [
        s,
        spread < 1e-12 ? 0 : spread,
        (single / Math.sqrt(s)) * factorOf(draw, s),
      ]),
    },
    map,
    cloud,
    spreads,
    at: [w, b],
    downhill: [w - 0.15 * full[0], b - 0.15 * full[1]],
    dots,
    mean: [full[0], full[1]],
    outline: outlineOf(full, [ww, wb, bb], 2 * narrow),
    measuredAt: rows.map(([s, spread]): Point => [s, onAxis(spread)]),
    withReplacement: [1, N].map((s): Point => [s, onAxis(single / Math.sqrt(s))]),
    without: fine.map((s): Point => [s, onAxis((single / Math.sqrt(s)) * factorOf("without", s))]),
    now: predicted === 0 ? undefined : [M, onAxis(measured)],
  };
}

/** Sizes closer and closer to N, where the curve drops. */
const fine = Array.from({ length: 61 }, (_, i) => N - (N - 1) * (1 - i / 60) ** 2.5).map((s) =>
  Math.min(s, N),
);

/** The ellipse that ends `times` standard deviations from its middle. */
function outlineOf(
  middle: Float64Array,
  [ww, wb, bb]: readonly [number, number, number],
  times: number,
): Point[] {
  // The square root of the covariance, as a lower triangle.
  const a = Math.sqrt(ww);
  const c = a === 0 ? 0 : wb / a;
  const d = Math.sqrt(Math.max(0, bb - c * c));
  return Array.from({ length: 61 }, (_, i): Point => {
    const [u, v] = [Math.cos((i * Math.PI) / 30), Math.sin((i * Math.PI) / 30)];
    return [middle[0] + times * a * u, middle[1] + times * (c * u + d * v)];
  });
}

export default defineWidget({ title: "A cloud of gradients", parameters, quantities, frame });
