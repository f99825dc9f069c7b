import { onGrid, type NumberParameter } from "../state/index.ts";

/** A notable value of a parameter, marked on its slider, which a slider movement within one notch of it lands on. */
export interface Notch {
  value: number;
  label: string;
}

/** A slider's track: whole positions, evenly spaced in the parameter, or in its logarithm where its scale is logarithmic. */
export interface Track {
  /** Positions run from 0 to this. */
  last: number;
  position(value: number): number;
  value(position: number): number;
}

/** A slider's range and value for assistive technology: on a log scale the positions of its track, as numbers go. */
export function ariaRange(parameter: NumberParameter, value: number) {
  const { min, max, scale } = parameter;
  const { last, position } = track(parameter);
  const [low, high, now] = scale === "linear" ? [min, max, value] : [0, last, Math.round(position(value))];
  return { "aria-valuemin": low, "aria-valuemax": high, "aria-valuenow": now };
}

/** From a value to where it stands, evenly, on each scale, and back. */
const scales = {
  linear: [(value: number) => value, (at: number) => at],
  log: [Math.log, Math.exp],
  "near-one": [(value: number) => -Math.log1p(-value), (at: number) => -Math.expm1(-at)],
} as const;

/** The track of a parameter. On a log scale values are rounded to three figures, so that they can be read and typed. */
export function track(parameter: NumberParameter, notches: readonly Notch[] = []): Track {
  const { min, max, step, scale } = parameter;
  const [into, outOf] = scales[scale];
  const [from, to] = [into(min), into(max)];
  const last = Math.round((to - from) / (scale === "linear" ? step : Math.log1p(step)));
  const position = (value: number) => (last * (into(value) - from)) / (to - from);
  return {
    last,
    position,
    value(at) {
      const notch = notches.find(({ value }) => Math.abs(position(value) - at) <= 0.5);
      if (notch) return notch.value;
      const wish = scale === "linear" ? min + at * step : outOf(from + (at / last) * (to - from));
      return onGrid(parameter, wish);
    },
  };
}
