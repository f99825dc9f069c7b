import type { Locator } from "@playwright/test";
import { expectForgotten, letHurry } from "./memory.ts";
import { fieldsOf, refill } from "./fields.ts";
import { chapters, hydrateAll, expect, find, steps, test, visiting, widgetsOf } from "./site.ts";
import * as c from "./controls.ts";
import * as w from "./widget.ts";

/** Every control of every widget, by mouse and by keyboard: it moves the figure and the link, and can be taken back. */
for (const chapter of chapters) {
  const ids = widgetsOf(chapter);
  if (ids.length === 0) continue;
  visiting(chapter.path, "and its widgets", { prepare: letHurry }, (visit) => {
    for (const id of ids) {
      test(`#${id}: every control moves the figure and the link, and can be taken back`, async () => {
        const widget = await w.hydrated(visit.page, id);
        const first = await w.settled(widget);
        const step = steps();
        const restored = async (title: string, act: () => Promise<void>) => {
          await step(title, async () => {
            await act();
            await w.reset(widget);
            await w.expectBack(widget, first);
          });
        };

        // What differs from one slider to the next is what it moves, which keys show; the first is worked in all ways.
        const sliders = w.namesIn(chapter, id, ".slider input[type=range]");
        const numbers = w.namesIn(chapter, id, ".slider:not(.stops) input[type=range]");
        for (const name of sliders)
          await restored(`the slider ${name} by keys`, () => c.slideByKeys(widget, name, first));
        for (const name of sliders.slice(0, 1))
          await restored(`the slider ${name} by mouse`, () => c.slideByMouse(widget, name, first));
        for (const name of numbers.slice(0, 1))
          await restored(`the number ${name} by typing`, () => c.type(widget, name, first));
        for (const [i, name] of w.namesIn(chapter, id, ".choice input", "name").entries()) {
          await restored(`the choice ${name} by mouse`, () => c.chooseByMouse(widget, name, first));
          if (i === 0)
            await restored(`the choice ${name} by keys, and undo`, () => c.chooseByKeys(widget, name, first));
        }
        for (const name of w.namesIn(chapter, id, ".choice-list select"))
          await restored(`the list ${name}`, () => c.chooseFromList(widget, name, first));
        for (const [i, { svg, index }] of c.handlesOf(chapter, id).entries()) {
          await restored(`handle ${index + 1} of “${svg}” by mouse`, () => c.dragHandle(widget, svg, index));
          await restored(`handle ${index + 1} of “${svg}” by keys`, () => c.pressHandle(widget, svg, index));
          if (i === 0)
            await restored(`handle ${index + 1} of “${svg}” taken`, () => c.takeHandle(widget, svg, index));
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
          const byMouse = (one: Locator, idle: boolean) => one.click({ force: idle });
          const byKeys = (one: Locator) => one.press("Enter");
          await restored(`the button “${button}”`, () =>
            c.press(widget, index, index === 0 ? byKeys : byMouse),
          );
        }
        await step("nothing lies on a control", async () => {
          expect(await c.covered(widget)).toEqual([]);
        });
        await step("its data are a table, with rows as wide as the head", async () => {
          await w.expectLink(widget, []);
          const data = widget.host.locator("details.data");
          await data.locator("summary").click();
          const cells = await data
            .locator("tr")
            .evaluateAll((rows) => rows.map((row) => row.childElementCount));
          expect(new Set(cells).size).toBe(1);
          await data.locator("summary").click();
        });
        step.told();
      });
    }

    test("a link restores all figures at once", async () => {
      const { page } = visit;
      const step = steps();
      const widgets = [];
      for (const id of ids) {
        const widget = await w.hydrated(page, id);
        for (const rail of await widget.host.locator("input[type=range]").all()) await c.nudge(rail);
        for (const name of c.pointsOf(chapter, id)) await c.nudgePoint(widget, name);
        widgets.push(widget);
      }
      const moved = await Promise.all(widgets.map(w.settled));
      for (const widget of widgets) {
        const movable = w.namesIn(chapter, widget.id, "input[type=range]").length > 0;
        await step(`${widget.id} is in the link`, async () => {
          if (movable) await expect.poll(() => Object.keys(w.link(widget)).length).toBeGreaterThan(0);
        });
      }
      await page.reload();
      for (const [i, widget] of widgets.entries()) {
        await step(`${widget.id} is back`, async () => {
          await w.hydrated(page, widget.id);
          await w.expectBack(widget, moved[i]);
        });
      }
      step.told();
    });

    test("the frames that were shown are forgotten", async () => {
      await hydrateAll(visit.page);
      await expectForgotten(visit.page, "[data-widget]", { first: 2, then: 6, megabytes: 1 });
    });

    test("coming back to it, no field holds a value that the page does not", async () => {
      const { page, address } = visit;
      await page.goto(new URL(chapter.path, address).href);
      await hydrateAll(page);
      const before = await fieldsOf(page);
      await refill(page);
      await page.evaluate(() => Object.assign(window, { kept: true }));
      await page.goto(new URL("404.html", address).href);
      await page.goBack();
      expect(await page.evaluate(() => "kept" in window), "the browser has kept it whole").toBe(false);
      await hydrateAll(page);
      expect(await fieldsOf(page)).toEqual(before);
    });

    test("a broken link is told, sets nothing, and breaks nothing", async () => {
      const { page, address } = visit;
      const values = ["banana", "", "1e999", "NaN", "-1e-300.5", "%F0%9F%90%91", "%"];
      const broken = ids.flatMap((id) => {
        const [name] = [
          ...w.namesIn(chapter, id, ".slider input[type=range]"),
          ...w.namesIn(chapter, id, ".choice input", "name"),
          ...w.namesIn(chapter, id, ".choice-list select"),
        ];
        return name ? values.map((value) => `${id}.${name}=${value}`) : [];
      });
      const query = `?${broken.join("&")}&${ids[0]}.nothing=1&nobody.rate=1&${ids[0]}.__proto__=1`;
      await page.goto(new URL(chapter.path + query, address).href);
      await expect(find(page, "#notices p")).toHaveCount(broken.length + 3);
      await hydrateAll(page);
      for (const id of ids) {
        const summary = `[data-widget][id="${id}"] .summary`;
        await expect(find(page, summary)).toHaveText(chapter.document.querySelector(summary)!.textContent);
      }
    });
  });
}

const adam = chapters.find(({ path }) => path === "chapters/adam/")!;
test("150 movements of each control of Adam's run, 5000 frames and more, leave the heap as it was", async ({
  page,
  address,
}) => {
  test.setTimeout(240_000);
  await letHurry(page);
  await w.openWidget(page, address, adam, "run");
  await expectForgotten(page, "#run", { first: 15, then: 150, megabytes: 2 });
});

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
