import { dataOf, type Page, type Placed } from "../state/index.ts";
import { loadModel, loadView } from "./catalog.ts";
import { hydrateView } from "./hydrate-view.ts";

/** Opens the state of a widget, its own or that of an exercise which runs it, with a first frame to show. */
export async function openWidget(page: Page, { id, widget, props }: Placed): Promise<void> {
  const model = await loadModel(widget);
  const background = model.work && (await import("./background.ts")).inWorker(widget);
  const entry = page.open(id, model, props, background);
  await entry.settled();
}

/** Brings the server-drawn markup of an open widget to life. `link` is what its reader copies. */
export async function mountWidget(page: Page, host: HTMLElement, link: () => string): Promise<void> {
  hydrateView(host, page.get(host.id)!, await loadView(dataOf(host).widget!), link);
}
