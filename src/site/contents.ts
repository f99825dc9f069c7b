import { countSolved } from "../mdx/client/progress.ts";
import type { Data } from "../state/index.ts";

/** Shows beside each chapter in the contents how many of its exercises the reader has solved, and closes the menu. */
function showProgress(): void {
  for (const entry of document.querySelectorAll<HTMLElement>(".contents li")) {
    const count = countSolved(new URL(entry.querySelector("a")!.href).pathname);
    const note = entry.querySelector<HTMLElement>(".solved")!;
    note.hidden = count === 0;
    note.textContent = `${count} of ${(entry.dataset as Data).exercises} solved`;
  }
}

const menu = document.querySelector<HTMLDetailsElement>(".contents-menu")!;
document.addEventListener("click", ({ target }) => {
  if (!menu.contains(target as Node)) menu.open = false;
});
document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary")!.focus();
});
document.addEventListener("downhill:solved", showProgress);
showProgress();
