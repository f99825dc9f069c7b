import type { Locator, Page } from "@playwright/test";
import { column, pixelsOf } from "./pixels.ts";
import { expect, find, steps } from "./site.ts";

/**
 * What scrolls sideways in a narrow window shows it, on the side where there is more, and nothing else does. The lines of
 * a derivation do too, but what changes in one stands in a box, which may touch the edge.
 */
const scrollers =
  "main :is(.formula:not(.with-numbers, .derivation *), .scroll, .graph-scroll, pre, .text-block > table)";

export async function scrollSideways(page: Page): Promise<void> {
  const step = steps();
  const { wide, fitting } = await found(page);
  for (const mode of [
    { colorScheme: "light" },
    { colorScheme: "dark" },
    { forcedColors: "active" },
  ] as const) {
    await page.emulateMedia({ colorScheme: null, forcedColors: null, ...mode });
    await step(`${Object.values(mode).join()}: what fits shows nothing`, async () => {
      if (fitting) await expect.poll(() => hints(fitting)).toEqual([false, false]);
    });
    if (!wide) continue;
    await step(`${Object.values(mode).join()}: what is wider does, at either end and between`, async () => {
      await scroll(wide, 0);
      await expect.poll(() => hints(wide)).toEqual([false, true]);
      await scroll(wide, 0.5);
      await expect.poll(() => hints(wide)).toEqual([true, true]);
      await scroll(wide, 1);
      await expect.poll(() => hints(wide)).toEqual([true, false]);
    });
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  step.told();
}

/** The widest of what scrolls on a page, and something that fits. */
export async function found(
  page: Page,
  selector = scrollers,
): Promise<{ wide?: Locator; fitting?: Locator }> {
  const all = find(page, selector);
  const room = await all.evaluateAll((some) =>
    some.map((one) => (one.checkVisibility() ? one.scrollWidth - one.clientWidth : NaN)),
  );
  const most = Math.max(...room.filter((one) => one > 70));
  return {
    wide: Number.isFinite(most) ? all.nth(room.indexOf(most)) : undefined,
    fitting: room.includes(0) ? all.nth(room.indexOf(0)) : undefined,
  };
}

async function scroll(one: Locator, part: number): Promise<void> {
  await one.evaluate((box, to) => {
    box.scrollLeft = Math.round(to * (box.scrollWidth - box.clientWidth));
  }, part);
}

/** Whether something is drawn all along the left and the right edge: letters and lines may touch a part of it. */
async function hints(one: Locator): Promise<boolean[]> {
  const pixels = await pixelsOf(one);
  return [1, pixels.width - 2].map((x) => {
    const edge = column(pixels, x).slice(2, -2);
    const ground = column(pixels, x < 2 ? 40 : pixels.width - 41);
    const paper = mostOften(ground);
    return edge.filter((color) => color !== paper).length > 0.4 * edge.length;
  });
}

function mostOften(colors: string[]): string {
  const counts = new Map<string, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  return Array.from(counts).reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
