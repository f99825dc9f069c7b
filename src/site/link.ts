import { effect } from "@preact/signals-core";
import type { Page } from "../state/index.ts";

/** Milliseconds between two writings of the address: browsers allow no more than about three a second for long. */
const PACE = 350;

/** The link of a page: what it says of each widget, and the address that restores the page as it stands now. */
export interface Link {
  /** What the link sets of widgets and exercises, by their ids: a query each. */
  readonly asked: ReadonlyMap<string, string>;
  /** What it asks of this id has been taken over; until then it stays in the address as it is. */
  taken(id: string): void;
  /** The page's address with everything that differs from the author's values; to a widget, if one is named. */
  address(id?: string): string;
}

/**
 * Reads the link that a page was opened with, and keeps the address bar at its state: soon after a change, at once where
 * a movement ends or the page is left. What else stands in the query stays.
 */
export function followLink(page: Page): Link {
  const asked = new Map<string, URLSearchParams>();
  const others = new URLSearchParams();
  for (const [key, value] of new URLSearchParams(location.search)) {
    const dot = key.lastIndexOf(".");
    if (dot < 0) {
      others.append(key, value);
      continue;
    }
    const id = key.slice(0, dot);
    asked.set(id, asked.get(id) ?? new URLSearchParams());
    asked.get(id)!.append(key, value);
  }
  const waiting = new Map(asked);

  function address(id?: string): string {
    const query = [others, ...waiting.values(), page.link.value].map(String).filter(Boolean).join("&");
    const hash = id === undefined ? location.hash : `#${id}`;
    return `${location.origin}${location.pathname}${query && `?${query}`}${hash}`;
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  function write(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    history.replaceState(history.state, "", address());
  }
  effect(() => {
    if (page.changes.value > 0) timer ??= setTimeout(write, PACE);
  });
  for (const end of ["pointerup", "keyup", "beforeunload", "pagehide"]) addEventListener(end, write);
  document.addEventListener("visibilitychange", write);

  return {
    asked: new Map(Array.from(asked, ([id, query]) => [id, query.toString()])),
    taken: (id) => void waiting.delete(id),
    address,
  };
}
