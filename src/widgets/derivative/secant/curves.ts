import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { compiled, objectives, type Objective } from "../../../optim/index.ts";
import { remember, type TypedFormula } from "../../../state/index.ts";

/** The curves that the secant is laid on: each over a stretch of x, with the point to begin at and its still chart. */
export interface Curve {
  f: (x: number) => number;
  /** f′(x); where f has a corner, whatever the library gives there. */
  slope: (x: number) => number;
  /** Where the curve is drawn, and where a may lie. */
  domain: readonly [number, number];
  home: number;
  chart: ChartSpec;
}

const curves: Record<string, Curve> = {
  cube: known(objectives.shoulder, [-1.5, 2.5], 1),
  pasture: known(objectives.pasture, [48, 60], 57),
  waves: known(objectives.rastriginOf({ dimension: 1 }), [-1.5, 1.5], 0.2),
  funnel: known(objectives.ackleyOf({ dimension: 1 }), [-1.5, 1.5], 0),
};

/** Until the reader types a function, a sine stands in for it. */
const standIn = curve(Math.sin, Math.cos, [-3, 3], 1);
/** The curve of a typed function. The last one is kept, so that its chart is drawn once. */
const typed = remember(["text"], (formula: TypedFormula) =>
  known(compiled(formula as Parameters<typeof compiled>[0]), [-3, 3], 1),
);

/** The curve of a choice. */
export function curveOf(name: string, formula: TypedFormula): Curve {
  if (name !== "own") return curves[name];
  return formula.text === "" ? standIn : typed(formula);
}

function known(objective: Objective, domain: readonly [number, number], home: number): Curve {
  const out = new Float64Array(1);
  const slope = (x: number) => {
    objective.gradient(Float64Array.of(x), out);
    return out[0];
  };
  return curve((x) => objective.value(Float64Array.of(x)), slope, domain, home);
}

function curve(f: Curve["f"], slope: Curve["slope"], domain: readonly [number, number], home: number): Curve {
  const points = graph(f, domain, 300);
  const [low, high] = heights(points);
  const room = (high - low) / 10;
  return {
    f,
    slope,
    domain,
    home,
    chart: chart({
      x: { domain, label: "x", ticks: 5 },
      y: { domain: [low - room, high + room], label: "f(x)", ticks: 5 },
      marks: pieces(points).map((points) => ({ kind: "line", points, tone: "ink" }) as const),
    }),
  };
}

/** The lowest and the highest height, less the few that a pole throws far off; never the same. */
function heights(points: readonly Point[]): readonly [number, number] {
  const sorted = points
    .map(([, y]) => y)
    .filter((y) => Math.abs(y) < 1e100)
    .sort((p, q) => p - q);
  if (sorted.length === 0) return [-1, 1];
  const [all, few] = [sorted.length - 1, Math.round(sorted.length / 50)];
  const [inner, outer] = [sorted[all - few] - sorted[few], sorted[all] - sorted[0]];
  const [low, high] = outer > 5 * inner ? [sorted[few], sorted[all - few]] : [sorted[0], sorted[all]];
  return high - low > 1e-9 * Math.max(1, Math.abs(high)) ? [low, high] : [low - 1, high + 1];
}

/** The runs of points without a gap: where f is no real number, the curve stops. */
function pieces(points: readonly Point[]): Point[][] {
  const found: Point[][] = [[]];
  for (const point of points) {
    if (Math.abs(point[1]) < 1e100) found.at(-1)!.push(point);
    else found.push([]);
  }
  return found.filter((piece) => piece.length > 1);
}
