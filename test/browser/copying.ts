import type { Page } from "@playwright/test";
import { expect, find, steps } from "./site.ts";

/** What is copied of a page: the words as they stand there, and each formula once, as TeX that can be pasted elsewhere. */
export async function copyEverything(page: Page, document: Document): Promise<void> {
  const step = steps();
  await ready(page);
  await step("a sentence with formulas", async () => {
    const count = await find(page, "main .text-block > p:has(.katex)").count();
    for (let i = 0; i < Math.min(count, 12); i++) {
      const paragraph = find(page, "main .text-block > p:has(.katex)").nth(i);
      const wanted = await paragraph.evaluate((one) => {
        const copy = one.cloneNode(true) as HTMLElement;
        for (const math of copy.querySelectorAll(".katex"))
          math.replaceWith(`$${math.querySelector("annotation")!.textContent}$`);
        for (const field of copy.querySelectorAll("input, select")) field.remove();
        return copy.textContent;
      });
      expect(words(await copied(page, paragraph.elementHandle()))).toBe(words(wanted));
    }
  });
  await step("equations, and what they are with numbers", async () => {
    for (const equation of await find(page, "main .equation").all()) {
      const text = await copied(page, equation.elementHandle());
      const drawn = await equation.locator(".katex-display").count();
      expect(text.match(/\$\$[^$]+\$\$/g) ?? [], text).toHaveLength(drawn);
      expect(text, "no more than one empty line").not.toMatch(/\n\s*\n\s*\n/);
      expect(text, "nothing of the drawing").not.toMatch(/[\u200b\u{1d400}-\u{1d7ff}]/u);
      expect(text, "nothing of what the course adds to TeX").not.toMatch(
        /\\(htmlClass|htmlData|term|value|by|became|becomes)\b/,
      );
    }
  });
  await step("derivations, of which only the lines that are shown", async () => {
    for (const derivation of await find(page, "main .derivation").all()) {
      const lines = async () => {
        const text = await copied(page, derivation.elementHandle());
        expect(text).not.toMatch(/\\(htmlClass|htmlData|term|became|becomes)\b/);
        return (text.match(/\$\$[^$]+\$\$/g) ?? []).length;
      };
      expect(await lines()).toBe(2);
      await derivation.locator("[data-all]").click();
      expect(await lines()).toBe(await derivation.locator("li").count());
      await derivation.locator("[data-all]").click();
    }
  });
  await step("a solution that is not shown is not copied", async () => {
    for (const exercise of await find(page, "main .exercise").all()) {
      const text = await copied(page, exercise.elementHandle());
      const hidden = await exercise
        .locator(".solution")
        .first()
        .evaluate((one) => {
          const [, ...rest] = one.textContent.split("Show the solution");
          return rest.join("").slice(0, 40);
        });
      expect(text).not.toContain(hidden);
    }
  });
  await step("the page is as it was", async () => {
    expect(await find(page, "main .katex").count()).toBe(document.querySelectorAll("main .katex").length);
    expect(await find(page, "main .katex[style*=select]").count()).toBe(0);
  });
  await page.evaluate(() => getSelection()!.removeAllRanges());
  step.told();
}

/** Waits for what copies: it is loaded with the first selection. */
export async function ready(page: Page): Promise<void> {
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector("main .katex")!));
  await expect.poll(() => handled(page)).toBeDefined();
}

/** What copying an element gives. */
async function copied(
  page: Page,
  element: ReturnType<ReturnType<Page["locator"]>["elementHandle"]>,
): Promise<string> {
  await (await element)!.evaluate((one) => getSelection()!.selectAllChildren(one!));
  return (await handled(page)) ?? (await page.evaluate(() => getSelection()!.toString()));
}

/** What the page puts on the clipboard in place of what the browser would; undefined where it leaves that alone. */
export async function handled(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true });
    document.dispatchEvent(event);
    return event.defaultPrevented ? clipboardData.getData("text/plain") : undefined;
  });
}

const words = (text: string) => text.replace(/\s+/g, " ").trim();
