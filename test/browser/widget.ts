import type { Locator, Page } from "@playwright/test";
import { readNumber } from "../../src/state/index.ts";
import { expect, type BuiltPage } from "./site.ts";

/** One widget of a chapter in the browser: how a test opens it, and what it shows. */
export interface Widget {
  page: Page;
  id: string;
  host: Locator;
}

/** Opens a chapter, with a link's query if there is one, and brings one of its widgets to life. */
export async function openWidget(
  page: Page,
  address: string,
  { path }: BuiltPage,
  id: string,
  query = "",
): Promise<Widget> {
  await page.goto(new URL(path + query, address).href);
  return awake(page, id);
}

/** The widget of a page that is open already. */
export async function awake(page: Page, id: string): Promise<Widget> {
  const host = page.locator(`[data-widget][id="${id}"]`);
  await host.scrollIntoViewIfNeeded();
  await expect(host).toHaveAttribute("data-alive", "");
  return { page, id, host };
}

/**
 * What its figures draw, and its tables if they are part of the view: elements with their attributes and words. Left out
 * are how they are styled and what they tell assistive technology; of a figure's still part, all but its words.
 */
export async function figure({ page, host }: Widget): Promise<string> {
  await drawn(page);
  return host.evaluate((widget) => {
    const write = (one: Element): string => {
      const drawn = Array.from(one.attributes, ({ name, value }) => `${name}=${value}`)
        .filter((attribute) => !/^(aria-|data-lit|style|tabindex)/.test(attribute))
        .sort();
      const words = one.childElementCount > 0 ? Array.from(one.children, write).join("") : one.textContent;
      return `\n${one.tagName} ${drawn.join(" ")} ${words}`;
    };
    const tables = Array.from(widget.querySelectorAll("table")).filter((table) => !table.closest("details"));
    const words = Array.from(widget.querySelectorAll(".chart-still text"), (text) => text.textContent);
    return [...Array.from(widget.querySelectorAll(".chart-moving")).concat(tables).map(write), ...words].join(
      "\n",
    );
  });
}

/** Its figures and what is said of them: the sentence below them and the consequences beside the sliders. */
export async function shown(widget: Widget): Promise<string> {
  const words = await widget.host.locator(".summary, .slider output").allTextContents();
  return [await figure(widget), ...words].join("\n");
}

/** Waits for the next frame of the screen, in which everything that has changed is drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** Most of what is waited for is there within a frame or two. */
const often = { intervals: [10, 20, 50, 100] };

/** Waits until what a widget shows is, or is no longer, what it was. */
export async function expectChange(
  read: (widget: Widget) => Promise<string>,
  widget: Widget,
  from: string,
  timeout = 5_000,
): Promise<string> {
  const message = `what ${widget.id} shows changes`;
  await expect.poll(async () => (await read(widget)) !== from, { message, timeout, ...often }).toBe(true);
  return read(widget);
}

export async function expectBack(
  read: (widget: Widget) => Promise<string>,
  widget: Widget,
  to: string,
): Promise<void> {
  const message = `${widget.id} shows what it did`;
  await expect.poll(async () => (await read(widget)) === to, { message, ...often }).toBe(true);
}

/** What the address bar says of a widget: its parameters and their values. */
export function link({ page, id }: Widget): Record<string, string> {
  const ours = Array.from(new URL(page.url()).searchParams).filter(([key]) => key.startsWith(`${id}.`));
  return Object.fromEntries(ours.map(([key, value]) => [key.slice(id.length + 1), value]));
}

/** Waits for the address bar to name exactly these parameters of the widget. */
export async function expectLink(widget: Widget, names: string[]): Promise<void> {
  await expect.poll(() => Object.keys(link(widget)), { message: "the link names", ...often }).toEqual(names);
}

/** Goes back to the author's values; where they stand already, the button says that there is nothing to do. */
export async function reset(widget: Widget): Promise<void> {
  await widget.host.getByRole("button", { name: "Reset" }).click({ force: true });
}

/** The names after the dot of the ids of a widget's elements, as the server drew them. */
export function namesIn({ document }: BuiltPage, id: string, selector: string, attribute = "id"): string[] {
  const host = document.querySelector(`[data-widget][id="${id}"]`)!;
  const names = Array.from(host.querySelectorAll(selector), (one) => one.getAttribute(attribute)!);
  return [...new Set(names.map((name) => name.slice(name.lastIndexOf(".") + 1)))];
}

/** An element by an id that may hold a dot. */
export function byId({ host, id }: Widget, name: string): Locator {
  return host.locator(`[id="${id}.${name}"]`);
}

/** Drags from the middle of an element, in two movements, as a hand would. */
export async function drag(page: Page, element: Locator, dx: number, dy = 0): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await element.boundingBox())!;
  const [cx, cy] = [x + width / 2, y + height / 2];
  await page.mouse.move(cx, cy);
  await page.mouse.down();
  await page.mouse.move(cx + dx / 2, cy + dy / 2);
  await page.mouse.move(cx + dx, cy + dy);
  await page.mouse.up();
}

/** The smallest and the largest number that a message allows: "… must be a number from 0.5 to 2 × 10⁻³ m; …". */
export function readBounds(message: string): [min: number, max: number] {
  const bound = "([^\\s;]+(?:\\s×\\s10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?)";
  const found = new RegExp(`number from ${bound} to ${bound}`).exec(message);
  expect(found, `“${message}” says what is allowed`).not.toBeNull();
  return [readNumber(found![1]), readNumber(found![2])];
}
