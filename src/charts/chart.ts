/**
 * The static part of a figure, as plain data: axes and what does not move with the reader. Observable Plot draws it
 * (plot-options.ts); what moves is laid over it with the same scales (scales.ts), so a slider redraws only that.
 */
export interface ChartSpec {
  /** Size in the chart's own units; on the page it fills its column and keeps this shape. */
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly x: Axis;
  readonly y: Axis;
  readonly marks: readonly Mark[];
}

export interface Axis {
  readonly domain: readonly [number, number];
  /** Name and unit, as in "length (m)". */
  readonly label: string;
  readonly scale?: "linear" | "log";
  /** Where the ticks stand, or about how many. */
  readonly ticks?: readonly number[] | number;
}

export type Point = readonly [x: number, y: number];

/** The name of a color of the page (see the style sheet): a role, a class of data, or one without a meaning. */
export type Tone =
  | "parameter"
  | "gradient"
  | "step"
  | "rate"
  | "loss"
  | "data"
  | "ink"
  | "muted"
  | "faint"
  | "rule"
  | "wrong"
  | `class-${number}`;

export type Mark =
  | {
      readonly kind: "line";
      readonly points: readonly Point[];
      readonly tone: Tone;
      readonly dashed?: boolean;
    }
  | { readonly kind: "area"; readonly points: readonly Point[]; readonly tone: Tone }
  | {
      readonly kind: "rule";
      readonly axis: "x" | "y";
      readonly at: number;
      readonly tone: Tone;
      readonly dashed?: boolean;
    }
  | {
      /** A landscape: f over the chart's plane, shaded between the levels, the lowest first. */
      readonly kind: "contour";
      readonly f: (x: number, y: number) => number;
      readonly levels: readonly number[];
    }
  | {
      readonly kind: "text";
      readonly at: Point;
      readonly text: string;
      readonly tone: Tone;
      readonly anchor?: "start" | "middle" | "end";
    };

const margin = { top: 32, right: 20, bottom: 52, left: 58 };

/** A chart with the course's usual size and margins, where it says no other. */
export function chart(
  options: Pick<ChartSpec, "x" | "y" | "marks"> &
    Partial<Omit<ChartSpec, "margin">> & { margin?: Partial<ChartSpec["margin"]> },
): ChartSpec {
  return { width: 560, height: 300, ...options, margin: { ...margin, ...options.margin } };
}

/** `count` + 1 points of the graph of f, evenly spaced from `low` to `high`. */
export function graph(
  f: (x: number) => number,
  [low, high]: readonly [number, number],
  count = 200,
): Point[] {
  return Array.from({ length: count + 1 }, (_, i) => {
    const x = low + ((high - low) * i) / count;
    return [x, f(x)] as const;
  });
}
