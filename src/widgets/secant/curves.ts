import { chart, graph, type Chart, type Point } from "../../figures/chart.ts";
import { derivatives, objectives, type Objective } from "../../optim/index.ts";

/** The curves that the secant is laid on: each at one point a, with its slope there and the still parts of its charts. */
const { forwardQuotient, balancedStep } = derivatives;

/** How far to each side of a the curve is drawn, and, in units of h, its magnified part. */
export const reach = 1.3;
export const magnifiedReach = 1.6;
/** An error below this is drawn on the error chart's lower edge. */
const floor = 1e-10;

export interface Curve {
  f: (x: number) => number;
  a: number;
  /** f′(a), undefined where the curve has a corner. */
  slope: number | undefined;
  curveChart: Chart;
  magnifiedChart: Chart;
  /** For h positive ("above") and negative ("below"). */
  sides: Record<string, Side>;
}

/** The error of the quotient for every size of h drawn, as (|h|, error), and their chart. Without a slope, no errors. */
export interface Side {
  errors: Point[];
  chart: Chart;
}

export const curves: Record<string, Curve> = {
  cube: curve(objectives.shoulder, 1),
  pasture: curve(objectives.pasture, 57),
  waves: curve(objectives.rastriginOf({ dimension: 1 }), 0.2),
  funnel: curve(objectives.ackleyOf({ dimension: 1 }), 0),
};

/** Where an error is drawn: on a log axis there is no place for 0. */
export function drawn(error: number): number {
  return Math.max(error, floor);
}

function curve(objective: Objective, a: number): Curve {
  const f = (x: number) => objective.value(Float64Array.of(x));
  const slope = slopeAt(objective, f, a);
  const shown = [a - reach, a + reach] as const;
  const points = graph(f, shown);
  const heights = points.map(([, y]) => y);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const room = (high - low) / 10;
  // High enough for the tangent, and for every secant that is not one of rounding.
  const quotients = [0.001, 0.01, 0.1, 0.2, 0.3, 0.5, 1].flatMap((h) => [
    forwardQuotient(f, a, h),
    forwardQuotient(f, a, -h),
  ]);
  const tall = 1.25 * Math.max(magnifiedReach * Math.abs(slope ?? 0), ...quotients.map(Math.abs));
  return {
    f,
    a,
    slope,
    curveChart: chart({
      x: { domain: shown, label: "x", ticks: 5 },
      y: { domain: [low - room, high + room], label: "f(x)", ticks: 5 },
      marks: [
        { kind: "line", points, tone: "ink" },
        ...(slope === undefined ? [] : [tangent(shown, (x) => f(a) + slope * (x - a))]),
      ],
    }),
    magnifiedChart: chart({
      x: { domain: [-magnifiedReach, magnifiedReach], label: "(x − a) / |h|", ticks: [-1, 0, 1] },
      y: { domain: [-tall, tall], label: "(f(x) − f(a)) / |h|", ticks: 5 },
      marks: [
        { kind: "rule", axis: "y", at: 0, tone: "faint" },
        { kind: "rule", axis: "x", at: 0, tone: "faint" },
        ...(slope === undefined
          ? [name("secant", "step", [0.2, -0.85 * tall], "start")]
          : [
              tangent([-magnifiedReach, magnifiedReach], (s) => slope * s),
              name("tangent", "gradient", [side(slope) * 1.5, 0.85 * tall], slope > 0 ? "start" : "end"),
              name("secant", "step", [side(slope) * 1.5, 0.62 * tall], slope > 0 ? "start" : "end"),
            ]),
      ],
    }),
    sides: { above: sideOf(f, a, slope, 1), below: sideOf(f, a, slope, -1) },
  };
}

/** The side on which a line of this slope leaves the upper corner free. */
function side(slope: number): number {
  return slope > 0 ? -1 : 1;
}

function name(text: string, tone: string, at: Point, anchor: "start" | "end") {
  return { kind: "text", at, text, tone, anchor } as const;
}

/** f′(a) as the library gives it; undefined where the quotients from the two sides do not agree with it: at a corner. */
function slopeAt(objective: Objective, f: (x: number) => number, a: number): number | undefined {
  const out = new Float64Array(1);
  objective.gradient(Float64Array.of(a), out);
  const h = balancedStep("forward", Math.max(1, Math.abs(a)));
  const agrees = (q: number) => Math.abs(q - out[0]) < 1e-3 * Math.max(1, Math.abs(out[0]));
  return agrees(forwardQuotient(f, a, h)) && agrees(forwardQuotient(f, a, -h)) ? out[0] : undefined;
}

function tangent(domain: readonly [number, number], line: (x: number) => number) {
  return { kind: "line", points: graph(line, domain, 1), tone: "gradient" } as const;
}

function sideOf(f: (x: number) => number, a: number, slope: number | undefined, sign: number): Side {
  const sizes = Array.from({ length: 16 * 20 + 1 }, (_, i) => 10 ** (-16 + i / 20));
  const errors: Point[] =
    slope === undefined ? [] : sizes.map((h) => [h, Math.abs(forwardQuotient(f, a, sign * h) - slope)]);
  const still = chart({
    width: 480,
    height: 620,
    x: { domain: [1e-16, 1], label: "size of h", scale: "log", ticks: [1e-16, 1e-12, 1e-8, 1e-4, 1] },
    y: { domain: [floor, 1e2], label: "how far the secant’s slope is off", scale: "log", ticks: 7 },
    marks:
      slope === undefined
        ? [
            {
              kind: "text",
              at: [1e-8, 1e-4],
              text: "no slope to compare with",
              tone: "muted",
              anchor: "middle",
            },
          ]
        : [
            { kind: "line", points: errors.map(([h, error]) => [h, drawn(error)] as const), tone: "muted" },
            { kind: "text", at: [1e-12, 4e-8], text: "round-off", tone: "muted", anchor: "middle" },
            { kind: "text", at: [1e-3, 4e-8], text: "truncation", tone: "muted", anchor: "middle" },
          ],
  });
  return { errors, chart: still };
}
