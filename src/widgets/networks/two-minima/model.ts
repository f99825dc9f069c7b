import { clamp } from "../../../charts/clamp.ts";
import { bandsOf, gridOf, type Band } from "../../../charts/bands.ts";
import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import {
  complete,
  defineWidget,
  formatNumber,
  rememberFor,
  spaced,
  type DataPoint,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { parameters, STEPS } from "./props.ts";
import work, { domain, lossAt, network, points, SIDE, type Minima } from "./work.ts";

/** Two seeds, two minima: the plane that holds both ends, the loss on the straight way between them, and what is predicted there. */
const GROUND = 32;
const ground = [
  [-1.6, 2.6],
  [-1.8, 2.4],
] as const;
const groundCells = gridOf(GROUND, ground);
/** Losses at which the plane changes its tone, and logits at which the prediction does. */
const levels = [0.1, 0.15, 0.22, 0.33, 0.5, 0.75, 1.1, 1.7, 3];
const logits = [0.1, 0.3, 0.5, 0.7, 0.9].map((p) => Math.log(p / (1 - p)));
const lossDomain = [0.01, 10] as const;
/** The loss between two ends has a ridge if it rises to this many times the larger of theirs. */
const RIDGE = 1.1;
const tries = Array.from({ length: 57 }, (_, i) => -0.2 + (1.4 * i) / 56);

const quantities = {
  lossA: { label: "loss where run A ends", role: "loss" },
  lossB: { label: "loss where run B ends", role: "loss" },
  distance: { label: "distance between the ends", role: "parameter" },
  here: { label: "loss here", role: "loss" },
  barrier: { label: "highest loss on the straight way", role: "loss" },
  barrierAt: { label: "where it is highest", role: "parameter" },
  verdict: { label: "what lies between the ends" },
  nowA: { label: "loss of run A at this step", role: "loss" },
  nowB: { label: "loss of run B at this step", role: "loss" },
  wrong: { label: "points that the network here gets wrong", unit: "%", places: 0 },
} as const;

interface MinimaFrame extends Frame<typeof quantities> {
  slice: ChartSpec;
  line: ChartSpec;
  plane: ChartSpec;
  bands: Band[];
  ways: Point[][];
  /** Where each run is at the step shown. */
  now: Point[];
  ends: Point[];
  here: Point;
  losses: Point[];
  predicted: Band[];
  data: DataPoint[];
}

// One unit is as long up as across.
const slice = chart({
  width: 408,
  height: 480,
  x: { domain: domain[0], label: "from A (0) to B (1)", ticks: [0, 1] },
  y: { domain: domain[1], label: "toward the start of A", ticks: [0, 1] },
  marks: [],
});
const line = chart({
  width: 480,
  height: 260,
  margin: { top: 32, right: 20, bottom: 44, left: 58 },
  x: { domain: [-0.2, 1.2], label: "from A (0) to B (1)", ticks: 7 },
  y: { domain: lossDomain, label: "mean loss", scale: "log", ticks: 3 },
  marks: [],
});
const plane = chart({
  width: 480,
  height: 270,
  margin: { top: 24, right: 20, bottom: 44, left: 58 },
  x: { domain: ground[0], label: "x₁", ticks: 5 },
  y: { domain: ground[1], label: "x₂", ticks: 5 },
  marks: [],
});
const crowd = Array.from({ length: points.count }, (_, i): DataPoint => [
  points.x[2 * i],
  points.x[2 * i + 1],
  points.y[i],
]);

/** The weights at a part s of the straight way from the end of one run to that of the other. */
const between = ({ ends: [a, b] }: Minima, s: number) => a.map((from, i) => from + s * (b[i] - from));

/** What is drawn of the two runs, wherever on the way between them the reader looks. */
const drawnOf = rememberFor((result: Minima) => ({
  bands: bandsOf(result.plane, SIDE, levels, domain),
  losses: tries.map((s): Point => [s, clamp(lossAt(between(result, s)), lossDomain)]),
}));

function frame(state: State<typeof parameters>, result: Minima = complete(work, state)): MinimaFrame {
  const { ends, lost, ways } = result;
  const { along } = state;
  const w = between(result, along);
  const here = lossAt(w);
  const { bands, losses } = drawnOf(result);
  const inside = losses.filter(([s]) => s >= 0 && s <= 1);
  const highest = inside.reduce((top, one) => (one[1] > top[1] ? one : top));
  const top = Math.max(...lost);
  const distance = Math.hypot(...ends[0].map((a, i) => ends[1][i] - a));
  const verdict =
    distance < 1e-9
      ? "it is one and the same run"
      : highest[1] > RIDGE * top
        ? `between them lies a ridge: at ${formatNumber(highest[0])} of the way the loss is ${formatNumber(highest[1])}`
        : "no ridge lies between them: both ends are in one valley";
  const z = network.pass(points.count).forward(w, points.x, points.count);
  let wrong = 0;
  for (let i = 0; i < points.count; i++) if (z[i] >= 0 !== points.y[i] >= 0.5) wrong++;
  const place = (way: Float64Array, step: number): Point => [way[2 * step], way[2 * step + 1]];
  // A path through every fifth step looks like one through all.
  const seen = (way: Float64Array) => Array.from({ length: STEPS / 5 + 1 }, (_, i) => place(way, 5 * i));
  const [nowA, nowB] = result.falls.map((fall) => fall[state.step]);
  return {
    values: {
      lossA: lost[0],
      lossB: lost[1],
      distance,
      here,
      barrier: highest[1],
      barrierAt: highest[0],
      nowA,
      nowB,
      verdict,
      wrong: (100 * wrong) / points.count,
    },
    summary: spaced(
      `From seed ${state.seedA} the run ends at a loss of ${formatNumber(lost[0])}, from seed ${state.seedB} at`,
      `${formatNumber(lost[1])}; the ends are ${formatNumber(distance)} apart.`,
      `Shown: step ${state.step}, at losses of ${formatNumber(nowA)} and ${formatNumber(nowB)}.`,
      `On the straight way, ${verdict}. At ${formatNumber(along)} of the way it is ${formatNumber(here)}, with`,
      `${formatNumber((100 * wrong) / points.count, { unit: "%", places: 0 })} of the points wrong.`,
    ),
    table: {
      columns: [{ label: "part of the way from A to B" }, { label: "loss" }],
      rows: losses.map(([s, loss]) => [s, loss]),
    },
    slice,
    line,
    plane,
    bands,
    ways: ways.map(seen),
    now: ways.map((way) => place(way, state.step)),
    ends: [
      [0, 0],
      [distance > 1e-9 ? 1 : 0, 0],
    ],
    here: [distance > 1e-9 ? along : 0, 0],
    losses,
    predicted: bandsOf(
      network.pass(GROUND * GROUND).forward(w, groundCells, GROUND * GROUND),
      GROUND,
      logits,
      ground,
    ),
    data: crowd,
  };
}

export default defineWidget({ title: "Two minima", parameters, quantities, work, frame });
