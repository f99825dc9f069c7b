import type { Page } from "@playwright/test";

/**
 * Translates what stands in a page's main part as browsers do, into a language in which every text stands between marks:
 *   wrapping    each text node is replaced by elements that hold its words (Google's, in Chromium)
 *   merging     so is the first of those that follow each other, with the words of all; the others go
 *   rebuilding  each parent is emptied, and filled again with new text nodes and with its own elements (Mozilla's)
 * A lasting one goes on with what changes later. Returns how many texts it has translated so far.
 */
export type Manner = "wrapping" | "merging" | "rebuilding";

export async function translate(page: Page, manner: Manner = "wrapping", lasting = false): Promise<number> {
  return page.evaluate(
    ({ manner, lasting }) => {
      const main = document.querySelector("main")!;
      const notes = window as unknown as { translations: number };
      notes.translations ??= 0;

      const hasWords = (node: Node | null): node is Text => node instanceof Text && node.data.trim() !== "";
      const element = (words: string) => {
        const [outer, inner] = [
          document.createElement("font" as string),
          document.createElement("font" as string),
        ];
        outer.style.verticalAlign = inner.style.verticalAlign = "inherit";
        inner.append(`«${words}»`);
        outer.append(inner);
        notes.translations++;
        return outer;
      };
      const isOurs = (node: Node) =>
        node.parentElement!.closest("font, script, style, .katex, textarea") !== null ||
        /[«»]/.test(node.nodeValue!);

      function texts(root: Node): Text[] {
        const found: Text[] = [];
        const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        if (hasWords(root)) found.push(root);
        while (walk.nextNode()) if (hasWords(walk.currentNode)) found.push(walk.currentNode);
        return found.filter((text) => text.isConnected && !isOurs(text));
      }

      const manners = {
        wrapping: (root: Node) => {
          for (const text of texts(root)) text.replaceWith(element(text.data));
        },
        merging: (root: Node) => {
          for (const text of texts(root)) {
            if (!text.isConnected) continue;
            const more: Text[] = [];
            for (let next = text.nextSibling; next instanceof Text; next = next.nextSibling) more.push(next);
            const words = [text, ...more].map(({ data }) => data).join("");
            for (const one of more) one.remove();
            text.replaceWith(element(words));
          }
        },
        rebuilding: (root: Node) => {
          for (const parent of new Set(texts(root).map((text) => text.parentElement!))) {
            const children = Array.from(parent.childNodes);
            for (const child of children) child.remove();
            for (const child of children) {
              parent.append(hasWords(child) ? `«${child.data}»` : child);
              notes.translations++;
            }
          }
        },
      };

      manners[manner](main);
      if (lasting) {
        new MutationObserver((records) => {
          for (const { type, target, addedNodes } of records)
            for (const node of type === "characterData" ? [target] : addedNodes)
              if (node.isConnected) manners[manner](node);
        }).observe(main, { childList: true, characterData: true, subtree: true });
      }
      return notes.translations;
    },
    { manner, lasting },
  );
}

/** How many texts have been translated. */
export const translations = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { translations: number }).translations);

/** The words of every widget as the reader reads them, without the marks of a translation. */
export async function wordsOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const words = Array.from(document.querySelectorAll("[data-widget]"), (host) => {
      const read = (one: Node): string =>
        one instanceof Text
          ? one.data
          : (one as Element).matches?.("[role=status]")
            ? ""
            : Array.from(one.childNodes, read).join("");
      return [host.id, read(host).replace(/[«»\ufeff]/g, "")];
    });
    return Object.fromEntries(words) as Record<string, string>;
  });
}
