import { h, hydrate } from "preact";
import { Shell } from "../stage/Shell.tsx";
import type { Page, Value } from "../state/index.ts";
import { loadModel, loadView } from "./catalog.ts";

/** A widget of the page as its markup names it. */
export interface Placed {
  id: string;
  widget: string;
  props: Record<string, Value>;
}

/** Opens the state of a widget, its own or that of an exercise which runs it. */
export async function openWidget(page: Page, { id, widget, props }: Placed): Promise<void> {
  page.open(id, await loadModel(widget), props);
}

/** Brings the server-drawn markup of an open widget to life. */
export async function mountWidget(page: Page, host: HTMLElement): Promise<void> {
  const view = await loadView(host.dataset.widget!);
  const link = () => location.href;
  hydrate(h(Shell, { entry: page.get(host.id)!, view, undo: page.undo, link }), host);
  host.dataset.alive = "";
}
