/** The value of an interval nearest to a given one, as a clamping scale draws it; what is no number stays none. */
export const clamp = (value: number, [low, high]: readonly [number, number]): number =>
  Math.min(high, Math.max(low, value));
