import { h, hydrate } from "preact";
import { Shell } from "../stage/Shell.tsx";
import type { Page, Value } from "../state/index.ts";
import { loadModel, loadView } from "./catalog.ts";
import { watchTranslation } from "./translated.ts";

/** A widget of the page as its markup names it. */
export interface Placed {
  id: string;
  widget: string;
  props: Record<string, Value>;
}

/** Opens the state of a widget, its own or that of an exercise which runs it, with a first frame to show. */
export async function openWidget(page: Page, { id, widget, props }: Placed): Promise<void> {
  const model = await loadModel(widget);
  const background = model.work && (await import("./background.ts")).inWorker(widget);
  const entry = page.open(id, model, props, background);
  await entry.settled();
}

/** Brings the server-drawn markup of an open widget to life. `link` is what its reader copies. */
export async function mountWidget(page: Page, host: HTMLElement, link: () => string): Promise<void> {
  const view = await loadView(host.dataset.widget!);
  hydrate(h(Shell, { entry: page.get(host.id)!, view, link }), host);
  watchTranslation(host);
  host.dataset.alive = "";
}
