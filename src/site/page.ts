import { effect } from "@preact/signals-core";
import { enliveHighlights, enliveProse } from "../prose/alive/index.ts";
import { createPage, type Page } from "../state/index.ts";
import { mountWidget, openWidget, type Placed } from "../widgets/mount.ts";
import { parseFormula } from "../widgets/parse-formula.ts";

/**
 * Brings a page to life, part by part. A widget's model is loaded when anything that shows it comes near the window, be
 * it its figure, an equation, a number in a sentence or an exercise; its view when its figure does. A link opens all
 * that it may name at once.
 */
const placed = new Map(
  (JSON.parse(document.getElementById("placed")!.textContent!) as Placed[]).map((one) => [one.id, one]),
);
const page = createPage();
const opening = new Map<string, Promise<void>>();
const alive = new Set<HTMLElement>();

if (/[?&][^=&]+\.[^=&]+=/.test(location.search)) {
  await Promise.all(Array.from(placed.values(), (one) => openWidget(page, one)));
  notify(await page.restore(location.search, parseFormula));
}
enliveHighlights();
followLink(page);
const parts = document.querySelectorAll<HTMLElement>("[data-of], [data-live]");
let watch = watchFor("0px");
const signs = ["scroll", "pointerdown", "pointermove", "keydown"] as const;
for (const sign of signs) addEventListener(sign, lookAhead, { passive: true });

/**
 * Until the reader does something, only what is in the window is loaded; from then on, what is coming as well, and what
 * is far away is no longer laid out and painted.
 */
function lookAhead(): void {
  for (const sign of signs) removeEventListener(sign, lookAhead);
  document.getElementById("main")!.dataset.read = "";
  watch.disconnect();
  watch = watchFor("500px");
}

function watchFor(rootMargin: string): IntersectionObserver {
  const observer = new IntersectionObserver(
    (sightings) => {
      for (const { isIntersecting, target } of sightings) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void bringToLife(target as HTMLElement);
      }
    },
    { rootMargin },
  );
  for (const part of parts) if (!alive.has(part)) observer.observe(part);
  return observer;
}

async function bringToLife(part: HTMLElement): Promise<void> {
  if (alive.has(part)) return;
  alive.add(part);
  const { of, live, widget } = part.dataset;
  await opened(of ?? live!.split(".")[0]);
  if (widget) await mountWidget(page, part);
}

/** Resolves once the widget's state is open and everything in the prose that shows it is alive. */
function opened(id: string): Promise<void> {
  const known = opening.get(id) ?? openWidget(page, placed.get(id)!).then(() => enliveProse(page, id));
  opening.set(id, known);
  return known;
}

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
