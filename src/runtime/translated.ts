import { options } from "preact";

/**
 * A browser's translator takes text nodes out of the page and puts elements of its own in their place; what draws the
 * page would write on into nodes that nobody sees, and place others beside them. So each is put back behind its
 * translation, blank. Once it has got new words, the translation of all that its parent says goes, and the translator
 * finds new words there. While nothing is translated, this costs one look after each drawing.
 */
const BLANK = "\ufeff"; // has no width, and nothing to translate

/** Of each parent that is translated, its own text nodes, blank now, and the words they had. */
const translated = new Map<Node, Map<Text, string>>();
/** What others than the drawing have put into widgets, and what they have taken out. */
const foreign = new WeakSet<Node>();
const taken = new WeakSet<Node>();

const observer = new MutationObserver(note);

/** Lets a widget, which has been drawn, be translated from now on. */
export function watchTranslation(host: Element): void {
  observer.observe(host, { childList: true, subtree: true });
}

/** However often a frame changes, it is drawn once per frame of the screen. What changes meanwhile is no translation. */
options.debounceRendering = (draw) =>
  requestAnimationFrame(() => {
    note(observer.takeRecords());
    try {
      draw();
    } finally {
      lookAfter(observer.takeRecords());
    }
  });

function lookAfter(drawn: MutationRecord[]): void {
  if (translated.size === 0) return;
  const moved = new Set(drawn.map(({ target }) => target));
  for (const [parent, words] of translated) {
    const stands = !moved.has(parent) && Array.from(words.keys()).every(({ data }) => data === BLANK);
    if (!stands || !parent.isConnected) takeBack(parent, words);
  }
  observer.takeRecords();
}

/** Shows the words of a parent again that it has itself. */
function takeBack(parent: Node, words: Map<Text, string>): void {
  translated.delete(parent);
  for (const [text, had] of words) if (text.data === BLANK) text.data = had;
  for (const child of Array.from(parent.childNodes)) if (foreign.has(child)) child.remove();
}

/** Takes note of what others than the drawing have changed. */
function note(records: MutationRecord[]): void {
  const robbed = records.filter(({ target, addedNodes, removedNodes }) => {
    if ((target as Element).closest(".chart-static")) return false; // drawn by Plot, which writes it whole
    for (const node of removedNodes) if (!foreign.delete(node)) taken.add(node);
    for (const node of addedNodes) if (!taken.has(node)) foreign.add(node);
    return removedNodes.length > 0 && !isForeign(target);
  });
  if (robbed.length === 0) return;
  // The last first, so that what stood behind a node is there again before the node is.
  for (const record of robbed.reverse()) {
    for (const node of Array.from(record.removedNodes).reverse()) if (taken.has(node)) putBack(node, record);
    const words = translated.get(record.target);
    const left = Array.from(record.target.childNodes).some((child) => foreign.has(child));
    if (words && !left) takeBack(record.target, words); // the translator did so itself
  }
  observer.takeRecords();
}

function putBack(node: Node, { target, previousSibling, nextSibling }: MutationRecord): void {
  if (node.parentNode === target) return;
  if (node instanceof Text) {
    node.parentNode?.replaceChild(node.cloneNode(), node); // one that was wrapped shows in there on
    const words = translated.get(target) ?? new Map<Text, string>();
    translated.set(target, words);
    if (node.data !== BLANK) words.set(node, node.data);
    node.data = BLANK;
  }
  const before = previousSibling?.parentNode === target ? previousSibling.nextSibling : null;
  target.insertBefore(node, nextSibling?.parentNode === target ? nextSibling : before);
}

function isForeign(node: Node | null): boolean {
  return node !== null && (foreign.has(node) || isForeign(node.parentNode));
}
