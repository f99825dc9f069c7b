import { computed, effect, signal, untracked, type ReadonlySignal } from "@preact/signals-core";
import type { Frame, WidgetModel, Work } from "./model.ts";
import { toText, type Parameters, type State } from "./parameter.ts";

/**
 * Does a model's work beside the page, for the newest state it was given; reports each result, and which is the last, or
 * why there is none. Asked again after a failure, it tries anew.
 */
export type Background = (
  state: State,
  report: (result: unknown, last: boolean) => void,
  fail: (error: Error) => void,
) => void;

/** The complete results of the last few works done here, by what they were done for. */
const done = new WeakMap<Work, Map<string, unknown>>();
const MOST = 6;

/** A work done here and now, to its end. */
export function complete<P extends Parameters, R>(work: Work<P, R>, state: State<P>): R {
  const own = work as unknown as Work;
  const known = done.get(own) ?? new Map<string, unknown>();
  done.set(own, known);
  const key = keyOf(own, state);
  if (!known.has(key)) {
    let result: unknown;
    for (const next of own.run(state)) result = next;
    if (known.size >= MOST) known.delete(known.keys().next().value!);
    known.set(key, result);
  }
  return known.get(key) as R;
}

/** The frames of a model as its state changes. */
export interface Frames {
  /** The frame of the author's values, complete. */
  readonly first: Frame;
  /** The newest frame; of a work in the background, what has been done of it, with the values it is done for. */
  readonly frame: ReadonlySignal<Frame>;
  /** Why the work in the background has no result for the present values; undefined while it has one, or may have. */
  readonly failure: ReadonlySignal<Error | undefined>;
  /**
   * Resolves once the frame is that of the present values, complete; rejects when its work fails. Work that has failed
   * before is tried again.
   */
  settled(): Promise<void>;
}

/** The frames of a model: each computed when it is asked for, or from its work in the background if there is one. */
export function framesOf(
  model: WidgetModel,
  initial: State,
  state: ReadonlySignal<State>,
  background?: Background,
): Frames {
  if (model.work && background) return framesBeside(model, model.work, initial, state, background);
  let first: Frame | undefined;
  const frames: Frames = {
    get first() {
      return (first ??= model.frame(initial));
    },
    frame: computed(() => (state.value === initial ? frames.first : model.frame(state.value))),
    failure: signal(undefined),
    settled: async () => {},
  };
  return frames;
}

function framesBeside(
  model: WidgetModel,
  work: Work,
  initial: State,
  state: ReadonlySignal<State>,
  background: Background,
): Frames {
  const reported = signal<{ of: State; result: unknown; last: boolean }>({
    of: initial,
    result: undefined,
    last: false,
  });
  let first: Frame | undefined;
  let asked: string | undefined;
  const failure = signal<Error | undefined>(undefined);

  function ask(of: State): void {
    failure.value = undefined;
    background(
      of,
      (result, last) => (reported.value = { of, result, last }),
      (error) => (failure.value = error),
    );
  }

  effect(() => {
    const key = keyOf(work, state.value);
    if (key === asked) return;
    asked = key;
    untracked(() => ask(state.value));
  });

  // What the work does not depend on is shown at once; what it does, only with a result.
  const others = Object.keys(initial).filter((name) => !work.needs.includes(name));
  let last = pick(others, initial);
  const free = computed(() => {
    if (others.some((name) => last[name] !== state.value[name])) last = pick(others, state.value);
    return last;
  });
  const frame = computed(() => {
    const { of, result } = reported.value;
    return model.frame({ ...free.value, ...pick(work.needs, of) }, result);
  });
  return {
    get first() {
      return (first ??= model.frame(initial));
    },
    frame,
    failure,
    settled: () =>
      new Promise((resolve, reject) => {
        if (failure.value) ask(state.value);
        const stop = effect(() => {
          const { of, last } = reported.value;
          if (failure.value) {
            queueMicrotask(() => stop());
            return reject(failure.value);
          }
          if (!last || keyOf(work, of) !== keyOf(work, state.value)) return;
          first ??= model.frame({ ...initial, ...pick(work.needs, of) }, reported.value.result);
          queueMicrotask(() => stop());
          resolve();
        });
      }),
  };
}

function pick(names: readonly string[], of: State): State {
  return Object.fromEntries(names.map((name) => [name, of[name]]));
}

/** What the work depends on, as one text. */
function keyOf({ needs }: Work, state: State): string {
  return needs.map((name) => toText(state[name])).join(" | ");
}
