import { chapters, expect, test } from "./site.ts";
import { found } from "./scrolling.ts";

test("an equation that scrolls can be reached and scrolled by keys, and shows that it has the focus", async ({
  page,
  address,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const { path } of chapters) {
    await page.goto(new URL(path, address).href);
    const { wide } = await found(page, ".equation > .formula:not(.with-numbers)");
    if (!wide) continue;
    await wide.evaluate((one) => {
      const before = document.createElement("button");
      one.before(before);
      before.focus();
    });
    await page.keyboard.press("Tab");
    await expect(wide).toBeFocused();
    await expect(wide).toHaveCSS("outline-style", "solid");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => wide.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
    return;
  }
  throw new Error("no equation is wider than a phone");
});
