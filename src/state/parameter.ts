import { formatNumber, type NumberFormat } from "./format.ts";
import type { Role } from "./roles.ts";

/**
 * What a widget lets its author and its reader set. One declaration serves the author's props, the reader's controls,
 * the link in the address bar and the live numbers in the prose, so that none of them can disagree on what is allowed.
 */
export type Parameter =
  NumberParameter | ChoiceParameter | NumbersParameter | PointsParameter | FormulaParameter;

export type Scale = "linear" | "log" | "near-one";

export interface NumberParameter extends NumberFormat {
  kind: "number";
  default: number;
  min: number;
  max: number;
  /** The distance between neighbouring values; on a log scale, the ratio between them, less 1. */
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

export interface ChoiceParameter {
  kind: "choice";
  default: string;
  /** What each allowed value is called, by value. */
  options: Readonly<Record<string, string>>;
  label: string;
}

/** A list that the reader makes, entry by entry. */
export interface NumbersParameter extends NumberFormat {
  kind: "numbers";
  default: readonly number[];
  min: number;
  max: number;
  /** The longest the list may get. */
  most: number;
  label: string;
}

/** A point of data that a reader moves, of a class where its parameter has any; classes count from 0. */
export type DataPoint = readonly [x: number, y: number] | readonly [x: number, y: number, label: number];

/** Points that the reader drags, adds and takes away. */
export interface PointsParameter {
  kind: "points";
  default: readonly DataPoint[];
  /** The fewest and the most points there may be. */
  least: number;
  most: number;
  /** The range, the grid and the name of each coordinate. */
  x: NumberParameter;
  y: NumberParameter;
  /** How many classes there are, 2 or more; without it, points have none. */
  classes?: number;
  label: string;
  role?: Role;
}

/**
 * A formula that the author or the reader types. Parsing needs a parser, which is large and loaded only when something
 * is typed; so what is kept is the formula as parsed. None has been typed while its text is empty.
 */
export interface FormulaParameter {
  kind: "formula";
  default: Formula;
  /** The variables that it may use. */
  names: readonly string[];
  label: string;
}

/** A formula as parsed: what was typed, and whatever else its parser made of it. */
export interface Formula {
  readonly text: string;
}

/** Parses a formula of these variables; rejects with a message for the reader. */
export type ParseFormula = (text: string, names: readonly string[]) => Promise<Formula>;

export type Parameters = Readonly<Record<string, Parameter>>;
export type Value = number | string | readonly number[] | readonly DataPoint[] | Formula;
type ValueOf<P extends Parameter> = P extends NumberParameter
  ? number
  : P extends ChoiceParameter
    ? string
    : P extends FormulaParameter
      ? Formula
      : P extends PointsParameter
        ? readonly DataPoint[]
        : readonly number[];
/** The values of a widget's parameters, by name. */
export type State<P extends Parameters = Parameters> = { readonly [name in keyof P]: ValueOf<P[name]> };

/** A number between `min` and `max` (both allowed), set by a slider and by typing. */
export function number(
  options: Omit<NumberParameter, "kind" | "scale" | "step"> & { scale?: Scale; step?: number },
): NumberParameter {
  const { scale = "linear", step = { linear: 1, log: 0.02, "near-one": 0.05 }[scale] } = options;
  return { kind: "number", ...options, scale, step };
}

/** One of a few named values. */
export function choice(options: Omit<ChoiceParameter, "kind">): ChoiceParameter {
  return { kind: "choice", ...options };
}

/** A list of numbers between `min` and `max`. */
export function numbers(options: Omit<NumbersParameter, "kind">): NumbersParameter {
  return { kind: "numbers", ...options };
}

type Coordinate = NumberFormat & { min: number; max: number; step?: number; label?: string };

/** Points in a rectangle, `[x, y]` each, or `[x, y, class]` where there are classes. */
export function points(
  options: Omit<PointsParameter, "kind" | "least" | "x" | "y"> & {
    least?: number;
    x: Coordinate;
    y: Coordinate;
  },
): PointsParameter {
  const { least = 0, x, y } = options;
  const axis = (label: string, of: Coordinate) => number({ label, default: of.min, ...of });
  return { kind: "points", ...options, least, x: axis("x", x), y: axis("y", y) };
}

/** A formula of the given variables; without one typed, the model uses something else. */
export function formula(options: { label: string; names: readonly string[] }): FormulaParameter {
  return { kind: "formula", default: { text: "" }, ...options };
}

/** What is wrong with a value, in words that say what is allowed; undefined when nothing is. */
export function problem(parameter: Parameter, value: unknown): string | undefined {
  switch (parameter.kind) {
    case "number":
      return inRange(parameter, value) && !(parameter.whole && !Number.isInteger(value))
        ? undefined
        : `must be a ${parameter.whole ? "whole " : ""}number ${range(parameter)}`;
    case "choice":
      return typeof value === "string" && Object.hasOwn(parameter.options, value)
        ? undefined
        : `must be one of ${Object.keys(parameter.options)
            .map((option) => `"${option}"`)
            .join(", ")}`;
    case "formula":
      return typeof value === "object" && value !== null && "text" in value
        ? undefined
        : `must be a formula of ${parameter.names.join(", ")}`;
    case "numbers":
      return Array.isArray(value) &&
        value.length <= parameter.most &&
        value.every((v) => inRange(parameter, v))
        ? undefined
        : `must be a list of at most ${parameter.most} numbers, each ${range(parameter)}`;
    case "points":
      return Array.isArray(value) &&
        value.length >= parameter.least &&
        value.length <= parameter.most &&
        value.every((point) => isPoint(parameter, point))
        ? undefined
        : `must be a list of ${parameter.least} to ${parameter.most} points ${shape(parameter)}`;
  }
}

function isPoint({ x, y, classes }: PointsParameter, point: unknown): boolean {
  if (!Array.isArray(point) || point.length !== (classes ? 3 : 2)) return false;
  const [px, py, label] = point as unknown[];
  const ofClass =
    !classes || (Number.isInteger(label) && (label as number) >= 0 && (label as number) < classes);
  return inRange(x, px) && inRange(y, py) && ofClass;
}

function shape({ x, y, classes }: PointsParameter): string {
  const coordinates = `x ${range(x)} and y ${range(y)}`;
  return classes
    ? `[x, y, class], ${coordinates}, class a whole number from 0 to ${classes - 1}`
    : `[x, y], ${coordinates}`;
}

function inRange({ min, max }: { min: number; max: number }, value: unknown): boolean {
  return typeof value === "number" && value >= min && value <= max;
}

function range({ min, max, unit }: { min: number; max: number; unit?: string }): string {
  return `from ${formatNumber(min)} to ${formatNumber(max, { unit })}`;
}

/** The value as it stands in a link: exact, so that a link gives back the same run. */
export function toText(value: Value): string {
  if (typeof value !== "object") return String(value);
  if ("text" in value) return value.text;
  return value.map(String).join(isPoints(value) ? ";" : ",");
}

/** Whether a value is a list of points: of an empty list it says no. */
function isPoints(value: Value): value is readonly DataPoint[] {
  return Array.isArray(value) && Array.isArray(value[0]);
}

/**
 * Which point of a list differs from the list before, where one alone does; -1 where points came or went, or where
 * the two are no lists of points.
 */
export function movedPoint(before: Value, after: Value): number {
  if (!isPoints(before) || !isPoints(after) || before.length !== after.length) return -1;
  const moved = after.flatMap((point, i) => (String(point) === String(before[i]) ? [] : [i]));
  return moved.length === 1 ? moved[0] : -1;
}

/** The reverse of `toText`. @throws Error that says what is allowed, when the text is not an allowed value. */
export async function fromText(parameter: Parameter, text: string, parse: ParseFormula): Promise<Value> {
  const value = await read(parameter, text, parse);
  const wrong = problem(parameter, value);
  if (wrong) throw new Error(wrong);
  return value as Value;
}

async function read(parameter: Parameter, text: string, parse: ParseFormula): Promise<unknown> {
  if (parameter.kind === "formula") return text === "" ? parameter.default : parse(text, parameter.names);
  const exact = (part: string) => (part.trim() === "" ? NaN : Number(part));
  if (parameter.kind === "number") return exact(text);
  if (parameter.kind === "choice") return text;
  if (text === "") return [];
  const list = (part: string) => part.split(",").map(exact);
  return parameter.kind === "points" ? text.split(";").map(list) : list(text);
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
