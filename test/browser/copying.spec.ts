import type { Page } from "@playwright/test";
import { chapters, enliven, expect, steps, test } from "./site.ts";

/** What a reader copies: the words as they stand on the page, and each formula once, as TeX. */
for (const { path, document } of chapters) {
  test(`/${path}: formulas are copied once, as TeX that can be pasted elsewhere`, async ({
    page,
    address,
  }) => {
    const step = steps();
    await page.goto(new URL(path, address).href);
    await enliven(page);
    await ready(page);

    await step("a sentence with formulas", async () => {
      const count = await page.locator("main .passage > p:has(.katex)").count();
      for (let i = 0; i < Math.min(count, 12); i++) {
        const paragraph = page.locator("main .passage > p:has(.katex)").nth(i);
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
      for (const equation of await page.locator("main .equation").all()) {
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
      for (const derivation of await page.locator("main .derivation").all()) {
        const lines = async () => {
          const text = await copied(page, derivation.elementHandle());
          expect(text).not.toMatch(/\\(htmlClass|htmlData|term|became|becomes)\b/);
          return (text.match(/\$\$[^$]+\$\$/g) ?? []).length;
        };
        expect(await lines()).toBe(2);
        await derivation.locator("[data-all]").click();
        expect(await lines()).toBe(await derivation.locator("li").count());
      }
    });
    await step("a solution that is not shown is not copied", async () => {
      for (const exercise of await page.locator("main .exercise").all()) {
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
      expect(await page.locator("main .katex").count()).toBe(document.querySelectorAll("main .katex").length);
      expect(await page.locator("main .katex[style*=select]").count()).toBe(0);
    });
    step.told();
  });
}

const withEquation = chapters.find(({ document }) => document.querySelector(".passage > p .katex"))!;

test("a selection that ends inside a formula takes all of it; one without formulas is left to the browser", async ({
  page,
  address,
}) => {
  await page.goto(new URL(withEquation.path, address).href);
  const math = page.locator(".passage > p .katex").first();
  await math.scrollIntoViewIfNeeded();
  await ready(page);
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector("h1")!));
  expect(await handled(page)).toBeUndefined();
  const tex = await math.locator("annotation").textContent();
  await math.evaluate((one) => {
    const letters = document.createTreeWalker(one.querySelector(".katex-html")!, NodeFilter.SHOW_TEXT);
    const letter = letters.nextNode()!;
    getSelection()!.setBaseAndExtent(letter, 0, letter, 1);
  });
  expect(await handled(page)).toBe(`$${tex}$`);
});

test("the keys for copying put it on the clipboard", async ({ page, address, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(new URL(withEquation.path, address).href);
  const paragraph = page.locator(".passage > p:has(.katex)").first();
  await ready(page);
  await paragraph.evaluate((one) => getSelection()!.selectAllChildren(one));
  await page.keyboard.press("ControlOrMeta+c");
  const tex = await paragraph.locator("annotation").first().textContent();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split(`$${tex}$`).length - 1).toBeGreaterThan(0);
  expect(text).not.toMatch(/[\u200b\u{1d400}-\u{1d7ff}]/u);
});

/** Waits for what copies: it is loaded with the first selection. */
async function ready(page: Page): Promise<void> {
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
async function handled(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true });
    document.dispatchEvent(event);
    return event.defaultPrevented ? clipboardData.getData("text/plain") : undefined;
  });
}

const words = (text: string) => text.replace(/\s+/g, " ").trim();
