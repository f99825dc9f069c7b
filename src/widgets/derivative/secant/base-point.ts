import { clamp } from "../../../charts/clamp.ts";
import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { derivatives } from "../../../optim/index.ts";
import { remember, rememberEach } from "../../../state/index.ts";
import { slopeAt } from "../slope-at.ts";
import type { Curve } from "./curves.ts";

/** What is known of a curve at one point a, whatever the h: its slope there, and the error of the quotient of every h. */
export interface At {
  /** f′(a), undefined where the curve has a corner or no height. */
  slope: number | undefined;
  /** (|h|, error) for h above or below 0. Without a slope, none. */
  errors(side: string): Point[];
  magnifiedChart: ChartSpec;
}

/** How far the magnified part reaches, in units of h. */
export const magnifiedReach = 1.6;
/** Errors beyond these are drawn at the error chart's edge. */
const [floor, ceiling] = [1e-10, 1e2];
/** Sizes of h, ten to a decade, as on the slider. */
const sizes = Array.from({ length: 16 * 10 + 1 }, (_, i) => 10 ** (-16 + i / 10));

/** The last point asked for is kept: its errors do not depend on h. */
export const lookAt = remember(["curve", "a"], look);

function look({ curve, a }: { curve: Curve; a: number }): At {
  const slope = slopeAt(curve, a);
  const errorsOf = (sign: number): Point[] =>
    slope === undefined
      ? []
      : sizes
          .map((h): Point => [h, drawn(derivatives.forwardQuotient(curve.f, a, sign * h) - slope)])
          .filter(([, error]) => Number.isFinite(error));
  // High enough for the tangent, and for every secant that is not one of rounding.
  const quotients = [0.001, 0.01, 0.1, 0.2, 0.3, 0.5, 1].flatMap((h) =>
    [h, -h].map((signed) => Math.abs(derivatives.forwardQuotient(curve.f, a, signed))),
  );
  const tall = Math.max(magnifiedReach * Math.abs(slope ?? 0), ...quotients.filter((q) => q < 1e6), 0.1);
  return {
    slope,
    errors: rememberEach((side: string) => errorsOf(side === "above" ? 1 : -1)),
    magnifiedChart: magnified(rounded(tall)),
  };
}

/** Where an error is drawn: on a log axis there is no place for 0. */
export function drawn(error: number): number {
  return clamp(Math.abs(error), [floor, ceiling]);
}

/** The magnifier's axes. Few heights are in use, so that they stand still while a moves. */
const magnified = rememberEach((tall: number) =>
  chart({
    x: { domain: [-magnifiedReach, magnifiedReach], label: "(x − a) / |h|", ticks: [-1, 0, 1] },
    y: { domain: [-tall, tall], label: "(f(x) − f(a)) / |h|", ticks: 5 },
    marks: [
      { kind: "rule", axis: "y", at: 0, tone: "faint" },
      { kind: "rule", axis: "x", at: 0, tone: "faint" },
    ],
  }),
);

/** The next of 1, 2, 5, 10 … that is not smaller. */
function rounded(size: number): number {
  const decade = 10 ** Math.floor(Math.log10(size));
  return Number((decade * [1, 2, 5, 10].find((m) => m * decade >= size)!).toPrecision(2));
}

/** The axes of the error chart. */
export const errorChart: ChartSpec = chart({
  width: 480,
  height: 300,
  x: { domain: [1e-16, 1], label: "size of h", scale: "log", ticks: [1e-16, 1e-12, 1e-8, 1e-4, 1] },
  y: { domain: [floor, ceiling], label: "how far the secant’s slope is off", scale: "log", ticks: 7 },
  marks: [],
});
