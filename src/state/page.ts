import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals-core";
import { createHistory, holds, type History } from "./history.ts";
import type { Frame, WidgetModel } from "./model.ts";
import {
  fromText,
  movedPoint,
  problem,
  toText,
  type Parameters,
  type ParseFormula,
  type State,
  type Value,
} from "./parameter.ts";
import { framesOf, type Background, type Frames } from "./work.ts";

/** How a value is set. */
export interface SetOptions {
  /** Part of what is under way, such as a run that plays: it joins the last change of its parameter, whatever else was set since. */
  goesOn?: boolean;
  /** A change of its own, which joins no other. */
  alone?: boolean;
}

/** A widget's place in the page's state: the values of its parameters and the frame that follows from them. */
export interface Entry<P extends Parameters = Parameters, F extends Frame = Frame> extends Pick<
  History,
  "undo" | "redo" | "canUndo" | "canRedo"
> {
  readonly id: string;
  readonly model: WidgetModel<P, F>;
  /** The author's values, which `reset` goes back to. */
  readonly initial: State<P>;
  readonly state: ReadonlySignal<State<P>>;
  /** The frame of the author's values. */
  readonly first: F;
  readonly frame: ReadonlySignal<F>;
  readonly failure: Frames["failure"];
  readonly settled: Frames["settled"];
  /** Sets one parameter. @throws RangeError naming widget, parameter, value and what is allowed. */
  set(name: string & keyof P, value: Value, options?: SetOptions): void;
  /** `set` for each parameter, always the same function: a control whose value stands need not be drawn again. */
  readonly setters: Readonly<Record<string & keyof P, (value: Value, options?: SetOptions) => void>>;
  /**
   * Sets several parameters as one change. Changes of the same parameters that follow each other count as one; of points,
   * movements of the same point do.
   */
  setAll(values: Partial<State<P>>, options?: SetOptions): void;
  /** Goes back to the author's values, as a change that can be taken back. */
  reset(): void;
  /** Whether any value is not the author's. */
  readonly changed: ReadonlySignal<boolean>;
}

/** All that a reader can set on one page: its widgets, and the link that restores them. */
export interface Page {
  /**
   * Opens a widget's entry, or returns the one already open under this id. With a `background`, a model's work is done
   * there: wait until the entry has settled before its frame is shown.
   */
  open<P extends Parameters, F extends Frame>(
    id: string,
    model: WidgetModel<P, F>,
    props: Partial<State<P>>,
    background?: Background,
  ): Entry<P, F>;
  get(id: string): Entry | undefined;
  /** How often the reader has set anything, or taken it back. */
  readonly changes: ReadonlySignal<number>;
  /** The query that restores every widget: only what differs from the author's values. */
  readonly link: ReadonlySignal<string>;
  /** Takes over the values of a link and says, a sentence each, what in it was not understood. */
  restore(query: string, parse: ParseFormula): Promise<Notice[]>;
}

/** What of a link was not understood. */
export interface Notice {
  text: string;
  /** The parameter that the link sets to what is not allowed; absent where the page has no such parameter. */
  of?: { id: string; name: string };
}

/** A new page without widgets. */
export function createPage(): Page {
  const entries = new Map<string, Entry & { state: Signal<State> }>();
  const opened = signal(0);
  const changes = signal(0);
  const count = () => void (changes.value = changes.peek() + 1);

  return {
    open<P extends Parameters, F extends Frame>(
      id: string,
      model: WidgetModel<P, F>,
      props: Partial<State<P>>,
      background?: Background,
    ) {
      const known = entries.get(id);
      if (known) return known as unknown as Entry<P, F>;
      const initial = initialState(model.parameters, props);
      const state = signal(initial);
      const frames = framesOf(model as unknown as WidgetModel, initial, state, background);
      const { change, ...way } = createHistory(state as Signal<State>, count);
      const setters = Object.keys(model.parameters).map((name) => [
        name,
        (value: Value, options?: SetOptions) => entry.set(name, value, options),
      ]);
      const entry: Entry<P, F> = {
        ...way,
        id,
        model,
        initial,
        state,
        get first() {
          return frames.first as F;
        },
        frame: frames.frame as ReadonlySignal<F>,
        failure: frames.failure,
        settled: frames.settled,
        set: (name, value, options) => entry.setAll({ [name]: value } as Partial<State<P>>, options),
        setters: Object.fromEntries(setters),
        setAll(values, { goesOn, alone } = {}) {
          for (const [name, value] of Object.entries(values as State)) {
            const parameter = Object.hasOwn(model.parameters, name) ? model.parameters[name] : undefined;
            const wrong = parameter ? problem(parameter, value) : "is no parameter";
            if (wrong) throw new RangeError(`${id}: ${name} ${wrong}, got ${toText(value)}`);
          }
          if (!holds(values as State, state.value))
            change(alone ? "" : subject(model.parameters, values, state.value), values as State, goesOn);
        },
        reset() {
          if (entry.changed.value) change("", initial);
        },
        changed: computed(() => !holds(initial, state.value)),
      };
      entries.set(id, entry as unknown as Entry & { state: Signal<State> });
      opened.value++;
      return entry;
    },
    get: (id) => entries.get(id),
    changes,
    link: computed(() => {
      void opened.value;
      return Array.from(entries.values(), linkOf).flat().join("&");
    }),
    async restore(query, parse) {
      const notices: Notice[] = [];
      for (const [key, text] of new URLSearchParams(query)) {
        const dot = key.lastIndexOf(".");
        if (dot < 0) continue; // not ours: a campaign tag, say
        const [id, name] = [key.slice(0, dot), key.slice(dot + 1)];
        const entry = entries.get(id);
        const parameter =
          entry && Object.hasOwn(entry.model.parameters, name) && entry.model.parameters[name];
        if (!parameter) {
          notices.push({ text: `The link sets “${key}”, which this page does not have.` });
          continue;
        }
        try {
          const value = await fromText(parameter, text, parse);
          entry.state.value = { ...entry.state.value, [name]: value };
        } catch (error) {
          notices.push({
            text: `The link sets ${parameter.label} to “${text}”, but that ${(error as Error).message}.`,
            of: { id, name },
          });
        }
      }
      return notices;
    },
  };
}

/** What a change is of, which tells whether it goes on with the one before; "" never does. */
function subject(parameters: Parameters, values: Partial<State>, before: State): string {
  const names = Object.keys(values);
  const [name] = names;
  if (names.length !== 1 || parameters[name].kind !== "points") return names.join();
  const moved = movedPoint(before[name], values[name]!);
  return moved < 0 ? "" : `${name}.${moved}`;
}

/** The values a widget starts from: the author's where there are any, else each parameter's own default. */
export function initialState<P extends Parameters>(parameters: P, props: Partial<State<P>>): State<P> {
  const own = Object.entries(parameters).map(([name, parameter]) => [name, props[name] ?? parameter.default]);
  return Object.fromEntries(own) as State<P>;
}

function linkOf({ id, model, initial, state }: Entry): string[] {
  const changed = Object.keys(model.parameters).filter(
    (name) => toText(state.value[name]) !== toText(initial[name]),
  );
  return changed.map((name) => `${inLink(`${id}.${name}`)}=${inLink(toText(state.value[name]))}`);
}

/** A text as a query takes it. Commas and semicolons stand for themselves there, and keep lists short. */
function inLink(text: string): string {
  return encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%3B", ";");
}
