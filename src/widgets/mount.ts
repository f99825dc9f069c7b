import { h, hydrate } from "preact";
import { Shell } from "../stage/Shell.tsx";
import type { Page } from "../state/index.ts";
import { loadModel, loadView } from "./catalog.ts";

/** A widget of the page as its markup names it. */
export interface Placed {
  id: string;
  widget: string;
  props: Record<string, number | string | number[]>;
}

/** Opens the state of every widget of the page: their models are small and the prose needs them. */
export async function openWidgets(page: Page, placed: readonly Placed[]): Promise<void> {
  const models = await Promise.all(placed.map(({ widget }) => loadModel(widget)));
  placed.forEach(({ id, props }, i) => page.open(id, models[i], props));
}

/** Brings each widget's server-drawn markup to life when it comes near the window. */
export function mountWidgets(page: Page, near = "400px"): void {
  const observer = new IntersectionObserver(
    (sightings) => {
      for (const { isIntersecting, target } of sightings) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void mount(page, target as HTMLElement);
      }
    },
    { rootMargin: near },
  );
  for (const host of document.querySelectorAll("[data-widget]")) observer.observe(host);
}

async function mount(page: Page, host: HTMLElement): Promise<void> {
  const view = await loadView(host.dataset.widget!);
  const entry = page.get(host.id)!;
  const link = () => location.href;
  hydrate(h(Shell, { entry, view, undo: page.undo, link }), host);
  host.dataset.alive = "";
}
