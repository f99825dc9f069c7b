import type { Locator, Page } from "@playwright/test";
import { chapters, expect, find, test } from "./site.ts";
import { hydrated, openWidget } from "./widget.ts";

/** What a player says and when it stops, of every player of a chapter at once: all are in one tall window. */
const withPlayers = chapters.filter(({ document }) => document.querySelector("[data-widget] .player"));
const WATCHED = 3000;

test.describe("in one window", () => {
  // It is drawn in few pixels, being so tall.
  test.use({ viewport: { width: 1280, height: 40_000 }, deviceScaleFactor: 0.25 });

  for (const { path, document } of withPlayers) {
    const ids = Array.from(document.querySelectorAll("[data-widget]:has(.player)"), ({ id }) => id);
    test(`/${path}: while ${ids.length} players run, no live region changes more than once a second`, async ({
      page,
      address,
    }) => {
      test.setTimeout(120_000);
      await page.goto(new URL(path, address).href);
      await expect(find(page, "[data-widget]:not([data-hydrated])")).toHaveCount(0, { timeout: 30_000 });
      for (const id of ids) {
        const { host } = await hydrated(page, id);
        const player = host.locator(".player").first();
        await player.locator("select").selectOption({ label: "fast" });
        await player.locator("input").press("Home");
      }
      await page.waitForTimeout(1500); // what that set off is said
      const heard = await listen(page);
      for (const id of ids) await playerOf(page, id).play.click();
      await page.waitForTimeout(WATCHED);
      const changes = await heard();
      for (const { where, times } of changes) {
        const apart = times.slice(1).map((time, i) => Math.round(time - times[i]));
        // Changes are seen only once all figures are drawn, up to some tens of milliseconds late. A figure's summary waits
        // until it stands still, which a busy machine may let it do between two steps.
        const least = where.startsWith("<p") ? 590 : 900;
        const message = `${where} changes this often, in milliseconds: ${apart}`;
        expect(Math.min(...apart), message).toBeGreaterThanOrEqual(least);
      }

      // A run shorter than a second is told at its end, and every run's last step is.
      for (const id of ids) {
        const { player, play, rail } = playerOf(page, id);
        // At once, lest one that has just ended is played again.
        await player
          .locator(".play")
          .evaluate((one) => one.ariaLabel === "pause" && (one as HTMLElement).click());
        await expect(play).toBeVisible();
        await expect(player.locator("[role=status]")).toContainText(
          (await rail.getAttribute("aria-valuetext"))!,
        );
      }
    });
  }
});

/** Notes when the words of each live region of a widget change, those aside that are switched off. */
async function listen(page: Page): Promise<() => Promise<{ where: string; times: number[] }[]>> {
  await page.evaluate(() => {
    const heard: { where: string; times: number[] }[] = [];
    Object.assign(window, { heard });
    const regions = document.querySelectorAll(
      ".widget :is(output, [role=status], [role=alert], [role=log], [aria-live]):not([aria-live=off])",
    );
    for (const region of regions) {
      const widget = region.closest("[data-widget]")!.id;
      const one = { where: `${region.outerHTML.slice(0, 100)} of ${widget}`, times: [] as number[] };
      heard.push(one);
      let words = region.textContent;
      new MutationObserver(() => {
        if (words === region.textContent) return;
        words = region.textContent;
        one.times.push(performance.now());
      }).observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
  return () => page.evaluate(() => (window as unknown as { heard: [] }).heard);
}

function playerOf(page: Page, id: string) {
  const player = find(page, `[data-widget][id="${id}"] .player`).first();
  const button = (name: string) => player.getByRole("button", { name, exact: true });
  return { player, play: button("play"), pause: button("pause"), rail: player.locator("input") };
}

const [first] = withPlayers;
const [id] = Array.from(first.document.querySelectorAll("[data-widget]:has(.player)"), (one) => one.id);

async function playing(page: Page, address: string): Promise<{ play: Locator; rail: Locator }> {
  const { host } = await openWidget(page, address, first, id);
  const { play, pause, rail } = playerOf(page, id);
  await host.locator(".player select").first().selectOption({ label: "slow" });
  await rail.press("Home");
  await play.click();
  await expect(pause).toBeVisible();
  return { play, rail };
}

async function expectPaused({ play, rail }: { play: Locator; rail: Locator }): Promise<void> {
  await expect(play).toBeAttached();
  const step = await rail.inputValue();
  await play.page().waitForTimeout(1300);
  expect(await rail.inputValue(), "it stays where it was").toBe(step);
}

test("play pauses when nothing of its widget is in the window any more, and stays paused", async ({
  page,
  address,
}) => {
  const player = await playing(page, address);
  const widget = find(page, `[data-widget][id="${id}"]`);
  await widget.evaluate((one) => scrollTo(0, scrollY + one.getBoundingClientRect().bottom - 20));
  await page.waitForTimeout(300);
  await expect(player.play, "some of it is still there").not.toBeAttached();
  await widget.evaluate((one) => scrollTo(0, scrollY + one.getBoundingClientRect().bottom + 20));
  await expectPaused(player);
  await widget.scrollIntoViewIfNeeded();
  await expectPaused(player);
});

test("play pauses when the page is hidden, and stays paused", async ({ page, address }) => {
  const player = await playing(page, address);
  const turn = (hidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  await turn(true);
  await turn(false);
  await expectPaused(player);
});

test("a reload does not bring back a step or a speed that the page does not know", async ({
  page,
  address,
}) => {
  const { host } = await openWidget(page, address, first, id);
  for (const field of await host.locator(".player :is(input, select)").all())
    await expect(field).toHaveAttribute("autocomplete", "off");
});
