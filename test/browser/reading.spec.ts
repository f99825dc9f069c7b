import { chapters, expect, find, hydrateAll, test } from "./site.ts";
import { openWidget, shown } from "./widget.ts";

/** What helps a reader along a chapter: the header, links to sections, and figures that are seen wherever one is. */
const adam = chapters.find(({ path }) => path === "chapters/adam/")!;

test("the header says in which section one is, and sections have links to themselves", async ({
  page,
  address,
}) => {
  await page.goto(new URL(adam.path, address).href);
  const section = find(page, ".place .section");
  await expect(section).toBeHidden();
  const heading = find(page, "main h2[id]").nth(2);
  const title = await heading.evaluate((one) => one.textContent);
  await heading.evaluate((one) => one.scrollIntoView({ behavior: "instant" }));
  await expect(section).toHaveText(title);
  await page.evaluate(() => scrollTo(0, 0));
  await expect(section).toBeHidden();
  await heading.locator(".anchor").click();
  await expect(page).toHaveURL(/#[a-z-]+$/);
  await expect(heading).toBeInViewport();
  await expect(section).toHaveText(title);
});

test("a number that is moved out of sight of its figure shows a copy of it, as long as it is moved", async ({
  page,
  address,
}) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto(new URL(adam.path, address).href);
  await hydrateAll(page);
  const number = find(page, '[data-live="run.rate"] input').first();
  await number.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
  const glimpse = find(page, ".glimpse");
  const drawn = () => glimpse.locator(".chart-live").innerHTML();
  const { x, y, width, height } = (await number.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await expect(glimpse).toBeHidden();
  await page.mouse.move(x + width / 2 + 20, y, { steps: 4 });
  await expect(glimpse).toContainText("Figure 13.1");
  const before = await drawn();
  await page.mouse.move(x + width / 2 + 90, y, { steps: 4 });
  await expect.poll(drawn, "it follows").not.toBe(before);
  await page.mouse.up();
  await expect(glimpse).toBeHidden();
  await number.press("ArrowUp");
  await expect(glimpse, "also by keys").toBeVisible();
  await expect(glimpse, "and goes after a while").toBeHidden();
  await find(page, "#run").evaluate((one) => one.scrollIntoView({ behavior: "instant" }));
});

test("a figure fills the window by its button or the F key, with its controls, and goes back", async ({
  page,
  address,
}) => {
  const run = await openWidget(page, address, adam, "run");
  const large = () => page.evaluate(() => document.fullscreenElement?.className);
  const before = await shown(run);
  await run.host.getByRole("button", { name: "Enlarge" }).click();
  await expect.poll(large).toBe("widget");
  await expect(run.host.locator(".slider").first()).toBeInViewport();
  await expect(run.host.locator(".stage-main .chart")).toBeInViewport({ ratio: 0.99 });
  await run.host.getByRole("button", { name: "Back to the page" }).click();
  await expect.poll(large).toBe(undefined);
  await run.host.locator(".player button").first().press("f");
  await expect.poll(large).toBe("widget");
  await page.evaluate(() => document.exitFullscreen());
  await expect(run.host.getByRole("button", { name: "Enlarge" })).toBeVisible();
  await run.host.locator("input[type=text]").first().press("f");
  expect(await large(), "in a field it is a letter").toBe(undefined);
  await page.keyboard.press("Escape");
  expect(await shown(run), "nothing of it has changed").toBe(before);
});

test("on a phone notes on slips are folded, but for the one that a link names; wide they are open", async ({
  page,
  address,
}) => {
  const notes = find(page, "details.slip");
  const open = () => notes.evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open));
  await page.goto(new URL(adam.path, address).href);
  expect(new Set(await open())).toEqual(new Set([true]));
  const named = await notes.nth(1).evaluate((one) => one.id);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(new URL(`${adam.path}?#${named}`, address).href);
  await expect.poll(async () => (await open()).indexOf(true)).toBe(1);
  expect((await open()).filter(Boolean)).toHaveLength(1);
  await notes.first().locator("summary").click();
  await expect(notes.first().locator(".says")).toBeVisible();
});
