import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { compiled, gradientDescent, minimize, series, type Expression } from "../../../optim/index.ts";
import { capital, defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** A chord between two points of a curve, and where gradient descent goes from each of them. */
const shown = [-4.4, 4.4] as const;
const budget = 120;
const rate = 0.1;
/** A curve this much above its chord is above it. */
const tiny = 1e-9;
/** Runs that end nearer than this have found the same place. */
const near = 0.05;

type Code = readonly (number | string)[];
const square: Code = ["w", 2, "power"];
const shapes: Record<string, { code: Code; convex: boolean }> = {
  bowl: { code: [...square, 4, "divide"], convex: true },
  trough: { code: ["w", "abs", 1.5, "subtract", "relu", 2, "power", 2, "divide"], convex: true },
  absolute: { code: ["w", "abs"], convex: true },
  waves: {
    code: [...square, 8, "divide", "w", 2, "multiply", "cos", 0.8, "multiply", "subtract", 0.8, "add"],
    convex: false,
  },
  valleys: {
    code: [
      "w",
      4,
      "power",
      30,
      "divide",
      ...square,
      2.5,
      "divide",
      "subtract",
      "w",
      5,
      "divide",
      "add",
      1.6,
      "add",
    ],
    convex: false,
  },
};
const curves = Object.fromEntries(
  Object.entries(shapes).map(([name, { code, convex }]) => {
    const f = compiled({ text: name, tex: "", names: ["w"], code, spans: [] });
    const staticChart = chart({
      width: 640,
      height: 400,
      x: { domain: shown, label: "w", ticks: 5 },
      y: { domain: [-1, 5], label: "f(w)", ticks: 4 },
      marks: [{ kind: "line", points: graph(value(f), shown), tone: "ink" }],
    });
    return [name, { f, convex, staticChart }];
  }),
);

function value(f: Expression) {
  return (w: number) => f.value(Float64Array.of(w));
}

const quantities = {
  gap: { label: "most by which the curve is above the chord", role: "loss" },
  at: { label: "where", role: "parameter" },
  verdict: { label: "what this chord says" },
  convex: { label: "whether the function is convex" },
  endA: { label: "where descent from a ends", role: "parameter" },
  endB: { label: "where descent from b ends", role: "parameter" },
  lossA: { label: "loss there", role: "loss" },
  lossB: { label: "loss there, from b", role: "loss" },
  ends: { label: "what the two runs find" },
} as const;

interface ConvexityFrame extends Frame<typeof quantities> {
  chart: ChartSpec;
  a: Point;
  b: Point;
  endA: Point;
  endB: Point;
  runA: Point[];
  runB: Point[];
  /** The gap where it is widest, from chord to curve; empty when the curve is nowhere above. */
  gap: Point[];
}

function frame({ shape, a, b }: State<typeof parameters>): ConvexityFrame {
  const { f, convex, staticChart } = curves[shape];
  const at = value(f);
  const chord = (w: number) => (a === b ? at(a) : at(a) + ((at(b) - at(a)) * (w - a)) / (b - a));
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  let widest = { w: low, gap: 0 };
  for (const [w, y] of graph(at, [low, high], 200)) {
    const gap = y - chord(w);
    if (gap > widest.gap + tiny) widest = { w, gap };
  }
  const cuts = widest.gap > 1e-6;
  const run = (start: number) => {
    const run = minimize(f, { start: [start], optimizer: gradientDescent({ rate }), steps: budget });
    return series(run, (t): Point => [run.position(t)[0], run.value(t)]);
  };
  const [runA, runB] = [run(a), run(b)];
  const [endA, endB] = [runA.at(-1)!, runB.at(-1)!];
  const lossGap = Math.abs(endA[1] - endB[1]);
  const ends =
    Math.abs(endA[0] - endB[0]) < near
      ? "both runs end at the same place"
      : lossGap < 0.02
        ? "the runs end at different places of equal loss"
        : "the runs end in different valleys, one of them higher";
  const verdict = cuts
    ? "the curve rises above this chord: not convex"
    : "the curve stays below this chord, which alone proves nothing";
  return {
    values: {
      gap: cuts ? widest.gap : 0,
      at: cuts ? widest.w : "nowhere",
      verdict,
      convex: convex ? "convex" : "not convex",
      endA: endA[0],
      endB: endB[0],
      lossA: endA[1],
      lossB: endB[1],
      ends,
    },
    summary: spaced(
      `${capital(parameters.shape.options[shape])}: between ${formatNumber(a)} and ${formatNumber(b)}`,
      `${verdict}. Gradient descent from the two: ${ends}.`,
    ),
    table: {
      columns: [{ label: "start" }, { label: "end" }, { label: "loss at the end" }],
      rows: [
        [a, endA[0], endA[1]],
        [b, endB[0], endB[1]],
      ],
    },
    chart: staticChart,
    a: [a, at(a)],
    b: [b, at(b)],
    endA,
    endB,
    runA,
    runB,
    gap: cuts
      ? [
          [widest.w, chord(widest.w)],
          [widest.w, at(widest.w)],
        ]
      : [],
  };
}

export default defineWidget({ title: "Chords of a curve", parameters, quantities, frame });
