import { effect } from "@preact/signals-core";
import type { Notice, Page } from "../state/index.ts";

/**
 * Says what of a link was not understood, where the reader looks, wherever on the page the link led. The rest of the link
 * holds. A notice goes when the value that it speaks of is set, or when it is closed.
 */
export function notify(page: Page, notices: readonly Notice[]): void {
  const host = document.getElementById("notices")!;
  const settle = () => (host.hidden = host.querySelector("p") === null);
  host.querySelector("button")!.onclick = () => {
    for (const one of host.querySelectorAll("p")) one.remove();
    settle();
  };
  for (const { text, of } of notices) {
    const note = document.createElement("p");
    note.textContent = `${text} The page uses its own value.`;
    host.append(note);
    if (of) whenSet(page, of, () => (note.remove(), settle()));
  }
  settle();
}

/** Does something once, when a parameter gets another value than it has now. */
function whenSet(page: Page, { id, name }: NonNullable<Notice["of"]>, act: () => void): void {
  const { state } = page.get(id)!;
  const before = state.value[name];
  const stop = effect(() => {
    if (state.value[name] === before) return;
    queueMicrotask(() => stop());
    act();
  });
}
