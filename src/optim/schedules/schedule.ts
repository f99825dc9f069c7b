/** The learning rate of the step that leaves position t, for t = 0, 1, 2, …: a pure function of t. */
export type Schedule = (t: number) => number;

/** From `from` to `to` along half a cosine, for a part of the way from 0 to 1 (beyond 1 it swings back). */
export const alongCosine = (from: number, to: number, part: number): number =>
  to + ((from - to) * (1 + Math.cos(Math.PI * part))) / 2;

/** From `from` to `to` along a line, as the part passed goes from 0 to 1. */
export const alongLine = (from: number, to: number, part: number): number => from + (to - from) * part;
