import { chapters, expect, steps, test, widgetsOf } from "./site.ts";
import * as c from "./controls.ts";
import * as w from "./widget.ts";

/** Every control of every widget, by mouse and by keyboard: it moves the figure and the link, and can be taken back. */
for (const chapter of chapters) {
  for (const id of widgetsOf(chapter)) {
    test(`${chapter.path}#${id}: every control moves the figure and the link, and can be taken back`, async ({
      page,
      address,
    }) => {
      test.setTimeout(120_000);
      const widget = await w.openWidget(page, address, chapter, id);
      const first = await w.shown(widget);
      const step = steps();
      const restored = async (title: string, act: () => Promise<void>) => {
        await step(title, act);
        await step(`${title}; reset takes it back`, async () => {
          await w.reset(widget);
          await w.expectBack(w.shown, widget, first);
        });
      };

      for (const name of w.namesIn(chapter, id, ".slider input[type=range]")) {
        await restored(`the slider ${name} by mouse`, () => c.slideByMouse(widget, name, first));
        await restored(`the slider ${name} by keys`, () => c.slideByKeys(widget, name, first));
      }
      for (const name of w.namesIn(chapter, id, ".slider:not(.stops) input[type=range]")) {
        await restored(`the number ${name} by typing`, () => c.type(widget, name, first));
      }
      for (const name of w.namesIn(chapter, id, ".choice input", "name")) {
        await restored(`the choice ${name} by mouse`, () => c.chooseByMouse(widget, name, first));
        await restored(`the choice ${name} by keys, and undo`, () => c.chooseByKeys(widget, name, first));
      }
      for (const { svg, index } of c.handlesOf(chapter, id)) {
        await restored(`handle ${index + 1} of “${svg}” by mouse`, () => c.dragHandle(widget, svg, index));
        await restored(`handle ${index + 1} of “${svg}” by keys`, () => c.pressHandle(widget, svg, index));
      }
      for (const name of c.pointsOf(chapter, id)) {
        await restored(`a point of ${name} by mouse`, () => c.dragPoint(widget, name));
        await restored(`a point of ${name} by keys`, () => c.pressPoint(widget, name));
        await restored(`a point of ${name} more, by a click`, () => c.clickGround(widget, name));
      }
      for (const name of w.namesIn(chapter, id, ".player input[type=range]")) {
        await restored(`the player ${name} steps and scrubs`, () => c.stepPlayer(widget, name));
        await restored(`the player ${name} plays, pauses and ends`, () => c.play(widget, name));
      }
      for (const [index, button] of c.buttonsOf(chapter, id).entries()) {
        // Playwright waits for ever for a button that says it is disabled; a reader clicks it all the same.
        await restored(`the button “${button}” by mouse`, () =>
          c.press(widget, index, (one, idle) => one.click({ force: idle })),
        );
        await restored(`the button “${button}” by keys`, () =>
          c.press(widget, index, (one) => one.press("Enter")),
        );
      }
      await step("a link restores all of it at once, and its data follow as a table", async () => {
        await w.expectLink(widget, []);
        for (const rail of await widget.host.locator("input[type=range]").all()) await c.nudge(rail);
        for (const name of c.pointsOf(chapter, id)) await c.nudgePoint(widget, name);
        await page.waitForTimeout(500); // the address follows a moment after the last change
        const names = w.namesIn(chapter, id, "input[type=range]");
        if (names.length > 0) await expect.poll(() => Object.keys(w.link(widget)).length).toBeGreaterThan(0);
        const moved = await w.shown(widget);
        await page.reload();
        await w.awake(page, id);
        await w.expectBack(w.shown, widget, moved);
        await widget.host.locator("details.data summary").click();
        const cells = await widget.host
          .locator("details.data tr")
          .evaluateAll((rows) => rows.map((row) => row.childElementCount));
        expect(new Set(cells).size, "rows as wide as the head").toBe(1);
      });
      step.told();
    });
  }

  if (widgetsOf(chapter).length > 0) {
    test(`${chapter.path}: a broken link is told, sets nothing, and breaks nothing`, async ({
      page,
      address,
    }) => {
      const values = ["banana", "", "1e999", "NaN", "-1e-300.5", "%F0%9F%90%91", "%"];
      const broken = widgetsOf(chapter).flatMap((id) => {
        const [name] = [
          ...w.namesIn(chapter, id, ".slider input[type=range]"),
          ...w.namesIn(chapter, id, ".choice input", "name"),
        ];
        return name ? values.map((value) => `${id}.${name}=${value}`) : [];
      });
      const [id] = widgetsOf(chapter);
      const query = `?${broken.join("&")}&${id}.nothing=1&nobody.rate=1&${id}.__proto__=1`;
      await page.goto(new URL(chapter.path + query, address).href);
      await expect(page.locator("#notices")).toBeVisible();
      await expect(page.locator("#notices p")).toHaveCount(broken.length + 3);
      for (const one of widgetsOf(chapter)) {
        await w.awake(page, one);
        const summary = `[data-widget][id="${one}"] .summary`;
        await expect(page.locator(summary)).toHaveText(chapter.document.querySelector(summary)!.textContent);
      }
    });
  }
}

const withPlayer = chapters.find(({ document }) => document.querySelector("[data-widget] .player"));
test("a player goes slowly where less motion is preferred", async ({ page, address }) => {
  test.skip(withPlayer === undefined, "there is no player");
  const id = withPlayer!.document.querySelector("[data-widget]:has(.player)")!.id;
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { host } = await w.openWidget(page, address, withPlayer!, id);
  const rail = host.locator(".player input").first();
  await host.locator(".player select").first().selectOption({ label: "fast" });
  await rail.press("Home");
  await host.getByRole("button", { name: "play", exact: true }).first().click();
  await page.waitForTimeout(700);
  expect(Number(await rail.inputValue())).toBeLessThanOrEqual(1);
  await expect.poll(async () => Number(await rail.inputValue())).toBeGreaterThan(0);
});
