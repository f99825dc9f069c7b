import { effect } from "@preact/signals";
import { enliveProse } from "../prose/alive/index.ts";
import { createPage, type Page } from "../state/index.ts";
import { mountWidgets, openWidgets, type Placed } from "../widgets/mount.ts";

/** Brings a page to life: its state from the page and the link, then its widgets and its prose. */
const placed = JSON.parse(document.getElementById("placed")!.textContent!) as Placed[];
const page = createPage();
await openWidgets(page, placed);
notify(page.restore(location.search));
enliveProse(page);
mountWidgets(page);
followLink(page);

/** Says what of a link was not understood; the rest of it holds. */
function notify(notices: string[]): void {
  const host = document.getElementById("notices")!;
  host.hidden = notices.length === 0;
  host.replaceChildren(
    ...notices.map((text) =>
      Object.assign(document.createElement("p"), { textContent: `${text} The page uses its own value.` }),
    ),
  );
}

/** Keeps the page's state in the address bar, a moment after each change; what else stands in the query stays. */
function followLink(page: Page): void {
  let timer: ReturnType<typeof setTimeout>;
  let first = true;
  effect(() => {
    const ours = page.link.value;
    if (first) return void (first = false);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const others = Array.from(new URLSearchParams(location.search)).filter(([key]) => !key.includes("."));
      const query = [new URLSearchParams(others).toString(), ours].filter(Boolean).join("&");
      history.replaceState(history.state, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
    }, 300);
  });
}
