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
  const [low, high, now] = scale === "log" ? [0, last, Math.round(position(value))] : [min, max, value];
  return { "aria-valuemin": low, "aria-valuemax": high, "aria-valuenow": now };
}

/** The track of a parameter. On a log scale values are rounded to three figures, so that they can be read and typed. */
export function track(parameter: NumberParameter, notches: readonly Notch[] = []): Track {
  const { min, max, step, scale } = parameter;
  const log = scale === "log";
  const last = Math.round(log ? Math.log(max / min) / Math.log1p(step) : (max - min) / step);
  const position = (value: number) =>
    last * (log ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min));
  return {
    last,
    position,
    value(at) {
      const notch = notches.find(({ value }) => Math.abs(position(value) - at) <= 0.5);
      if (notch) return notch.value;
      return onGrid(parameter, log ? min * (max / min) ** (at / last) : min + at * step);
    },
  };
}
