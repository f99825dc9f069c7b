import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { landscape } from "../../../charts/landscape.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { gradientOf, MOMENTS, truth } from "../sheep.ts";
import { flocks, momentsOf, sizes } from "./datasets.ts";
import { parameters } from "./props.ts";

/**
 * A data set's gradient as a sample of the gradient one would want, that of all the sheep there could be. Here it is
 * known, because the sheep are made: girths even from −1 to 1, wool about a line.
 */

const quantities = {
  N: { label: "sheep in a flock", symbol: "N", role: "data" },
  wantedW: { label: "slope along w of all sheep there could be", role: "gradient" },
  wantedB: { label: "slope along b of all sheep there could be", role: "gradient" },
  off: { label: "how far your flock’s gradient is off", role: "gradient" },
  spread: { label: `spread of the ${flocks} flocks’ gradients`, role: "gradient" },
  predicted: { label: "predicted spread", symbol: "\\sigma/\\sqrt{N}", role: "gradient" },
  single: { label: "spread of single sheep", symbol: "\\sigma", role: "data" },
  minimumW: { label: "your flock’s best slope", role: "parameter" },
  minimumB: { label: "your flock’s best intercept", role: "parameter" },
  trueW: { label: "best slope for all sheep", role: "parameter" },
  trueB: { label: "best intercept for all sheep", role: "parameter" },
  beyond: { label: "loss, on all sheep, above the least, at a flock’s own minimum; mean", role: "loss" },
  promised: { label: "the same, predicted", symbol: "2\\sigma_y^2/N", role: "loss" },
} as const;

interface SamplesFrame extends Frame<typeof quantities> {
  gradients: ChartSpec;
  minima: ChartSpec;
  errors: ChartSpec;
  /** How far each flock's gradient is from the wanted one; and yours. */
  offs: Point[];
  yourOff: Point;
  bottoms: Point[];
  yourBottom: Point;
  /** Spread of batches of a flock about the flock's gradient, and about the wanted one: measured and predicted. */
  aboutFlock: Point[];
  aboutAll: Point[];
  aboutFlockMeasured: Point[];
  aboutAllMeasured: Point[];
  flockAt: Point;
}

const reach = 3;
const gradients = chart({
  width: 480,
  height: 486,
  x: { domain: [-reach, reach], label: "off along w", ticks: 5 },
  y: { domain: [-reach, reach], label: "off along b", ticks: 5 },
  marks: [],
});
/** The loss, above its least, over all the sheep there could be. */
const wantedExcess = (w: number, b: number) => (w - truth.slope) ** 2 / 3 + (b - truth.intercept) ** 2;
const minima = landscape(
  wantedExcess,
  [
    [0.25, 1.75],
    [3.25, 4.75],
  ],
  { height: 486, labels: ["slope w", "intercept b"] },
);
const errors = chart({
  width: 480,
  height: 486,
  x: { domain: [1, 1024], label: "batch size M", scale: "log", ticks: [1, 10, 100, 1000] },
  y: { domain: [0.1, 30], label: "spread of the batches’ gradients", scale: "log", ticks: [0.1, 1, 10] },
  marks: [],
});

/** Root mean square length of single sheep's gradients about the wanted one: E x² = 1/3, E x⁴ = 1/5. */
function singleOf(w: number, b: number): number {
  const [d, e] = [w - truth.slope, b - truth.intercept];
  const squares = 4 * (d * d * (1 / 5 + 1 / 3) + (e * e + truth.noise ** 2) * (1 + 1 / 3));
  return Math.sqrt(squares - 4 * ((d / 3) ** 2 + e ** 2));
}

function frame({ count, yours, w, b }: State<typeof parameters>): SamplesFrame {
  const N = Number(count);
  const wanted = [(2 * (w - truth.slope)) / 3, 2 * (b - truth.intercept)] as const;
  const single = singleOf(w, b);
  const own = momentsOf(N);
  const offs = offsOf(own, w, b, wanted);
  const bottoms = Array.from({ length: flocks }, (_, k) => bottomOf(own, MOMENTS * k));
  const [yourOff, yourBottom] = [offs[yours - 1], bottoms[yours - 1]];
  const spread = rootMeanSquare(offs);
  const batches = sizes.filter((size) => size <= N);
  const about = batches.map((M) => {
    const those = offsOf(momentsOf(M), w, b, wanted);
    const within = those.map(([p, q], k): Point => [p - offs[k][0], q - offs[k][1]]);
    return { M, all: rootMeanSquare(those), flock: rootMeanSquare(within) };
  });
  const beyond = bottoms.reduce((sum, [p, q]) => sum + wantedExcess(p, q), 0) / flocks;
  const along = Array.from({ length: 41 }, (_, i) => N - (N - 1) * (1 - i / 40) ** 2.5);
  const onAxis = (value: number) => Math.max(errors.y.domain[0] / 10, value);
  return {
    values: {
      N,
      wantedW: wanted[0],
      wantedB: wanted[1],
      off: Math.hypot(...yourOff),
      spread,
      predicted: single / Math.sqrt(N),
      single,
      minimumW: yourBottom[0],
      minimumB: yourBottom[1],
      trueW: truth.slope,
      trueB: truth.intercept,
      beyond,
      promised: (2 * truth.noise ** 2) / N,
    },
    summary: spaced(
      `At w = ${formatNumber(w)}, b = ${formatNumber(b)} the gradient over all sheep there could be is`,
      `(${formatNumber(wanted[0])}, ${formatNumber(wanted[1])}).`,
      `The gradients over ${flocks} flocks of ${N} lie around it with a spread of ${formatNumber(spread)},`,
      `where ${formatNumber(single / Math.sqrt(N))} is predicted;`,
      `that of flock ${yours} is ${formatNumber(Math.hypot(...yourOff))} off.`,
      `Its loss is least at w = ${formatNumber(yourBottom[0])}, b = ${formatNumber(yourBottom[1])}, and that of`,
      `all sheep at ${truth.slope} and ${truth.intercept}.`,
    ),
    table: {
      columns: [
        { label: "batch size" },
        { label: "spread about the flock’s gradient", format: { digits: 3 } },
        { label: "spread about the wanted gradient", format: { digits: 3 } },
        { label: "σ / √M", format: { digits: 3 } },
      ],
      rows: about.map(({ M, flock, all }) => [M, flock, all, single / Math.sqrt(M)]),
    },
    gradients,
    minima,
    errors,
    offs,
    yourOff,
    bottoms,
    yourBottom,
    aboutFlock: along.map((M): Point => [M, onAxis((single / Math.sqrt(M)) * Math.sqrt((N - M) / N))]),
    aboutAll: [1, N].map((M): Point => [M, onAxis(single / Math.sqrt(M))]),
    aboutFlockMeasured: about.filter(({ M }) => M < N).map(({ M, flock }): Point => [M, onAxis(flock)]),
    aboutAllMeasured: about.map(({ M, all }): Point => [M, onAxis(all)]),
    flockAt: [N, onAxis(spread)],
  };
}

/** How far each row's gradient is from the wanted one. */
function offsOf(moments: Float64Array, w: number, b: number, wanted: Point): Point[] {
  const g = new Float64Array(2);
  return Array.from({ length: flocks }, (_, k): Point => {
    gradientOf(moments, MOMENTS * k, w, b, g);
    return [g[0] - wanted[0], g[1] - wanted[1]];
  });
}

const rootMeanSquare = (offs: readonly Point[]) =>
  Math.sqrt(offs.reduce((sum, [p, q]) => sum + p * p + q * q, 0) / offs.length);

/** The weights at which a row's gradient is zero. */
function bottomOf(moments: Float64Array, k: number): Point {
  const [xx, x, xy, y] = moments.subarray(k, k + MOMENTS);
  const w = (xy - x * y) / (xx - x * x);
  return [w, y - w * x];
}

export default defineWidget({ title: "A data set is a sample too", parameters, quantities, frame });
