import { AuthoringError, listed, type Place } from "../authoring/place.ts";
import type { OpenEntry } from "../authoring/open-page.ts";
import { namesOf, quantityOf, type Entry, type Quantity } from "../state/index.ts";

/** What prose names as "run.rate": an entry of the page and a quantity of its model. */
export interface Found {
  entry: Entry;
  name: string;
  quantity: Quantity;
}

/** @throws AuthoringError when the page has no such widget, or the widget no such quantity. */
export function find(entries: ReadonlyMap<string, OpenEntry>, of: string, at: Place): Found {
  const [id, name = ""] = String(of).split(".");
  const { entry } = findEntry(entries, id, at);
  const quantity = quantityOf(entry.model, name);
  if (!quantity)
    throw new AuthoringError(
      at,
      `of="${of}": ${id} has no ${name || "such quantity"}; it has: ${listed(namesOf(entry.model), name)}`,
    );
  return { entry, name, quantity };
}

/** @throws AuthoringError when the page has no such widget. */
export function findEntry(entries: ReadonlyMap<string, OpenEntry>, id: string, at: Place): OpenEntry {
  const found = entries.get(id);
  if (!found)
    throw new AuthoringError(
      at,
      `of="${id}": this page has no widget ${id}; it has: ${listed(entries.keys(), id)}`,
    );
  return found;
}

/** Checks what an author wrote on an element of prose. @throws AuthoringError naming the prop and those allowed. */
export function onlyProps(element: string, props: object, allowed: readonly string[]): void {
  const at = "at" in props ? String(props.at) : "";
  for (const name of Object.keys(props)) {
    if (allowed.includes(name) || ["at", "slot", "class"].includes(name)) continue;
    throw new AuthoringError(at, `<${element}> has no prop ${name}; it has: ${listed(allowed, name)}`);
  }
}
