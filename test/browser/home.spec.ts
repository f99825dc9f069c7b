import type { Page } from "@playwright/test";
import { chapters, expect, find, test } from "./site.ts";
import { windows } from "./windows.ts";

/** The home page: a landscape to put a start on, the way into the course, and a picture of every chapter. */
const runs = (page: Page) => find(page, "#descents .chart-live path.stroke");
const paths = (page: Page) =>
  runs(page).evaluateAll((all) => all.map((one) => one.getAttribute("d")!.split("L").length));
const start = (page: Page) => find(page, "#descents .handle");

async function open(page: Page, address: string): Promise<{ x: number; y: number }> {
  await page.goto(address);
  await expect(find(page, "#descents")).toHaveAttribute("data-hydrated", "");
  const { x, y, width, height } = (await find(page, ".home .stage-main").boundingBox())!;
  return { x: x + 0.6 * width, y: y + 0.8 * height };
}

test("a tap puts the start there, and three runs go down from it at once", async ({ page, address }) => {
  const { x, y } = await open(page, address);
  const [before, whole] = [await start(page).getAttribute("aria-valuetext"), await paths(page)];
  expect(whole).toHaveLength(3);
  await page.mouse.click(x, y);
  await expect(start(page)).not.toHaveAttribute("aria-valuetext", before!);
  const ring = (await start(page).locator(".grip").boundingBox())!;
  expect(Math.hypot(ring.x + ring.width / 2 - x, ring.y + ring.height / 2 - y)).toBeLessThan(6);
  const early = await paths(page);
  await expect.poll(async () => (await paths(page))[0], "it runs down").toBeGreaterThan(early[0]);
});

test("keys move the start, and the whole runs with it", async ({ page, address }) => {
  await open(page, address);
  const drawn = () => runs(page).evaluateAll((all) => all.map((one) => one.getAttribute("d")));
  const before = await drawn();
  await start(page).focus();
  await page.keyboard.press("ArrowUp");
  await expect.poll(async () => (await drawn())[0]).not.toBe(before[0]);
  expect((await paths(page))[0]).toBeGreaterThan(20);
});

test("where motion is unwelcome the runs are whole at once", async ({ page, address }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { x, y } = await open(page, address);
  await page.mouse.click(x, y);
  await expect.poll(async () => (await paths(page))[1]).toBeGreaterThan(40);
});

test("the learning rate changes what becomes of the runs", async ({ page, address }) => {
  await open(page, address);
  const told = find(page, ".runners li");
  await expect(told.first()).toContainText("to the bottom");
  await find(page, "#descents input[type=range]").press("End");
  await expect(told.first()).toContainText(/runs away|on its way/);
});

for (const [width, height] of windows) {
  test(`at ${width} × ${height} the landscape and its slider share the first window, and no word lies on a control`, async ({
    page,
    address,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, address);
    const map = (await find(page, ".home .stage-main").boundingBox())!;
    expect(map.width).toBe(width);
    expect(map.height).toBeGreaterThan(250);
    const slider = find(page, "#descents input[type=range]");
    await slider.evaluate((one) => one.scrollIntoView({ block: "end", behavior: "instant" }));
    const seen = (await find(page, ".home .stage-main").boundingBox())!;
    expect(Math.min(height, seen.y + seen.height) - Math.max(0, seen.y)).toBeGreaterThan(0.8 * map.height);
    await expect(start(page)).toBeInViewport();
    await find(page, ".start").click({ trial: true });
  });
}

test("it leads back to where one left off", async ({ page, address }) => {
  await open(page, address);
  await expect(find(page, ".left-off")).toBeHidden();
  await page.goto(new URL("chapters/adam/", address).href);
  await find(page, "#five-equations").evaluate((one) => one.scrollIntoView({ behavior: "instant" }));
  await expect(find(page, ".place .section")).toHaveText("Five equations");
  await open(page, address);
  await find(page, ".left-off a").click();
  await expect(page).toHaveURL(/chapters\/adam\/#five-equations$/);
});

test("a broken link is told, and sets nothing", async ({ page, address }) => {
  await open(page, `${address}?descents.factor=99&descents.x=1`);
  await expect(find(page, "#notices p")).toHaveCount(1);
  await expect(find(page, ".runners li").first()).toContainText("α = 0.16");
  await find(page, "#descents input[type=range]").press("End");
  await expect(find(page, "#notices"), "it goes when the value is set").toBeHidden();
});

test("every chapter has a picture of its own", async ({ page, address }) => {
  await open(page, address);
  const pictures = find(page, ".full img");
  await expect(pictures).toHaveCount(chapters.length);
  const sources = await pictures.evaluateAll((all) =>
    all.map((one) => {
      (one as HTMLImageElement).loading = "eager";
      return (one as HTMLImageElement).src;
    }),
  );
  expect(new Set(sources).size).toBe(chapters.length);
  await expect
    .poll(() => pictures.evaluateAll((all) => all.filter((one) => !(one as HTMLImageElement).naturalWidth)))
    .toEqual([]);
});

test.describe("by finger", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 640 } });
  test("a tap puts the start there", async ({ page, address }) => {
    const { x, y } = await open(page, address);
    const before = await start(page).getAttribute("aria-valuetext");
    await page.touchscreen.tap(x, y - 60);
    await expect(start(page)).not.toHaveAttribute("aria-valuetext", before!);
  });
});
