import { h, hydrate } from "preact";
import { Shell } from "../figures/Shell.tsx";
import type { View } from "../figures/view.ts";
import { dataOf, type Entry } from "../state/index.ts";
import { watchTranslation } from "./translated.ts";

/** Brings the server-drawn markup of a widget to life with its view. `link` is what its reader copies. */
export function hydrateView(host: HTMLElement, entry: Entry, view: View, link: () => string): void {
  hydrate(h(Shell, { entry, view, link }), host);
  watchTranslation(host);
  dataOf(host).hydrated = "";
}
