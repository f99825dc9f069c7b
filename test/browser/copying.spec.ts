import { chapters, expect, find, test } from "./site.ts";
import { handled, ready } from "./copying.ts";

/** How a selection is copied; what is copied of every chapter is tested where it is read. */
const withEquation = chapters.find(({ document }) => document.querySelector(".text-block > p .katex"))!;

test("a selection that ends inside a formula takes all of it; one without formulas is left to the browser", async ({
  page,
  address,
}) => {
  await page.goto(new URL(withEquation.path, address).href);
  const math = find(page, ".text-block > p .katex").first();
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
  const paragraph = find(page, ".text-block > p:has(.katex)").first();
  await ready(page);
  await paragraph.evaluate((one) => getSelection()!.selectAllChildren(one));
  await page.keyboard.press("ControlOrMeta+c");
  const tex = await paragraph.locator("annotation").first().textContent();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split(`$${tex}$`).length - 1).toBeGreaterThan(0);
  expect(text).not.toMatch(/[\u200b\u{1d400}-\u{1d7ff}]/u);
});
