import { batch, computed, signal, type ReadonlySignal, type Signal } from "@preact/signals-core";
import type { Frame, Model } from "./model.ts";
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
import { framesOf, type Background } from "./work.ts";

/** A widget's place in the page's state: the values of its parameters and the frame that follows from them. */
export interface Entry<P extends Parameters = Parameters, F extends Frame = Frame> {
  readonly id: string;
  readonly model: Model<P, F>;
  /** The author's values, which `reset` goes back to. */
  readonly initial: State<P>;
  readonly state: ReadonlySignal<State<P>>;
  /** The frame of the author's values. */
  readonly first: F;
  readonly frame: ReadonlySignal<F>;
  /** Resolves once the frame is that of the present values, complete. */
  settled(): Promise<void>;
  /** Sets one parameter. @throws RangeError naming widget, parameter, value and what is allowed. */
  set(name: string & keyof P, value: Value): void;
  /** `set` for each parameter, always the same function: a control whose value stands need not be drawn again. */
  readonly setters: Readonly<Record<string & keyof P, (value: Value) => void>>;
  /** Sets several parameters as one change. */
  setAll(values: Partial<State<P>>): void;
  reset(): void;
}

/** All that a reader can set on one page: its widgets, the link that restores them, and the way back. */
export interface Page {
  /**
   * Opens a widget's entry, or returns the one already open under this id. With a `background`, a model's work is done
   * there: wait until the entry has settled before its frame is shown.
   */
  open<P extends Parameters, F extends Frame>(
    id: string,
    model: Model<P, F>,
    props: Partial<State<P>>,
    background?: Background,
  ): Entry<P, F>;
  get(id: string): Entry | undefined;
  /** The query that restores every widget: only what differs from the author's values. */
  readonly link: ReadonlySignal<string>;
  /** Takes over the values of a link and says, a sentence each, what in it was not understood. */
  restore(query: string, parse: ParseFormula): Promise<string[]>;
  /**
   * Takes back the last change. Changes of one parameter that follow each other count as one; of points, movements of
   * the same point do.
   */
  undo(): void;
  readonly canUndo: ReadonlySignal<boolean>;
}

interface Change {
  id: string;
  name: string;
  before: State;
}

/** A new page without widgets. */
export function createPage(): Page {
  const entries = new Map<string, Entry & { state: Signal<State> }>();
  const opened = signal(0);
  const changes = signal<readonly Change[]>([]);

  function change(id: string, name: string, state: Signal<State>, next: State): void {
    const last = changes.value.at(-1);
    const goesOn = last?.id === id && last.name === name && name !== "";
    batch(() => {
      if (!goesOn) changes.value = [...changes.value, { id, name, before: state.value }];
      state.value = next;
    });
  }

  return {
    open<P extends Parameters, F extends Frame>(
      id: string,
      model: Model<P, F>,
      props: Partial<State<P>>,
      background?: Background,
    ) {
      const known = entries.get(id);
      if (known) return known as unknown as Entry<P, F>;
      const initial = initialState(model.parameters, props);
      const state = signal(initial);
      const frames = framesOf(model as unknown as Model, initial, state, background);
      const setters = Object.keys(model.parameters).map((name) => [
        name,
        (value: Value) => entry.set(name, value),
      ]);
      const entry: Entry<P, F> = {
        id,
        model,
        initial,
        state,
        get first() {
          return frames.first as F;
        },
        frame: frames.frame as ReadonlySignal<F>,
        settled: frames.settled,
        set: (name, value) => entry.setAll({ [name]: value } as Partial<State<P>>),
        setters: Object.fromEntries(setters),
        setAll(values) {
          const changed = Object.entries(values as Record<string, Value>).filter(([name, value]) => {
            const parameter = Object.hasOwn(model.parameters, name) ? model.parameters[name] : undefined;
            const wrong = parameter ? problem(parameter, value) : "is no parameter";
            if (wrong) throw new RangeError(`${id}: ${name} ${wrong}, got ${toText(value)}`);
            return toText(state.value[name]) !== toText(value);
          });
          if (changed.length === 0) return;
          const next = { ...state.value, ...Object.fromEntries(changed) };
          change(id, subject(model.parameters, values, state.value), state as Signal<State>, next);
        },
        reset: () => change(id, "", state as Signal<State>, initial),
      };
      entries.set(id, entry as unknown as Entry & { state: Signal<State> });
      opened.value++;
      return entry;
    },
    get: (id) => entries.get(id),
    link: computed(() => {
      void opened.value;
      return Array.from(entries.values(), linkOf).flat().join("&");
    }),
    async restore(query, parse) {
      const notices: string[] = [];
      for (const [key, text] of new URLSearchParams(query)) {
        const dot = key.lastIndexOf(".");
        if (dot < 0) continue; // not ours: a campaign tag, say
        const entry = entries.get(key.slice(0, dot));
        const name = key.slice(dot + 1);
        const parameter =
          entry && Object.hasOwn(entry.model.parameters, name) && entry.model.parameters[name];
        if (!parameter) {
          notices.push(`The link sets “${key}”, which this page does not have.`);
          continue;
        }
        try {
          const value = await fromText(parameter, text, parse);
          entry.state.value = { ...entry.state.value, [name]: value };
        } catch (error) {
          notices.push(
            `The link sets ${parameter.label} to “${text}”, but that ${(error as Error).message}.`,
          );
        }
      }
      return notices;
    },
    undo() {
      const last = changes.value.at(-1);
      if (!last) return;
      batch(() => {
        changes.value = changes.value.slice(0, -1);
        entries.get(last.id)!.state.value = last.before;
      });
    },
    canUndo: computed(() => changes.value.length > 0),
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
