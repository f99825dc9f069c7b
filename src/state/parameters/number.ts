import { formatNumber, type NumberFormat } from "../format.ts";
import type { Role } from "../roles.ts";
import type { Kind } from "./kind.ts";

export type Scale = "linear" | "log" | "near-one";

export interface NumberParameter extends NumberFormat {
  kind: "number";
  default: number;
  min: number;
  max: number;
  /** The distance between neighboring values; on a log scale, the ratio between them, less 1. */
  step: number;
  /** "near-one" is logarithmic in 1 − value: for what may be 0.9, 0.99 or 0.999. */
  scale: Scale;
  /** Whether only whole numbers are allowed, such as steps and counts. */
  whole?: boolean;
  label: string;
  /** TeX, without its dollars. */
  symbol?: string;
  role?: Role;
}

/** A number between `min` and `max` (both allowed), set by a slider and by typing. */
export function number(
  options: Omit<NumberParameter, "kind" | "scale" | "step"> & { scale?: Scale; step?: number },
): NumberParameter {
  const { scale = "linear", step = { linear: 1, log: 0.02, "near-one": 0.05 }[scale] } = options;
  return { kind: "number", ...options, scale, step };
}

export const numberKind: Kind<NumberParameter, number> = {
  problem: (parameter, value) =>
    inRange(parameter, value) && !(parameter.whole && !Number.isInteger(value))
      ? undefined
      : `must be a ${parameter.whole ? "whole " : ""}number ${range(parameter)}`,
  toText: String,
  fromText: (_, text) => exact(text),
};

/** The number that a link says; NaN when it says none. */
export function exact(text: string): number {
  return text.trim() === "" ? NaN : Number(text);
}

export function inRange({ min, max }: { min: number; max: number }, value: unknown): boolean {
  return typeof value === "number" && value >= min && value <= max;
}

/** "from 0 to 100 m" */
export function range({ min, max, unit }: { min: number; max: number; unit?: string }): string {
  return `from ${formatNumber(min)} to ${formatNumber(max, { unit })}`;
}

/** The allowed number nearest to a wish. */
export function nearest({ min, max }: NumberParameter, wish: number): number {
  return Math.min(max, Math.max(min, wish));
}

/**
 * The value nearest to a wish on the parameter's own grid: on a linear scale a multiple of `step` counted from `min`; on
 * a log scale any number of three figures, near one any whose distance from 1 has three, so that it can be read and typed.
 */
export function onGrid(parameter: NumberParameter, wish: number): number {
  return nearest(parameter, Number(landed(parameter, wish)));
}

function landed({ min, step, scale }: NumberParameter, wish: number): string {
  if (scale === "log") return wish.toPrecision(3);
  if (scale === "near-one") return (1 - Number((1 - wish).toPrecision(3))).toPrecision(12);
  return (min + Math.round((wish - min) / step) * step).toPrecision(12);
}

/** The value on the grid `count` steps away. */
export function stepped(parameter: NumberParameter, value: number, count: number): number {
  const { step, scale } = parameter;
  if (scale === "log") return onGrid(parameter, value * (1 + step) ** count);
  if (scale === "near-one") return onGrid(parameter, 1 - (1 - value) / (1 + step) ** count);
  return onGrid(parameter, value + count * step);
}
