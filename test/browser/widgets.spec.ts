import { readNumber } from "../../src/state/index.ts";
import { chapters, expect, test, widgetsOf } from "./site.ts";
import * as w from "./widget.ts";

/** Every control of every widget, by mouse and by keyboard: it moves the figure and the link, and can be taken back. */
for (const chapter of chapters) {
  for (const id of widgetsOf(chapter)) {
    test.describe(`${chapter.path}#${id}`, () => {
      for (const name of w.namesIn(chapter, id, ".slider input[type=range]")) {
        test(`the slider ${name} moves the figure by mouse and by keys, and its link restores it`, async ({
          page,
          address,
        }) => {
          const widget = await w.openWidget(page, address, chapter, id);
          const slider = w.byId(widget, name);
          const first = await w.shown(widget);

          await slider.scrollIntoViewIfNeeded();
          const { x, y, width, height } = (await slider.boundingBox())!;
          const part = (await filled(slider)) < 0.5 ? 0.7 : 0.3;
          await page.mouse.click(x + width * part, y + height / 2);
          await w.expectChange(w.shown, widget, first);
          await w.expectLink(widget, [name]);

          await w.reset(widget);
          await w.expectBack(w.shown, widget, first);
          await w.expectLink(widget, []);

          const key = (await filled(slider)) < 0.5 ? "ArrowRight" : "ArrowLeft";
          await slider.press(`Shift+${key}`);
          await w.expectChange(w.shown, widget, first);
          await w.expectLink(widget, [name]);
          const moved = await w.shown(widget);

          await page.reload();
          await w.expectBack(w.shown, await w.awake(page, id), moved);
          await w.reset(widget);
          await w.expectBack(w.shown, widget, first);
        });

        test(`the number ${name} can be typed, and what cannot be taken is kept and explained`, async ({
          page,
          address,
        }) => {
          const widget = await w.openWidget(page, address, chapter, id);
          const field = w.byId(widget, `${name}-typed`);
          const complaint = w.byId(widget, `${name}-wrong`);
          const first = await w.shown(widget);

          await field.fill("banana");
          await field.press("Enter");
          await expect(complaint).toBeVisible();
          await expect(field).toHaveValue("banana");
          await expect(field).toHaveAttribute("aria-invalid", "true");
          const allowed = /(whole )?number from (\S+(?: × 10\S+)?) to (\S+(?: × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?)/.exec(
            await complaint.innerText(),
          );
          expect(allowed, "the message says what is allowed").not.toBeNull();
          const [min, max] = allowed!.slice(2).map((text) => readNumber(text.replace(/;$/, "")));

          await field.fill(String(max + 1));
          await field.press("Enter");
          await expect(complaint).toBeVisible();
          expect(await w.shown(widget)).toBe(first);

          const middle = min + (max - min) * 0.37;
          const wish = allowed![1] ? Math.round(middle) : Number(middle.toPrecision(3));
          await field.fill(String(wish));
          await field.press("Enter");
          await expect(complaint).toHaveCount(0);
          await w.expectChange(w.shown, widget, first);
          await w.expectLink(widget, [name]);
          expect(Number(w.link(widget)[name])).toBe(wish);
        });
      }

      for (const name of w.namesIn(chapter, id, ".choice input", "name")) {
        test(`the choice ${name} changes the figure by mouse and by keys`, async ({ page, address }) => {
          const widget = await w.openWidget(page, address, chapter, id);
          const options = widget.host.locator(`input[name="${id}.${name}"]`);
          const chosen = await options.evaluateAll((all) =>
            all.findIndex((one) => (one as HTMLInputElement).checked),
          );
          const first = await w.shown(widget);
          const seen = new Set([first]);
          for (let i = 0; i < (await options.count()); i++) {
            if (i === chosen) continue;
            await widget.host.locator(`label:has(input[name="${id}.${name}"])`).nth(i).click();
            await expect(options.nth(i)).toBeChecked();
            await w.expectLink(widget, [name]);
            seen.add(await w.shown(widget));
          }
          expect(seen.size, "some option shows something else").toBeGreaterThan(1);

          await w.reset(widget);
          await w.expectBack(w.shown, widget, first);
          await options.nth(chosen).press("ArrowRight");
          await expect(options.nth(chosen)).not.toBeChecked();
          await w.expectLink(widget, [name]);
          await widget.host.getByRole("button", { name: "Undo" }).click();
          await w.expectBack(w.shown, widget, first);
          await expect(options.nth(chosen)).toBeChecked();
        });
      }

      const handles = chapter.document.querySelectorAll(`[data-widget][id="${id}"] .handle`);
      for (const handle of handles) {
        const svg = handle.closest("svg")!;
        const where = svg.getAttribute("aria-label");
        const i = Array.from(svg.querySelectorAll(".handle")).indexOf(handle);
        test(`the handle “${handle.getAttribute("aria-label")}: ${where}” moves the figure by mouse, by touch and by keys`, async ({
          page,
          address,
        }) => {
          const widget = await w.openWidget(page, address, chapter, id);
          const grip = widget.host.locator(`svg[aria-label="${where}"] .handle`).nth(i);
          const first = await w.figure(widget);
          const now = () => grip.getAttribute("aria-valuenow").then(Number);
          const [min, max] = await Promise.all(
            ["aria-valuemin", "aria-valuemax"].map((bound) => grip.getAttribute(bound).then(Number)),
          );
          const start = await now();

          // Away from the nearer edge of the figure, so that there is room.
          const [dx, dy] = await grip.evaluate((g) => {
            const at = g.getBoundingClientRect();
            const all = (g as SVGGElement).ownerSVGElement!.getBoundingClientRect();
            const [x, y] = [at.x + at.width / 2 - all.x, at.y + at.height / 2 - all.y];
            return [x < all.width / 2 ? 60 : -60, y < all.height / 2 ? 40 : -40];
          });
          await w.drag(page, grip, dx, dy);
          await w.expectChange(w.figure, widget, first);
          await expect.poll(() => Object.keys(w.link(widget)).length).toBeGreaterThan(0);
          expect(await now()).toBeGreaterThanOrEqual(min);
          expect(await now()).toBeLessThanOrEqual(max);
          await w.reset(widget);
          await w.expectBack(w.figure, widget, first);

          await grip.press((await now()) < max ? "ArrowRight" : "ArrowLeft");
          await w.expectChange(w.figure, widget, first);
          expect(await now()).not.toBe(start);
          await w.reset(widget);
          await w.expectBack(w.figure, widget, first);
          expect(await grip.evaluate((g) => getComputedStyle(g).touchAction), "a finger drags it").toBe(
            "none",
          );
        });
      }

      for (const name of w.namesIn(chapter, id, ".player input[type=range]")) {
        test(`the player ${name} steps, goes back, scrubs, plays, pauses and ends`, async ({
          page,
          address,
        }) => {
          const widget = await w.openWidget(page, address, chapter, id);
          const player = widget.host.locator(".player", { has: page.locator(`[id="${id}.${name}"]`) });
          const button = (title: string) => player.getByRole("button", { name: title, exact: true });
          const rail = w.byId(widget, name);
          const first = await w.figure(widget);

          await button("one step on").click();
          await w.expectChange(w.figure, widget, first);
          await w.expectLink(widget, [name]);
          await button("one step back").click();
          await w.expectBack(w.figure, widget, first);

          await rail.press("End");
          await w.expectChange(w.figure, widget, first);
          await rail.press("Home");
          await w.expectBack(w.figure, widget, first);

          await button("play").press("Enter");
          await expect(button("pause")).toBeVisible();
          const second = await w.expectChange(w.figure, widget, first);
          await w.expectChange(w.figure, widget, second);
          await button("pause").click();
          const paused = await w.figure(widget);
          await page.waitForTimeout(600);
          expect(await w.figure(widget)).toBe(paused);

          await player.locator("select").selectOption({ label: "fast" });
          await button("play").click();
          await expect(button("play"), "it stops at the end").toBeVisible({ timeout: 20_000 });
          await expect(rail).toHaveValue((await rail.getAttribute("max"))!);
        });

        test(`the player ${name} goes slowly where less motion is preferred`, async ({ page, address }) => {
          await page.emulateMedia({ reducedMotion: "reduce" });
          const widget = await w.openWidget(page, address, chapter, id);
          const rail = w.byId(widget, name);
          await widget.host.locator(".player select").first().selectOption({ label: "fast" });
          await rail.press("Home");
          await widget.host.getByRole("button", { name: "play", exact: true }).click();
          await page.waitForTimeout(700);
          expect(Number(await rail.inputValue())).toBeLessThanOrEqual(1);
          await expect.poll(async () => Number(await rail.inputValue())).toBeGreaterThan(0);
        });
      }

      const buttons = chapter.document.querySelectorAll(`[data-widget][id="${id}"] .controls button`);
      for (const [i, button] of Array.from(buttons).entries()) {
        if (button.closest(".player")) continue;
        test(`the button “${button.textContent}” changes the figure by mouse and by keys`, async ({
          page,
          address,
        }) => {
          const widget = await w.openWidget(page, address, chapter, id);
          const first = await w.figure(widget);
          for (const press of ["click", "Enter"] as const) {
            const one = widget.host.locator(".controls button").nth(i);
            await (press === "click" ? one.click() : one.press(press));
            await w.expectChange(w.figure, widget, first);
            await w.reset(widget);
            await w.expectBack(w.figure, widget, first);
          }
        });
      }

      test("a broken link is told, sets nothing, and breaks nothing", async ({ page, address }) => {
        const first = await w.shown(await w.openWidget(page, address, chapter, id));
        const [name] = [
          ...w.namesIn(chapter, id, "input[type=range]"),
          ...w.namesIn(chapter, id, ".choice input", "name"),
        ];
        const values = ["banana", "", "1e999", "NaN", "-1e-300.5", "%F0%9F%90%91", "%"];
        const broken = values.map((value) => `${id}.${name}=${value}`);
        const query = `?${broken.join("&")}&${id}.nothing=1&nobody.rate=1&${id}.__proto__=1`;
        const widget = await w.openWidget(page, address, chapter, id, query);
        await expect(page.locator("#notices")).toBeVisible();
        await expect(page.locator("#notices p")).toHaveCount(values.length + 3);
        await w.expectBack(w.shown, widget, first);
      });

      test("its data can be opened as a table that follows the figure", async ({ page, address }) => {
        const widget = await w.openWidget(page, address, chapter, id);
        await widget.host.locator("details.data summary").click();
        const table = widget.host.locator("details.data table");
        await expect(table).toBeVisible();
        const columns = await table.locator("thead th").count();
        expect(columns).toBeGreaterThan(0);
        for (const row of await table.locator("tbody tr").all())
          expect(await row.locator("td").count()).toBe(columns);
      });
    });
  }
}

/** How far along its track a slider stands, from 0 to 1. */
async function filled(slider: import("@playwright/test").Locator): Promise<number> {
  return slider.evaluate(
    (input) => Number((input as HTMLInputElement).value) / Number((input as HTMLInputElement).max),
  );
}
