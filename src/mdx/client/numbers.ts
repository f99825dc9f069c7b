import { computed, effect, type ReadonlySignal } from "@preact/signals-core";
import { dragListeners } from "../../controls/drag.ts";
import { keyed } from "../../controls/keys.ts";
import { expectTyping, readTyped } from "../../controls/read-typed.ts";
import { ariaRange } from "../../controls/track.ts";
import { typingListeners } from "../../controls/typing.ts";
import {
  dataOf,
  marked,
  stepped,
  written,
  type Entry,
  type NumberParameter,
  type SetOptions,
} from "../../state/index.ts";
import { keepWritten } from "./write.ts";

/** The numbers in sentences that show a widget: each follows its state, and those that are parameters set it. */
export function hydrateNumbers(entry: Entry): void {
  const told = new Map<Element, () => string>();
  for (const host of document.querySelectorAll<HTMLElement>(marked("live", `${entry.id}.`, "^"))) {
    const name = dataOf(host).live!.split(".")[1];
    const text = () => written(entry.model, entry.state.value, entry.frame.value, name);
    const input = host.querySelector("input");
    const select = host.querySelector("select");
    if (input) hydrateInput(host, input, entry, name, computed(text));
    else if (select) hydrateSelect(select, entry, name);
    else told.set(host, text);
  }
  keepWritten(entry, told);
}

function hydrateSelect(select: HTMLSelectElement, entry: Entry, name: string): void {
  select.disabled = false;
  select.addEventListener("change", () => entry.set(name, select.value));
  const chosen = computed(() => entry.state.value[name] as string);
  effect(() => void (select.value = chosen.value));
}

/** Pixels of dragging for one step. */
const PIXELS = 5;

function hydrateInput(
  host: HTMLElement,
  input: HTMLInputElement,
  entry: Entry,
  name: string,
  shown: ReadonlySignal<string>,
): void {
  const parameter = entry.model.parameters[name] as NumberParameter;
  const current = computed(() => entry.state.value[name] as number);
  const value = () => current.value;
  const text = () => shown.value;
  const { restore, forget, ...typing } = typingListeners(() => ({
    shown: text,
    read: (entered) => readTyped(parameter, entered),
    take(typed: number) {
      entry.set(name, typed);
      return text();
    },
    put(draft) {
      fit(input);
      complain(host, input, draft?.wrong);
    },
  }));
  // What is typed gives way also to a value that the entry has already: at an end of the range, say.
  const set = (next: number, options?: SetOptions) => {
    entry.set(name, next, options);
    restore(input);
  };
  input.readOnly = false;

  effect(() => {
    input.value = text();
    input.ariaValueNow = String(ariaRange(parameter, value())["aria-valuenow"]);
    input.ariaValueText = input.value;
    forget();
  });

  input.addEventListener("focus", expectTyping);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (!["ArrowUp", "ArrowDown", "PageUp", "PageDown"].includes(event.key)) return; // the others move the caret
    const next = keyed(event, parameter, value());
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  });

  const drag = dragListeners(() => ({
    // What is being typed in is left to the mouse, to set the caret.
    grab: ({ pointerType }: PointerEvent) =>
      document.activeElement === input && pointerType === "mouse" ? undefined : value(),
    drag(from, dx) {
      const count = Math.trunc(dx / PIXELS);
      set(count === 0 ? from : stepped(parameter, from, count));
    },
    back: (from: number) => set(from, { goesOn: true }),
    drop(from) {
      if (value() !== from) return;
      input.focus();
      input.select();
    },
  }));
  for (const [name, listener] of [...Object.entries(typing), ...Object.entries(drag)])
    input.addEventListener(name, listener as EventListener);
}

/** The most characters that a number's field grows for; what is longer scrolls in it. */
const WIDEST = 14;

function fit(input: HTMLInputElement): void {
  input.style.width = `${Math.min(input.value.length, WIDEST) + 0.5}ch`;
}

/** Says beside a number why it could not be taken, or takes that back. What was typed stays. */
function complain(host: HTMLElement, input: HTMLInputElement, message: string | undefined): void {
  host.querySelector(".wrong")?.remove();
  input.ariaInvalid = message ? "true" : null;
  if (!message) return;
  const note = document.createElement("span");
  note.className = "wrong";
  note.role = "alert";
  note.textContent = message;
  host.append(note);
}
