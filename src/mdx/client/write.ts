import { effect } from "@preact/signals-core";
import type { Entry } from "../../state/index.ts";

/**
 * How long what is said of a figure stands while the figure moves, in milliseconds: no eye reads faster, and to set a
 * paragraph or a formula costs as much as to draw a figure.
 */
const STANDING = 60;

/** What has to be written again, for something it tells has changed. */
const behind = new Set<() => void>();

/** Keeps the texts of some elements true to a widget. All that has changed is written at once, a moment later. */
export function keepWritten(entry: Entry, texts: ReadonlyMap<Element, () => string>): void {
  if (texts.size === 0) return;
  const again = () => {
    for (const [element, text] of texts) put(element, text());
  };
  effect(() => {
    void entry.state.value;
    void entry.frame.value;
    if (behind.size === 0) setTimeout(() => requestAnimationFrame(catchUp), STANDING);
    behind.add(again);
  });
}

function catchUp(): void {
  for (const again of behind) again();
  behind.clear();
}

const texts = new Map<Element, string>();

/** Puts a text in an element's place when the screen is drawn next, with all others that wait; of each only the newest. */
export function write(element: Element, text: string): void {
  if (texts.size === 0) requestAnimationFrame(writeAll);
  texts.set(element, text);
}

function writeAll(): void {
  for (const [element, text] of texts) put(element, text);
  texts.clear();
}

/** Text nodes are kept: the page is laid out again only where letters changed. */
function put(element: Element, text: string): void {
  const node = element.firstChild;
  if (node?.nodeType !== Node.TEXT_NODE || node.nextSibling) element.textContent = text;
  else if ((node as Text).data !== text) (node as Text).data = text;
}
