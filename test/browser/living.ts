import { readFileSync, readdirSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { type BuiltPage, chooseLast, expect, find, unfold } from "./site.ts";
import { drag, readBounds } from "./widget.ts";

/** The living prose of a chapter, used as a reader uses it, and what must follow. */
export interface Exercise {
  id: string;
  /** In the order in which they are judged, each with an answer that must get it. */
  replies: { right: boolean; example: number | string }[];
}

/** Steps a number in a sentence, or chooses another value there, and sees that what depends on it follows. */
export async function setLive(page: Page, name: string): Promise<void> {
  const host = find(page, `[data-live="${name}"]:has(input, select)`).first();
  await host.scrollIntoViewIfNeeded();
  await expect(host.locator("input:not([readonly]), select:enabled")).toHaveCount(1);
  const id = name.split(".")[0];
  const others = async () =>
    (await find(page, `[data-live^="${id}."], [data-widget][id="${id}"] .summary`).allTextContents()).join();
  const linked = () => new URL(page.url()).searchParams.get(name);
  const told = await others();

  const select = host.locator("select");
  if ((await select.count()) > 0) {
    const values = await select
      .locator("option")
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    const now = await select.inputValue();
    await select.selectOption(values.find((value) => value !== now)!);
    await expect.poll(others, "what depends on it follows").not.toBe(told);
    await expect.poll(linked).not.toBeNull();
    return;
  }

  const input = host.locator("input");
  const first = await input.inputValue();
  const [now, max] = await Promise.all(
    ["now", "max"].map(async (of) => Number(await input.getAttribute(`aria-value${of}`))),
  );
  await input.press(now < max ? "ArrowUp" : "ArrowDown");
  await expect(input).not.toHaveValue(first);
  await expect.poll(others, "what depends on it follows").not.toBe(told);
  await expect.poll(linked).not.toBeNull();
}

/** Drags a number in a sentence, and types what is taken and what is refused. */
export async function dragAndType(page: Page, name: string): Promise<void> {
  const host = find(page, `[data-live="${name}"]:has(input)`).first();
  await host.scrollIntoViewIfNeeded();
  const input = host.locator("input");
  const value = (of: string) => input.getAttribute(`aria-value${of}`).then(Number);
  const [min, max] = [await value("min"), await value("max")];
  await input.evaluate((one) => (one as HTMLElement).blur());
  const stepped = await input.inputValue();
  await drag(page, input, (await value("now")) - min < (max - min) / 2 ? 60 : -60);
  await expect(input, "it is dragged").not.toHaveValue(stepped);
  expect(await value("now")).toBeGreaterThanOrEqual(min);
  expect(await value("now")).toBeLessThanOrEqual(max);

  const wrong = host.locator(".wrong");
  const refused = async (text: string) => {
    await input.fill(text);
    await input.press("Enter");
    await expect(wrong).toContainText(/from .+ to /);
    await expect(input).toHaveValue(text);
    return readBounds(await wrong.innerText());
  };
  const [, most] = await refused("banana");
  const [least] = await refused(String(most + 1));
  await input.press("Escape");
  await expect(wrong).toHaveCount(0);

  await input.fill(String(least));
  await input.press("Enter");
  await expect.poll(() => value("now"), "the smallest value can be typed").toBe(min);
}

/** Each term lights up in the formula and in the figure, from its legend and from the figure. */
export async function lightUp(page: Page, equation: Locator): Promise<void> {
  const of = await equation.getAttribute("data-of");
  const widget = find(page, `[data-widget][id="${of}"]`);
  if ((await widget.count()) === 0) return;
  let shared = 0;
  for (const button of await equation.locator(".terms button").all()) {
    const term = await button.getAttribute("data-term");
    const inFormula = equation.locator(`.formula [data-term="${term}"][data-lit]`).first();
    await button.hover();
    await expect(inFormula, `${term} in the formula`).toBeAttached();
    const inFigure = widget.locator(`[data-term="${term}"]`);
    if ((await inFigure.count()) === 0) continue;
    shared++;
    await expect(inFigure.first(), `${term} in the figure`).toHaveAttribute("data-lit", "");
    await page.mouse.move(0, 0);
    await expect(inFormula).not.toBeAttached();
    await inFigure.first().dispatchEvent("pointerover");
    await expect(inFormula, `${term} in the formula, from the figure`).toBeAttached();
  }
  expect(shared, "some term of the equation stands in the figure too").toBeGreaterThan(0);
}

export async function keepLit(page: Page): Promise<void> {
  const button = find(page, ".equation[data-of] .terms button").first();
  await button.press("Enter");
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await button.evaluate((one) => one.blur());
  await page.mouse.move(0, 0);
  await expect(find(page, "[data-lit]").first()).toBeAttached();
  await button.press("Enter");
  await expect(button).toHaveAttribute("aria-pressed", "false");
}

export async function followNumbers(page: Page): Promise<void> {
  const numbers = () => find(page, ".equation[data-of] .with-numbers").allTextContents();
  const told = await numbers();
  for (const rail of await find(page, ".slider input[type=range]").all()) {
    await rail.press((await rail.inputValue()) === "0" ? "ArrowRight" : "ArrowLeft");
  }
  if (told.length > 0) await expect.poll(numbers).not.toEqual(told);
  expect((await numbers()).join()).not.toMatch(/NaN|undefined|not a number/);
}

/** Every line of a derivation, one at a time and all at once: two neighbors show the same value, whatever the figure does. */
export async function stepThrough(page: Page, derivation: Locator): Promise<void> {
  await derivation.scrollIntoViewIfNeeded();
  await expect(derivation).toHaveAttribute("data-hydrated", "");
  const lines = derivation.locator("li");
  const last = (await lines.count()) - 1;
  const seen = derivation.locator("li:visible");
  const values = () => seen.locator(".value").allTextContents();
  const button = (name: string) => derivation.getByRole("button", { name, exact: true });
  const rail = derivation.locator("input[type=range]");
  const at = async (line: number) => {
    await expect(derivation.locator(".which")).toHaveText(`line ${line} of ${last}`);
    await expect(seen).toHaveCount(2);
    await expect(lines.nth(line)).toBeVisible();
    await expect(lines.nth(line).locator(".because")).toBeVisible();
    await expect(lines.nth(line).locator(".became").first()).toHaveCSS("display", "inline-block");
    expect(new Set(await values()).size, `line ${line} equals the one above`).toBe(1);
  };

  await at(1);
  for (let line = 2; line <= last; line++) {
    await button("Next").click();
    await at(line);
  }
  await expect(button("Next")).toHaveAttribute("aria-disabled", "true");
  await button("Next").press("Enter");
  await at(last);
  await button("Back").press("Enter");
  await at(Math.max(1, last - 1));
  await rail.press("Home");
  await at(1);
  await rail.press("ArrowRight");
  await at(Math.min(2, last));
  await button("Back").press("ArrowLeft");
  await at(1);

  await button("All lines").click();
  await expect(seen).toHaveCount(last + 1);
  expect(new Set(await values()).size).toBe(1);
  await button("All lines").click();
  await at(1);

  const before = await values();
  const of = await derivation.getAttribute("data-of");
  await unfold(page);
  for (const rail of await find(page, `[data-widget][id="${of}"] .slider input[type=range]`).all()) {
    await rail.press((await rail.inputValue()) === "0" ? "Shift+ArrowRight" : "Shift+ArrowLeft");
  }
  await chooseLast(page, `[data-widget][id="${of}"]`);
  await expect.poll(values, "the values follow the figure").not.toEqual(before);
  await at(1);
  await find(page, `[data-widget][id="${of}"]`).getByRole("button", { name: "Reset" }).click();
}

/** Gives every reply's example, the right ones last, and opens the help. */
export async function answer(page: Page, { id, replies }: Exercise): Promise<void> {
  const host = find(page, `[data-exercise][id="${id}"]`);
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
      if ((await field.evaluate((one) => one.tagName)) === "SELECT")
        await field.selectOption(String(reply.example));
      else await field.fill(String(reply.example));
      await check.click();
      await expect(host.locator(".case").nth(i), `the reply to ${reply.example}`).toBeVisible();
      await expect(host.locator(".case:visible")).toHaveCount(1);
      await expect(done).toBeVisible({ visible: right });
    }
  }
  for (const help of await host.locator("details").all()) {
    await help.locator("summary").click();
    await expect(help).toHaveAttribute("open", "");
  }
}

/** The exercises of a chapter's source: each reply, in order, with an answer that must get it. */
export function exercisesOf({ path }: BuiltPage): Exercise[] {
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
