import type { Page } from "@playwright/test";
import { chapters, expect, find, steps, test } from "./site.ts";

const [{ path }] = chapters;

test("the contents open inside the window, whatever its size, and close by Escape and by a click elsewhere", async ({
  page,
  address,
}) => {
  const step = steps();
  await page.goto(new URL(path, address).href);
  const summary = find(page, ".contents-menu > summary");
  const menu = find(page, ".contents-menu > div");
  for (const [width, height, size] of [
    [320, 640, 100],
    [360, 640, 100],
    [390, 640, 100],
    [390, 320, 100],
    [1280, 720, 100],
    [1280, 300, 100],
    [360, 640, 200],
  ]) {
    await step(`${width} × ${height}, letters at ${size} %`, async () => {
      await page.setViewportSize({ width, height });
      await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), size);
      await summary.click();
      const box = (await menu.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      expect(await scrollsPage(page), "the page does not grow by it").toBe(false);
      const last = menu.locator("a").last();
      await last.scrollIntoViewIfNeeded();
      await expect(last, "its last line can be reached").toBeInViewport({ ratio: 0.9 });
      expect(await page.evaluate(() => scrollY), "by scrolling the contents alone").toBe(0);
      await page.keyboard.press("Escape");
      await expect(menu).toBeHidden();
      await expect(summary).toBeFocused();
      await summary.click();
      await expect(menu).toBeVisible();
      await page.mouse.click(2, height - 2);
      await expect(menu).toBeHidden();
    });
  }
  step.told();
});

const scrollsPage = (page: Page) => page.evaluate(() => document.scrollingElement!.scrollWidth > innerWidth);
