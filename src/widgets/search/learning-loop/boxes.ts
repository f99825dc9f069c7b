import type { Tone } from "../../../charts/chart.ts";
import { formatNumber, type State } from "../../../state/index.ts";
import type { parameters } from "./props.ts";
import { lossAt, outputsAt, rides, slopeAt } from "./rides.ts";

export const names = ["input", "model", "loss", "optimizer", "weights"] as const;
export const kmh = { role: "parameter", unit: "km/h", digits: 4 } as const;

/** One box of the loop. A box not yet reached in this round still holds the numbers of the last, or none. */
export interface Box {
  name: (typeof names)[number];
  active: boolean;
  stale: boolean;
  rows: { label: string; tone: Tone; parts: Part[] }[];
}

/** A number as a box writes it, or one of a list of numbers with what follows it. */
interface Part {
  text: string;
  term?: string;
}

/** The boxes when the loop stands at a stop of a round. */
export function boxesAt(
  round: number,
  stop: number,
  weights: number[],
  state: State<typeof parameters>,
): Box[] {
  return names.map((name, i) => ({
    name,
    active: i === stop,
    stale: i > stop,
    rows: rowsOf(i, i <= stop ? round : round - 1, weights, state),
  }));
}

function rowsOf(i: number, t: number, weights: number[], { rate, optimizer }: State<typeof parameters>) {
  const reached = t >= 0;
  const row = (label: string, tone: Tone, value: () => string, term?: string) => ({
    label,
    tone,
    parts: [{ text: reached ? value() : "–", term }],
  });
  /** A row of one number for each ride; with a term "y", they are its quantities y1, y2, y3. */
  const list = (label: string, tone: Tone, unit: string, values: () => ArrayLike<number>, term?: string) => ({
    label,
    tone,
    parts: reached
      ? Array.from(values(), (value, k) => ({
          text: `${formatNumber(value)}${k + 1 < rides.count ? ", " : `\u202f${unit}`}`,
          term: term && `${term}${k + 1}`,
        }))
      : [{ text: "–" }],
  });
  const w = weights[t];
  const outputs = () => outputsAt(w);
  const change = () => formatNumber(weights[t + 1] - w, { unit: "km/h" });
  const errors = () => outputs().map((output, k) => output - rides.y[k]);
  const kept = () => weights.slice(0, t + 1).reduce((best, v) => (lossAt(v) < lossAt(best) ? v : best));
  const rows = [
    () => [list("x", "data", "h", () => rides.x, "x"), list("y", "data", "km", () => rides.y, "y")],
    () => [
      row("w", "parameter", () => formatNumber(w, kmh), "weight"),
      list("ŷ = w x", "loss", "km", outputs, "output"),
    ],
    () => [
      list("ŷ − y", "loss", "km", errors),
      row("L", "loss", () => formatNumber(lossAt(w), { unit: "km²", digits: 4 }), "loss"),
    ],
    () =>
      optimizer === "slope"
        ? [
            row("slope", "gradient", () => formatNumber(slopeAt(w)), "slope"),
            row(`−${formatNumber(rate)} × slope`, "step", change, "change"),
          ]
        : [
            row("best so far", "parameter", () => formatNumber(kept(), { unit: "km/h" })),
            row("to a new guess", "step", change, "change"),
          ],
    () => [
      row("old w", "parameter", () => formatNumber(w, kmh), "weight"),
      row("new w", "parameter", () => formatNumber(weights[t + 1], kmh), "next"),
    ],
  ];
  return rows[i]();
}
