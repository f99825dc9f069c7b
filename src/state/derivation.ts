import type { Parameters, State } from "./parameter.ts";

/**
 * A derivation whose every line is executable: beside its TeX each line has the value it stands for, computed the way
 * that line says, so that the lines can be held against each other on any data.
 */
export interface Derivation<P extends Parameters = Parameters, D = unknown> {
  /** What is derived, where the lines cannot be seen. */
  readonly title: string;
  /** What is sought, which stands left of every equals sign; then the lines, each equal to the one above it. */
  readonly lines: readonly [Line<D>, Line<D>, ...Line<D>[]];
  /** How far apart, as a part of the larger of their values and 1, two lines may lie by rounding; 1e-9 when left out. */
  readonly tolerance?: number;
  /** What the lines are evaluated on: the data of a widget's figure. */
  data(state: State<P>): D;
  /** Data of any size and kind for which the derivation must hold. */
  random(draw: Draw): D;
}

export interface Line<D> {
  /**
   * TeX. `\became{…}` marks what changed from the line above, `\becomes{…}` what the next line changes; `\term{name}{…}`
   * is a quantity of the widget. The TeX must stand in the file as TeX reads it, in `String.raw`.
   */
  readonly tex: string;
  /** Why it equals the line above; `$…$` are formulas. Of what is sought: how its value is computed. */
  readonly because: string;
  readonly is: (data: D) => number;
}

/** Where random data comes from; the library's seeded generators are such. */
export interface Draw {
  uniform(low?: number, high?: number): number;
  normal(mean?: number, deviation?: number): number;
  below(count: number): number;
}

/** A line that is not equal to the one above it. */
export interface FalseLine {
  /** Its index; what is sought is line 0. */
  line: number;
  above: number;
  here: number;
}

/** The first line whose value is not that of the line above, within the tolerance; undefined when all are equal. */
export function falseLine<D>(
  { lines, tolerance = 1e-9 }: Pick<Derivation<Parameters, D>, "lines" | "tolerance">,
  data: D,
): FalseLine | undefined {
  let above = lines[0].is(data);
  for (let line = 1; line < lines.length; line++) {
    const here = lines[line].is(data);
    const allowed = tolerance * Math.max(1, Math.abs(above), Math.abs(here));
    if (!(Math.abs(here - above) <= allowed)) return { line, above, here };
    above = here;
  }
  return undefined;
}
