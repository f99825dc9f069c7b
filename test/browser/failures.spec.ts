import type { Page, Route } from "@playwright/test";
import { chapters, hydrateAll, expect, find, test, widgetsOf } from "./site.ts";

/** One failure stays one failure: what cannot be loaded says so in its place, can be tried again, and the rest lives. */
test.use({ mayComplain: true }); // the browser itself complains of what is missing here

const chapterOf = (name: string) => chapters.find(({ path }) => path === `chapters/${name}/`)!;
const unhydrated = (page: Page) => find(page, "[data-widget]:not([data-hydrated])");
const failures = (page: Page) => find(page, ".failure");

async function scrollThrough(page: Page): Promise<void> {
  await hydrateAll(page).catch(() => {}); // one of them stays as it is
}

test("one model's script is missing, and a link has a state: the rest lives, and Retry brings the figure with its state", async ({
  page,
  address,
}) => {
  const chapter = chapterOf("the-fencing-problem");
  let missing: string | undefined;
  const lose = (route: Route) => {
    missing ??= route.request().url();
    return route.request().url() === missing ? route.fulfill({ status: 404 }) : route.continue();
  };
  await page.route(/\/model\.[^/]*\.js/, lose);
  await page.goto(new URL(`${chapter.path}?run.rate=0.2&run.start=40`, address).href);
  await scrollThrough(page);
  const lost = await unhydrated(page).count();
  expect(lost).toBeGreaterThan(0);
  expect(lost).toBeLessThan(widgetsOf(chapter).length);
  const notice = unhydrated(page).first().locator("xpath=following-sibling::*[1]");
  await expect(notice).toContainText("could not be loaded");
  await expect(notice).toHaveRole("alert");
  expect(page.url(), "the address keeps what is not open yet").toContain("run.rate=0.2");

  await page.unroute(/\/model\.[^/]*\.js/);
  await failures(page).first().getByRole("button").click();
  await expect(unhydrated(page)).toHaveCount(0);
  await expect(failures(page)).toHaveCount(0);
  await expect(find(page, "[id='run.rate-typed']")).toHaveValue("0.2");
  await expect(find(page, "[id='run.start-typed']")).toHaveValue("40");
});

test("the worker is missing: the figures that need it say so, and live when the network is back", async ({
  page,
  context,
  address,
}) => {
  const chapter = chapterOf("training-a-neural-network");
  await page.route(/\/worker[^/]*\.js/, (route) => route.fulfill({ status: 404 }));
  await page.goto(new URL(chapter.path, address).href);
  await scrollThrough(page);
  const lost = await unhydrated(page).count();
  expect(lost).toBeGreaterThan(0);
  expect(lost, "others live").toBeLessThan(widgetsOf(chapter).length);
  await expect.poll(() => failures(page).count()).toBeGreaterThanOrEqual(lost);
  await page.unroute(/\/worker[^/]*\.js/);
  await context.setOffline(true);
  await context.setOffline(false);
  await expect(unhydrated(page)).toHaveCount(0);
  await expect(failures(page)).toHaveCount(0);
});

test("a derivation and an exercise whose scripts are missing say so, and their figures live", async ({
  page,
  address,
}) => {
  const chapter = chapterOf("by-hand-the-linear-model");
  const scripts = /\/(derivations|exercises)\.[^/]*\.js/;
  await page.route(scripts, (route) => route.abort());
  await page.goto(new URL(chapter.path, address).href);
  await scrollThrough(page);
  await expect(unhydrated(page)).toHaveCount(0);
  const told = chapter.document.querySelectorAll("[data-derivation], [data-exercise]").length;
  await expect(failures(page)).toHaveCount(told);
  await page.unroute(scripts);
  await failures(page).first().getByRole("button").click();
  await expect(failures(page)).toHaveCount(0);
  await expect(find(page, ".exercise button[type=submit]:disabled")).toHaveCount(0);
});

test("before a figure is hydrated its controls are disabled, and no restored form stands against its state", async ({
  page,
  address,
}) => {
  const chapter = chapterOf("the-fencing-problem");
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/View\.[^/]*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(new URL(chapter.path, address).href);
  const controls = find(page, "[data-widget] :is(input, select, button)");
  expect(await controls.count()).toBeGreaterThan(20);
  expect(await find(page, "[data-widget] :is(input, select, button):enabled").count()).toBe(0);
  for (const grip of await find(page, "[data-widget] .handle").all())
    await expect(grip).toHaveAttribute("aria-disabled", "true");
  release();
  await hydrateAll(page);
  expect(await find(page, "[data-widget] .slider input[type=range]:disabled").count()).toBe(0);
  expect(await find(page, "[data-widget] .handle[aria-disabled]").count()).toBe(0);
});
