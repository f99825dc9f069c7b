import { formatNumber, type NumberFormat } from "./format.ts";
import { toText, type Parameters, type State } from "./parameter.ts";
import type { Role } from "./roles.ts";

/** A quantity that a widget shows: what prose, equations and tables call it and how they write it. */
export interface Quantity extends NumberFormat {
  label: string;
  /** TeX, without its dollars. */
  symbol?: string;
  role?: Role;
}

export type Quantities = Readonly<Record<string, Quantity>>;

/** Rows of what a figure shows, for those who would rather read than look. */
export interface Table {
  columns: readonly { label: string; format?: NumberFormat }[];
  rows: readonly (readonly (number | string)[])[];
}

/**
 * Everything a widget draws, in data units. A view adds nothing to it but ink. A model's own frame extends
 * `Frame<typeof quantities>`, so that it gives a value to each of its quantities and to nothing else.
 */
export interface Frame<Q extends Quantities = Quantities, Shown extends string = never> {
  /**
   * Each quantity's value at the moment shown. A parameter is left out, unless what is `Shown` differs from what is
   * set: the step of a run that ended before it.
   */
  readonly values: Readonly<Record<(string & keyof Q) | Shown, number | string>>;
  /** One or two sentences that stand in for the figure. */
  readonly summary: string;
  readonly table: Table;
}

/**
 * What a model computes beside the page, in a worker, because it takes longer than a frame may: a training run, say.
 * It is as pure as the model.
 */
export interface Work<P extends Parameters = Parameters, R = unknown> {
  /** The parameters that it depends on; the others only choose what of the result is shown. */
  readonly needs: readonly (string & keyof P)[];
  /** Yields results that can be sent between threads, each with more in it; the last is complete. */
  run(state: State<P>): Generator<R, void, void>;
}

/** The pure half of a widget: from the values of its parameters to a frame. It has no memory, no clock and no chance. */
export interface WidgetModel<
  P extends Parameters = Parameters,
  F extends Frame = Frame,
  R = unknown,
  Q extends Quantities = Quantities,
> {
  /** What the widget is called, where its figure cannot be seen. */
  readonly title: string;
  readonly parameters: P;
  readonly quantities: Q;
  /** The frame of a state; of a model with work, from what has been done of it, or else from the complete result. */
  frame(state: State<P>, result?: R): F;
  readonly work?: Work<P, R>;
}

/** A widget's model, from its parts: the types of its state, its frame and its work's result follow from them. */
export function defineWidget<
  P extends Parameters,
  const Q extends Quantities,
  F extends Frame<Q>,
  R = never,
>(model: {
  title: string;
  parameters: P;
  quantities: Q;
  work?: Work<P, R>;
  /** No value without a quantity or a parameter of its name. */
  frame(
    state: State<P>,
    result?: R,
  ): F & { values: Readonly<Record<Exclude<keyof F["values"], keyof P | keyof Q>, never>> };
}): WidgetModel<P, F, R, Q> {
  return model;
}

/** What a model calls a name: one of its parameters or of its quantities; undefined for any other. */
export function quantityOf({ parameters, quantities }: WidgetModel, name: string): Quantity | undefined {
  if (Object.hasOwn(quantities, name)) return quantities[name];
  return Object.hasOwn(parameters, name) ? parameters[name] : undefined;
}

/** All names that `quantityOf` knows. */
export function namesOf({ parameters, quantities }: WidgetModel): string[] {
  return [...new Set([...Object.keys(parameters), ...Object.keys(quantities)])];
}

/** The value under a name: a quantity's in this frame, or else a parameter's. */
export function valueOf(state: State, frame: Frame, name: string): number | string {
  const value = Object.hasOwn(frame.values, name) ? frame.values[name] : state[name];
  return typeof value === "object" ? toText(value) : value;
}

/** A value as the prose writes it, in its quantity's own format; of a choice, what the chosen value is called. */
export function written(model: WidgetModel, state: State, frame: Frame, name: string): string {
  return write(model, state, frame, name, quantityOf(model, name));
}

/** A value as an equation writes it: without its unit, and a negative number in parentheses unless it stands alone. */
export function writtenInFormula(
  model: WidgetModel,
  state: State,
  frame: Frame,
  name: string,
  alone: boolean,
): string {
  const text = write(model, state, frame, name, { ...quantityOf(model, name), unit: undefined });
  return !alone && /^−[\d∞]/.test(text) ? `(${text})` : text;
}

function write(
  model: WidgetModel,
  state: State,
  frame: Frame,
  name: string,
  format: NumberFormat | undefined,
): string {
  const value = valueOf(state, frame, name);
  if (typeof value === "number") return formatNumber(value, format);
  const parameter = Object.hasOwn(model.parameters, name) ? model.parameters[name] : undefined;
  return parameter?.kind === "choice" ? parameter.options[value] : value;
}
