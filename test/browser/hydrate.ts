import { expect, type Locator, type Page } from "@playwright/test";

/** How a page is brought to life, for tests, measurements and pictures alike. */

/**
 * The elements of a page that a selector finds. Playwright's own CSS looks for shadow roots in every element, which
 * takes milliseconds in a chapter; there are none here.
 */
export const find = (page: Page, css: string): Locator => page.locator(`css:light=${css}`);

/** Gives the page the sign that somebody reads it, for which its figures wait. */
export async function awaken(page: Page): Promise<void> {
  await page.evaluate(() => void dispatchEvent(new Event("scroll")));
}

/** Opens what is folded away in figures. */
export async function unfold(page: Page): Promise<void> {
  await find(page, "[data-widget] details.more").evaluateAll((all) => {
    for (const more of all) (more as HTMLDetailsElement).open = true;
  });
}

/** Scrolls through the page and back, so that every figure comes to life; if all live already, it does nothing. */
export async function hydrateAll(page: Page): Promise<void> {
  const unhydrated = find(page, "[data-widget]:not([data-hydrated])");
  if ((await unhydrated.count()) > 0) {
    await page.bringToFront(); // a page behind another is not drawn
    await awaken(page);
    await page.evaluate(async () => {
      // A browser that draws nothing for a while is not waited for.
      const frame = () =>
        Promise.race([new Promise(requestAnimationFrame), new Promise((late) => setTimeout(late, 200))]);
      for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
        scrollTo({ top: y, behavior: "instant" });
        await frame();
        await frame();
      }
    });
  }
  // A browser that draws late has not seen every figure while it was in the window.
  for (const id of await unhydrated.evaluateAll((all) => all.map((one) => one.id))) {
    const one = find(page, `[data-widget][id="${id}"]`);
    await one.scrollIntoViewIfNeeded();
    await expect(one).toHaveAttribute("data-hydrated", "");
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
}

/** Makes every choice of a page's widgets that of its last value. */
export async function chooseLast(page: Page, widgets = "[data-widget]"): Promise<void> {
  await unfold(page);
  for (const last of await find(page, `${widgets} .choice label:last-of-type`).all()) await last.click();
  for (const list of await find(page, `${widgets} .choice-list select`).all())
    await list.selectOption({ index: (await list.locator("option").count()) - 1 });
}
