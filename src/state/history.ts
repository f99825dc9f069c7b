import { batch, computed, signal, type ReadonlySignal, type Signal } from "@preact/signals-core";
import { toText, type State } from "./parameter.ts";

/** How many changes can be taken back. */
const MOST = 100;

/** What was changed, and the values before: those of the parameters that the change is of, and no others. */
interface Change {
  subject: string;
  values: State;
}

/** The way back of one state, and forth again. */
export interface History {
  /**
   * Sets some values as one change of a `subject`. It goes on with the last change if that is of the same subject; with
   * `goesOn`, with the last change of this subject, whatever else was changed since. It never goes on with a change of "",
   * nor with one from before the last undo or redo.
   */
  change(subject: string, values: State, goesOn?: boolean): void;
  undo(): void;
  redo(): void;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
}

/**
 * A history of the changes that are made through it; `changed` is called at each. A change that is worked back to where it
 * began is forgotten.
 */
export function createHistory(state: Signal<State>, changed: () => void): History {
  const past = signal<readonly Change[]>([]);
  const future = signal<readonly Change[]>([]);

  /** Puts the newest change of one list into effect, and what it replaces onto the other. What is left of the past is closed. */
  function turn(from: Signal<readonly Change[]>, onto: Signal<readonly Change[]>): void {
    const last = from.value.at(-1);
    if (!last) return;
    batch(() => {
      from.value = from.value.slice(0, -1);
      onto.value = [...onto.value, { subject: "", values: pick(last.values, state.value) }];
      past.value = past.value.map((one) => ({ ...one, subject: "" }));
      state.value = { ...state.value, ...last.values };
      changed();
    });
  }

  return {
    change(subject, values, goesOn = false) {
      const same = past.value.findLastIndex((one) => one.subject === subject && subject !== "");
      const joined = goesOn || same === past.value.length - 1 ? past.value[same] : undefined;
      batch(() => {
        if (!joined) {
          past.value = [...past.value.slice(1 - MOST), { subject, values: pick(values, state.value) }];
          future.value = [];
        }
        state.value = { ...state.value, ...values };
        if (joined && holds(joined.values, state.value))
          past.value = past.value.filter((one) => one !== joined);
        changed();
      });
    },
    undo: () => turn(past, future),
    redo: () => turn(future, past),
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
  };
}

/** The values that a state has for the names of another. */
function pick(names: State, of: State): State {
  return Object.fromEntries(Object.keys(names).map((name) => [name, of[name]]));
}

/** Whether a state has exactly these values. */
export function holds(values: State, state: State): boolean {
  return Object.entries(values).every(
    ([name, value]) => value === state[name] || toText(value) === toText(state[name]),
  );
}
