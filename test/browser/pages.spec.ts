import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { copyEverything } from "./copying.ts";
import { cut } from "./large-text.ts";
import { scrollSideways } from "./scrolling.ts";
import { chapters, chooseLast, hydrateAll, expect, find, pages, test, visiting } from "./site.ts";

/** Every page, as all kinds of readers meet it: at a desk, on paper, without a script, on a phone, in large letters. */
for (const { path, document } of pages) {
  const isChapter = chapters.some((one) => one.path === path);
  let shifts: () => Promise<string[]>;
  let scripts: ReturnType<typeof watchScripts>;
  /** What is read before any figure is hydrated. */
  let untouched: string[] | undefined;
  const prepare = async (page: Page) => {
    shifts = await watchShifts(page);
    scripts = watchScripts(page);
  };

  visiting(path, "as it is read", { prepare }, (visit) => {
    const most = path === "" ? 35_000 : 30_000; // the home page lives at once, and this is all of it
    test(`loads at most ${most / 1000} kB of JavaScript before it is touched, and nothing moves by itself`, async () => {
      const { page } = visit;
      await page.waitForLoadState("networkidle"); // what is asked for later counts as touched
      expect(scripts.total(), scripts.list()).toBeGreaterThan(0);
      expect(scripts.total(), scripts.list()).toBeLessThanOrEqual(most);
      untouched = await visibleText(page);
      await hydrateAll(page);
      const seen = await shifts();
      const total = seen.reduce((sum, shift) => sum + Number.parseFloat(shift), 0);
      expect(total, seen.join("\n")).toBeLessThanOrEqual(0.01);
    });

    test("needs no script to be read", async ({ browser }) => {
      untouched ??= await visibleText(visit.page);
      const context = await browser.newContext({ javaScriptEnabled: false });
      const still = await context.newPage();
      await still.goto(new URL(path, visit.address).href);
      expect(missing(untouched, await visibleText(still))).toEqual([]);
      if (isChapter) await expectWhole(still);
      await context.close();
      await visit.page.bringToFront(); // what is behind another window may not be drawn
    });

    test("hides nothing in print", async () => {
      const { page } = visit;
      const onScreen = await visibleText(page);
      await page.emulateMedia({ media: "print" });
      expect(missing(onScreen, await visibleText(page))).toEqual([]);
      const stills = "main figure .chart-static svg";
      expect(await find(page, `${stills}:visible`).count()).toBe(document.querySelectorAll(stills).length);
      await page.emulateMedia({ media: "screen" });
    });

    test("gives every element its own id, and loads at most 140 kB of JavaScript, also when figures were redrawn", async () => {
      const { page } = visit;
      await hydrateAll(page);
      await chooseLast(page);
      await page.waitForLoadState("networkidle"); // until all of it has come
      const ids = await find(page, "[id]").evaluateAll((all) => all.map(({ id }) => id));
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
      expect(scripts.total(), scripts.list()).toBeLessThanOrEqual(140_000);
    });

    if (isChapter)
      test("gives formulas to copy once, as TeX", async () => {
        await hydrateAll(visit.page);
        await copyEverything(visit.page, document);
      });

    test("needs no sideways scroll at 320 pixels, and what scrolls on a phone shows where there is more", async () => {
      const { page } = visit;
      await hydrateAll(page);
      await layWhole(page);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await sticksOut(page), "what sticks out of the window").toEqual([]);
      expect(await page.evaluate(() => document.scrollingElement!.scrollWidth)).toBeLessThanOrEqual(320);
      await page.setViewportSize({ width: 360, height: 640 });
      if (isChapter) await scrollSideways(page);
    });

    test("at 200 % cuts no text and no control, and lays none on another", async () => {
      const { page } = visit;
      await layWhole(page);
      const open = (all: boolean) =>
        page.evaluate((all) => {
          for (const one of document.querySelectorAll("details")) one.open = all;
        }, all);
      await open(true);
      await page.setViewportSize({ width: 360, height: 640 });
      const session = await page.context().newCDPSession(page);
      await session.send("Page.enable");
      await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
      await expect(find(page, "html"), "by the browser’s own setting").toHaveCSS("font-size", "33.6px");
      expect(await cut(page), "360 pixels wide").toEqual([]);
      await session.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      expect(await cut(page), "1280 pixels wide").toEqual([]);
      await page.evaluate(() => (document.documentElement.style.fontSize = ""));
      await open(false);
    });

    test("has no barriers in light or dark", async () => {
      const { page } = visit;
      await page.setViewportSize({ width: 1280, height: 900 });
      await hydrateAll(page);
      await find(page, "details").evaluateAll((all) => {
        for (const one of all) (one as HTMLDetailsElement).open = !one.matches(".contents-menu");
      });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        // There are no frames whose results would have to be put together, which takes longer than to find them.
        const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
        // A formula’s letters, each an element, are in the colors of the course: test/site/colors.test.ts.
        axe.exclude(".katex-html");
        if (colorScheme === "dark") axe.withRules("color-contrast"); // all else is the same in light
        const { violations } = await axe.analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" · ")}`),
          colorScheme,
        ).toEqual([]);
      }
    });
  });
}

test("the reader's choice of light or dark is kept", async ({ page, address }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(address);
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await find(page, "button.theme").click();
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await paper()).toBe(dark);
});

/** Lays out all of a page: once it was touched, what lies far from the window is left until it comes near. */
async function layWhole(page: Page): Promise<void> {
  await page.addStyleTag({ content: "* { content-visibility: visible !important }" });
}

/** All that a chapter shows where no script runs. */
async function expectWhole(page: Page): Promise<void> {
  const shown = await find(page, "main").evaluate((main) => {
    const count = (selector: string) => {
      const all = Array.from(main.querySelectorAll(selector));
      const seen = all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0);
      return { all: all.length, seen: seen.length };
    };
    const charts = Array.from(main.querySelectorAll(".chart"));
    return {
      counts: [
        ".equation .formula:not(.with-numbers) .katex-html",
        "figure figcaption",
        ".summary",
        ".derivation li",
        ".chart-static svg",
      ].map((selector) => ({ selector, ...count(selector) })),
      // A graph or a surface has no static part; all else has one, and it is drawn.
      empty: charts.filter(
        (chart) =>
          !chart.querySelector(".chart-live > *") || chart.querySelector(".chart-static:not(:has(svg))"),
      ).length,
    };
  });
  for (const { selector, all, seen } of shown.counts) expect(seen, selector).toBe(all);
  for (const { selector, all } of shown.counts.slice(0, 3)) expect(all, selector).toBeGreaterThan(0);
  expect(shown.empty, "charts that show nothing").toBe(0);
}

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
    const body = await response.body().catch(() => undefined); // gone, where the page was left meanwhile
    if (body) scripts.set(response.url(), gzipSync(body, { level: 9 }).length);
  });
  return {
    total: () => Array.from(scripts.values()).reduce((sum, bytes) => sum + bytes, 0),
    list: () => Array.from(scripts, ([url, bytes]) => `${bytes} ${url.split("/").at(-1)}`).join("\n"),
  };
}

/** The text of every block of the page that can be seen, equations included as what is drawn. */
async function visibleText(page: Page): Promise<string[]> {
  return find(page, "main").evaluate((main) => {
    const blocks = main.querySelectorAll("h1, h2, h3, p, li, td, th, figcaption, .formula");
    return Array.from(blocks)
      .filter(
        (block) =>
          !block.closest("details, .strip, .stage-controls, .controls, .tools, .place, [role=status]") &&
          block.checkVisibility(),
      )
      .map((block) => {
        const copy = block.cloneNode(true) as Element;
        for (const progress of copy.querySelectorAll(".solved")) progress.remove(); // kept by a script
        return copy.textContent.replace(/\s+/g, " ").trim();
      })
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
