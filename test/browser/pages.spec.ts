import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { chapters, enliven, expect, pages, steps, test } from "./site.ts";

/** Every page, as all kinds of readers meet it. */
for (const { path, document } of pages) {
  test(`/${path} is stable and small, has no barriers, prints whole, and gives every element its own id`, async ({
    page,
    address,
  }) => {
    test.setTimeout(300_000); // axe computes the contrast of thousands of elements, twice
    const step = steps();
    const shifts = await watchShifts(page);
    const scripts = watchScripts(page);
    await page.goto(new URL(path, address).href, { waitUntil: "networkidle" });

    // The home page opens on a figure, which is brought to life at once; in a chapter there is something to read first.
    const most = path === "" ? 35_000 : 30_000;
    await step(`at most ${most / 1000} kB of JavaScript before it is touched`, async () => {
      expect(scripts.total(), scripts.list()).toBeGreaterThan(0);
      expect(scripts.total(), scripts.list()).toBeLessThanOrEqual(most);
    });
    await step("nothing moves by itself while it loads and is scrolled through", async () => {
      await enliven(page);
      const seen = await shifts();
      const total = seen.reduce((sum, shift) => sum + Number.parseFloat(shift), 0);
      expect(total, seen.join("\n")).toBeLessThanOrEqual(0.01);
    });
    await step("print hides none of its text and figures", async () => {
      const screen = await visibleText(page);
      await page.emulateMedia({ media: "print" });
      expect(missing(screen, await visibleText(page))).toEqual([]);
      const stills = "main figure .chart-still svg";
      expect(await page.locator(`${stills}:visible`).count()).toBe(document.querySelectorAll(stills).length);
      await page.emulateMedia({ media: "screen" });
    });
    await step("ids are unique, also when figures have been redrawn", async () => {
      for (const choice of await page.locator(".widget .choice label:last-of-type").all())
        await choice.click();
      await page.waitForLoadState("networkidle");
      const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    });
    await step("at most 140 kB of JavaScript with every figure alive", async () => {
      expect(scripts.total(), scripts.list()).toBeLessThanOrEqual(140_000);
    });
    for (const menu of await page.locator("details:visible > summary").all()) await menu.click();
    for (const colorScheme of ["light", "dark"] as const) {
      await step(`axe finds no barrier in ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme });
        const axe = new AxeBuilder({ page });
        if (colorScheme === "dark") axe.withRules("color-contrast"); // all else is the same in light
        const { violations } = await axe.analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" · ")}`),
        ).toEqual([]);
      });
    }
    step.told();
  });

  test(`/${path} needs no sideways scroll at 320 pixels`, async ({ page, address }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(new URL(path, address).href);
    await enliven(page);
    expect(await sticksOut(page), "what sticks out of the window").toEqual([]);
    expect(await page.evaluate(() => document.scrollingElement!.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

for (const { path } of chapters) {
  test(`/${path} can be read without JavaScript: all its prose, equations and first frames`, async ({
    page,
    address,
    browser,
  }) => {
    await page.goto(new URL(path, address).href);
    const withScript = await visibleText(page);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(new URL(path, address).href);
    expect(missing(withScript, await visibleText(still))).toEqual([]);
    for (const selector of [
      ".equation .formula:not(.with-numbers) .katex-html",
      "figure figcaption",
      ".summary",
    ]) {
      const [all, seen] = [still.locator(`main ${selector}`), still.locator(`main ${selector}:visible`)];
      expect(await seen.count(), selector).toBe(await all.count());
      expect(await all.count(), selector).toBeGreaterThan(0);
    }
    for (const line of await still.locator(".derivation li").all()) await expect(line).toBeVisible();
    for (const chart of await still.locator(".chart").all()) {
      // A graph or a surface has no still part; all else has one, and it is drawn.
      if ((await chart.locator(".chart-still").count()) > 0)
        await expect(chart.locator(".chart-still svg")).toBeVisible();
      expect(await chart.locator(".chart-moving > *").count()).toBeGreaterThan(0);
    }
    await context.close();
  });
}

test("the reader's choice of light or dark is kept", async ({ page, address }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(address);
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.locator("button.theme").click();
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await paper()).toBe(dark);
});

/** Notes every movement of the layout that the reader did not cause: by how much, and of what. */
async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node?: Node }[];
      })[]) {
        const what = entry.sources.map(
          ({ node }) => (node as Element)?.outerHTML?.slice(0, 80) ?? node?.nodeName,
        );
        shifts.push(`${entry.value} ${what.join(" · ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
}

/** Weighs the scripts that a page loads, after gzip. */
function watchScripts(page: Page) {
  const scripts = new Map<string, number>();
  page.on("response", async (response) => {
    if (response.request().resourceType() !== "script") return;
    scripts.set(response.url(), gzipSync(await response.body(), { level: 9 }).length);
  });
  return {
    total: () => Array.from(scripts.values()).reduce((sum, bytes) => sum + bytes, 0),
    list: () => Array.from(scripts, ([url, bytes]) => `${bytes} ${url.split("/").at(-1)}`).join("\n"),
  };
}

/** The text of every block of the page that can be seen, equations included as what is drawn. */
async function visibleText(page: Page): Promise<string[]> {
  return page.locator("main").evaluate((main) => {
    const blocks = main.querySelectorAll("h1, h2, h3, p, li, td, th, figcaption, .formula");
    return Array.from(blocks)
      .filter(
        (block) => !block.closest("details, .controls, .tools, [role=status]") && block.checkVisibility(),
      )
      .map((block) => block.textContent.replace(/\s+/g, " ").trim())
      .filter(Boolean);
  });
}

function missing(wanted: string[], found: string[]): string[] {
  return wanted.filter((text) => !found.includes(text));
}

/** What reaches beyond the window's right edge, unless it scrolls in a box of its own. */
async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("body *"))
      .filter(
        (one) =>
          one.checkVisibility({ opacityProperty: true }) && !one.closest(".unseen, .katex-mathml, .skip"),
      )
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
      .filter((one) => {
        for (let box = one.parentElement; box && box !== document.body; box = box.parentElement) {
          if (getComputedStyle(box).overflowX !== "visible") return false;
        }
        return true;
      })
      .map((one) => `${one.outerHTML.slice(0, 100)} … ${Math.round(one.getBoundingClientRect().right)}`),
  );
}
