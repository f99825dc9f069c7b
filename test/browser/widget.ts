import type { Locator, Page } from "@playwright/test";
import { readNumber } from "../../src/state/index.ts";
import { awaken, type BuiltPage, expect, find, unfold } from "./site.ts";

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
  return hydrated(page, id);
}

/** The widget of a page that is open already, with nothing of it folded away. */
export async function hydrated(page: Page, id: string): Promise<Widget> {
  await awaken(page);
  await unfold(page);
  const host = find(page, `[data-widget][id="${id}"]`);
  await host.scrollIntoViewIfNeeded();
  await expect(host).toHaveAttribute("data-hydrated", "");
  return { page, id, host };
}

/**
 * Which part of a widget is looked at: its figures (with its tables, if they are part of the view), or also what is said
 * of them, in the sentence below and beside the sliders. Of a figure's elements, their attributes and words count, but
 * not how they are styled and what they tell assistive technology; of its static part, only the words.
 */
export type Part = "figure" | "all";

/** What a widget shows, once everything that has changed is drawn: a text to compare with another. */
export async function shown(widget: Widget, part: Part = "all"): Promise<string> {
  return (await look(widget, { part, frames: 1 })).now;
}

/** Waits until what a widget shows is no longer what it was, and returns what it is. */
export async function expectChange(
  widget: Widget,
  from: string,
  part: Part = "all",
  timeout = 5_000,
): Promise<string> {
  const { found, now } = await look(widget, { part, not: from, timeout });
  expect(found, `what ${widget.id} shows changes`).toBe(true);
  return now;
}

/** Waits until a widget shows again what it did. */
export async function expectBack(widget: Widget, to: string, part: Part = "all"): Promise<void> {
  const { found } = await look(widget, { part, is: to, timeout: 5_000 });
  expect(found, `${widget.id} shows what it did`).toBe(true);
}

/** What a widget shows once it has stood still for a while: what a worker does for it comes in parts. */
export async function settled(widget: Widget): Promise<string> {
  for (let last = await shown(widget); ;) {
    await widget.page.waitForTimeout(250);
    const now = await shown(widget);
    if (now === last) return now;
    last = now;
  }
}

/** Looks at a widget at every frame of the screen, in the page itself, until it shows what is waited for. */
function look(
  { host }: Widget,
  wanted: { part: Part; is?: string; not?: string; frames?: number; timeout?: number },
): Promise<{ found: boolean; now: string }> {
  return host.evaluate(async (widget, { part, is, not, frames = Infinity, timeout = Infinity }) => {
    const write = (one: Element): string => {
      const drawn = Array.from(one.attributes, ({ name, value }) => `${name}=${value}`)
        .filter((attribute) => !/^(aria-|data-lit|style|tabindex)/.test(attribute))
        .sort();
      const words = one.childElementCount > 0 ? Array.from(one.children, write).join("") : one.textContent;
      return `\n${one.tagName} ${drawn.join(" ")} ${words}`;
    };
    const words = (selector: string) =>
      Array.from(widget.querySelectorAll(selector), (text) => text.textContent);
    const read = () => {
      const tables = Array.from(widget.querySelectorAll("table:not(details *)"));
      const drawings = Array.from(widget.querySelectorAll(".chart-live")).concat(tables).map(write);
      const said = part === "all" ? words(".summary, .slider output") : [];
      return digest([...drawings, ...words(".chart-static text"), ...said].join("\n"));
    };
    /** Figures are long, and are only compared: 53 bits tell them apart (cyrb53). */
    const digest = (text: string) => {
      let [a, b] = [0xdeadbeef, 0x41c6ce57];
      for (let i = 0; i < text.length; i++) {
        a = Math.imul(a ^ text.charCodeAt(i), 2654435761);
        b = Math.imul(b ^ text.charCodeAt(i), 1597334677);
      }
      return `${text.length} ${a >>> 0} ${b >>> 0}`;
    };
    const end = performance.now() + timeout;
    for (let frame = 1; ; frame++) {
      await new Promise(requestAnimationFrame);
      const now = read();
      const found = is !== undefined ? now === is : not !== undefined && now !== not;
      if (found || frame >= frames || performance.now() > end) return { found, now };
    }
  }, wanted);
}

/** Waits for the next frame of the screen, in which everything that has changed is drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** The address follows a moment after the last change. */
const often = { intervals: [50, 100] };

/** What the address bar says of a widget: its parameters and their values. */
export function link({ page, id }: Widget): Record<string, string> {
  const ours = Array.from(new URL(page.url()).searchParams).filter(([key]) => key.startsWith(`${id}.`));
  return Object.fromEntries(ours.map(([key, value]) => [key.slice(id.length + 1), value]));
}

/** Waits for the address bar to name exactly these parameters of the widget. */
export async function expectLink(widget: Widget, names: string[]): Promise<void> {
  await expect.poll(() => Object.keys(link(widget)), { message: "the link names", ...often }).toEqual(names);
}

/** Goes back to the author's values; where they stand already, the button does nothing. */
export async function reset({ host }: Widget): Promise<void> {
  await host.getByRole("button", { name: "Reset" }).evaluate((button) => (button as HTMLElement).click());
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
