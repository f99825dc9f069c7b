import { readFileSync, readdirSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { chapters, enliven, expect, test, widgetsOf, type BuiltPage } from "./site.ts";
import * as w from "./widget.ts";

/** The living prose of every chapter: numbers in sentences, equations tied to figures, exercises that are judged. */
for (const chapter of chapters) {
  const { path, document } = chapter;
  const widgets = widgetsOf(chapter);
  const settable = (kind: string) =>
    new Set(
      Array.from(document.querySelectorAll(`[data-live]:has(${kind})`), (live) =>
        live.getAttribute("data-live")!,
      ),
    );

  test.describe(`/${path}`, () => {
    for (const name of settable("input")) {
      test(`the number ${name} in a sentence is dragged, stepped and typed there`, async ({
        page,
        address,
      }) => {
        const { host, input, others } = await openLive(page, address, chapter, name);
        const [min, max] = await Promise.all(
          ["aria-valuemin", "aria-valuemax"].map((bound) => input.getAttribute(bound).then(Number)),
        );
        const first = await input.inputValue();
        const now = () => input.getAttribute("aria-valuenow").then(Number);
        const told = await others();

        await input.press((await now()) < max ? "ArrowUp" : "ArrowDown");
        await expect(input).not.toHaveValue(first);
        await expect.poll(() => new URL(page.url()).searchParams.has(name)).toBe(true);
        await expect.poll(others, { message: "what depends on it follows" }).not.toBe(told);

        await input.evaluate((one) => (one as HTMLElement).blur());
        const stepped = await input.inputValue();
        await w.drag(page, input, (await now()) - min < (max - min) / 2 ? 60 : -60);
        await expect(input).not.toHaveValue(stepped);
        expect(await now()).toBeGreaterThanOrEqual(min);
        expect(await now()).toBeLessThanOrEqual(max);

        for (const text of ["banana", String(max + 1)]) {
          await input.fill(text);
          await input.press("Enter");
          await expect(host.locator(".wrong")).toContainText(/from .+ to /);
          await expect(input).toHaveValue(text);
        }
        await input.press("Escape");
        await expect(host.locator(".wrong")).toHaveCount(0);

        await input.fill(String(min));
        await input.press("Enter");
        await expect.poll(now).toBe(min);
        await expect.poll(() => Number(new URL(page.url()).searchParams.get(name) ?? min)).toBe(min);
      });
    }

    for (const name of settable("select")) {
      test(`the choice ${name} in a sentence is made there`, async ({ page, address }) => {
        const { host, others } = await openLive(page, address, chapter, name);
        const select = host.locator("select");
        const told = await others();
        const value = await select.inputValue();
        const values = await select
          .locator("option")
          .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
        await select.selectOption(values.find((one) => one !== value)!);
        await expect.poll(() => new URL(page.url()).searchParams.has(name)).toBe(true);
        await expect.poll(others).not.toBe(told);
      });
    }

    for (const [i, equation] of Array.from(document.querySelectorAll(".equation[data-of]")).entries()) {
      const of = equation.getAttribute("data-of")!;
      if (!widgets.includes(of)) continue;
      test(`equation ${i + 1} lights up with the figure of ${of}, both ways`, async ({ page, address }) => {
        const widget = await w.openWidget(page, address, chapter, of);
        const host = page.locator(".equation[data-of]").nth(i);
        const lit = page.locator(`[data-of="${of}"] [data-lit]`);
        let shared = 0;
        for (const button of await host.locator(".terms button").all()) {
          const term = await button.getAttribute("data-term");
          await button.hover();
          await expect(host.locator(`.formula [data-term="${term}"][data-lit]`).first()).toBeAttached();
          const inFigure = widget.host.locator(`[data-term="${term}"]`);
          if ((await inFigure.count()) === 0) continue;
          shared++;
          await expect(widget.host.locator(`[data-term="${term}"][data-lit]`).first()).toBeAttached();
          await page.mouse.move(0, 0);
          await inFigure.first().dispatchEvent("pointerover");
          await expect(host.locator(`.formula [data-term="${term}"][data-lit]`).first()).toBeAttached();
        }
        expect(shared, "some term of the equation stands in the figure too").toBeGreaterThan(0);

        const button = host.locator(".terms button").first();
        await button.focus();
        await button.press("Enter");
        await expect(button).toHaveAttribute("aria-pressed", "true");
        await button.evaluate((one) => one.blur());
        await page.mouse.move(0, 0);
        await expect(lit.first(), "a pressed term stays lit").toBeAttached();
        await button.press("Enter");
        await expect(button).toHaveAttribute("aria-pressed", "false");
      });
    }

    test("its equations take the numbers of the widgets they are bound to", async ({ page, address }) => {
      await page.goto(new URL(path, address).href);
      await enliven(page);
      const numbers = () => page.locator(".equation[data-of] .with-numbers").allTextContents();
      const told = await numbers();
      for (const rail of await page.locator(".slider input[type=range]").all()) {
        await rail.press((await rail.inputValue()) === "0" ? "ArrowRight" : "ArrowLeft");
      }
      if (told.length > 0) await expect.poll(numbers).not.toEqual(told);
      expect((await numbers()).join()).not.toMatch(/NaN|undefined|not a number/);
    });

    for (const { id, replies } of exercisesOf(chapter)) {
      test(`the exercise ${id} gives each answer the reply that is meant for it`, async ({
        page,
        address,
      }) => {
        await page.goto(new URL(path, address).href);
        const host = page.locator(`[data-exercise][id="${id}"]`);
        await host.scrollIntoViewIfNeeded();
        const check = host.getByRole("button", { name: "Check" });
        await expect(check).toBeEnabled();
        const done = host.locator(".done");
        await expect(done).toBeHidden();
        const field = host.locator("form input, form select");

        if ((await field.evaluate((one) => one.tagName)) === "INPUT") {
          await field.fill("banana");
          await field.press("Enter");
          await expect(host.locator(".reply > .wrong")).toBeVisible();
          await expect(field).toHaveValue("banana");
          await expect(host.locator(".case:visible")).toHaveCount(0);
        }
        for (const right of [false, true]) {
          for (const [i, reply] of replies.entries()) {
            if (reply.right !== right) continue;
            if (typeof reply.example === "string") await field.selectOption(reply.example);
            else await field.fill(String(reply.example));
            await check.click();
            await expect(host.locator(".case").nth(i)).toBeVisible();
            await expect(host.locator(".case:visible")).toHaveCount(1);
            await expect(done).toBeVisible({ visible: right });
          }
        }

        await page.reload();
        await host.scrollIntoViewIfNeeded();
        await expect(done, "progress is kept").toBeVisible();
        await page.locator(".contents-menu summary").click();
        await expect(
          page.locator(".contents-menu [aria-current] ~ .solved, .contents-menu .solved:visible"),
        ).toContainText(/^1 of \d+ solved$/);
        for (const help of await host.locator("details").all()) {
          await help.locator("summary").click();
          await expect(help).toHaveAttribute("open", "");
        }
      });
    }
  });
}

/** A settable number or choice of a sentence, alive, and the texts and figures that may follow it. */
async function openLive(page: Page, address: string, { path }: BuiltPage, name: string) {
  await page.goto(new URL(path, address).href);
  const host = page.locator(`[data-live="${name}"]:has(input, select)`).first();
  await host.scrollIntoViewIfNeeded();
  const input: Locator = host.locator("input");
  await expect(host.locator("input:not([readonly]), select:enabled")).toHaveCount(1);
  const id = name.split(".")[0];
  const others = async () =>
    (await page.locator(`[data-live^="${id}."], [data-widget][id="${id}"] .summary`).allTextContents()).join(
      "\n",
    );
  return { host, input, others };
}

/** The exercises of a chapter's source: each reply, in order, with an answer that must get it. */
function exercisesOf({ path }: BuiltPage) {
  const name = path.split("/").at(-2)!;
  const file = readdirSync("content/chapters").find((one) => one.replace(/^\d+-|\.mdx$/g, "") === name)!;
  const source = readFileSync(`content/chapters/${file}`, "utf8");
  return Array.from(
    source.matchAll(/<Exercise\b[^>]*?\bid="([^"]+)"[\s\S]*?<\/Exercise>/g),
    ([text, id]) => ({
      id,
      replies: Array.from(
        text.matchAll(/<(Right|Wrong)\b[\s\S]*?\bexample=(?:\{([^{}]*)\}|("[^"]*"))/g),
        ([, kind, value, quoted]) => ({
          right: kind === "Right",
          example: JSON.parse(value ?? quoted) as number | string,
        }),
      ),
    }),
  );
}
