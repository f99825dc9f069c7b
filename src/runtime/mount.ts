import { h, hydrate } from "preact";
import { Shell } from "../figures/Shell.tsx";
import { dataOf, type Page, type Placed } from "../state/index.ts";
import { loadModel, loadView } from "./catalog.ts";
import { watchTranslation } from "./translated.ts";

/** Opens the state of a widget, its own or that of an exercise which runs it, with a first frame to show. */
export async function openWidget(page: Page, { id, widget, props }: Placed): Promise<void> {
  const model = await loadModel(widget);
  const background = model.work && (await import("./background.ts")).inWorker(widget);
  const entry = page.open(id, model, props, background);
  await entry.settled();
}

/** Brings the server-drawn markup of an open widget to life. `link` is what its reader copies. */
export async function mountWidget(page: Page, host: HTMLElement, link: () => string): Promise<void> {
  const view = await loadView(dataOf(host).widget!);
  hydrate(h(Shell, { entry: page.get(host.id)!, view, link }), host);
  watchTranslation(host);
  dataOf(host).hydrated = "";
}
