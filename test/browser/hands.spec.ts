import type { Locator, Page } from "@playwright/test";
import { chapters, hydrateAll, expect, find, steps, test, unfold, visiting } from "./site.ts";
import { centered, Fingers } from "./touch.ts";
import { drawn } from "./widget.ts";

/** What moves by mouse moves by finger, and nothing moves by accident. */
const grips = "[data-widget] :is(.handle, .drag-point, .turntable)";
const count = (selector: string) =>
  chapters.reduce((sum, { document }) => sum + document.querySelectorAll(selector).length, 0);

test("there are handles, points, maps, sliders and numbers to try", () => {
  expect(count(grips)).toBe(129);
  expect(count(".plane")).toBe(18);
  expect(count("input[type=range]")).toBeGreaterThan(250);
});

/** What a finger sets, and the gestures on it that stay the browser's own. */
const touched = [
  { selector: "[data-widget] :is(.handle, .drag-point)", touchAction: "none" },
  { selector: "[data-widget] .turntable", touchAction: "pan-y" },
  { selector: "[data-widget] input[type=range]", touchAction: "pan-y pinch-zoom" },
  { selector: "[data-live] input", touchAction: "pan-y" },
];

const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };
for (const { path } of chapters) {
  visiting(path, "by finger", phone, (visit) => {
    test("reaches all that can be set, and nothing lies on it", async () => {
      await hydrateAll(visit.page);
      await unfold(visit.page);
      for (const kind of touched) expect(await outOfReach(visit.page, kind), kind.selector).toEqual([]);
    });

    // One of each kind stands for all that are reached: they are the same component.
    test("drags every kind of handle, and a swipe, a pinch or a scroll that begins on something sets nothing", async () => {
      const { page } = visit;
      await hydrateAll(page);
      await unfold(page);
      const fingers = await Fingers.of(page);
      const step = steps();
      const first = async (selector: string, title: string, act: (one: Locator) => Promise<void>) => {
        const one = find(page, selector).first();
        if ((await one.count()) > 0) await step(`${title}, ${selector}`, () => act(one));
      };

      for (const { widget, label } of await kindsOfGrips(page))
        await step(`${label} of ${widget}`, () =>
          dragByFinger(page, fingers, find(page, `[id="${widget}"]`).getByLabel(label, { exact: true })),
        );
      for (const map of await find(page, "[data-widget] .plane").all())
        await step("a map, tapped", () => tapOn(page, fingers, map));
      await first("[data-live] input", "dragged", (one) => dragNumber(fingers, one));
      for (const rail of [".slider:not(.stops) input[type=range]", ".stops input", ".player input"])
        await first(`[data-widget] ${rail}`, "scrolled from", (one) => scrollFrom(page, fingers, one));
      await first("[data-live] input", "scrolled from", (one) => scrollFrom(page, fingers, one));
      for (const map of [".plane", ".turntable", ".drag-points"]) {
        await first(`[data-widget] ${map}`, "swiped over", (one) => swipeOver(page, fingers, one));
        await first(`[data-widget] ${map}`, "pinched", (one) => pinch(page, fingers, one));
      }
      step.told();
    });
  });
}

/** What a finger misses, or what the browser would take its drag for a scroll on. */
function outOfReach(page: Page, { selector, touchAction }: (typeof touched)[number]): Promise<string[]> {
  return find(page, selector).evaluateAll((all, touchAction) => {
    const group = new Set<Element>(all);
    return all.flatMap((one) => {
      one.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      const { x, y, width, height } = one.getBoundingClientRect();
      let hit = document.elementFromPoint(x + width / 2, y + height / 2);
      while (hit && !group.has(hit)) hit = hit.parentElement; // one grip may lie on another
      const style = getComputedStyle(one);
      const name = `${one.closest("[data-widget]")?.id} ${one.getAttribute("aria-label") ?? one.id}`;
      if (!hit) return [`${name}: something lies on it`];
      if (style.touchAction !== touchAction) return [`${name}: touch-action ${style.touchAction}`];
      if (touchAction === "none" && style.display !== "block") return [`${name}: display ${style.display}`];
      return [];
    });
  }, touchAction);
}

/** The first handle, point and turntable of every widget, by name: while one is dragged, another may go. */
function kindsOfGrips(page: Page): Promise<{ widget: string; label: string }[]> {
  return find(page, grips).evaluateAll((all) => {
    const kinds = new Map(
      all.toReversed().map((one) => {
        const widget = one.closest("[data-widget]")!.id;
        return [`${widget} ${one.classList[0]}`, { widget, label: one.getAttribute("aria-label")! }];
      }),
    );
    return Array.from(kinds.values()).toReversed();
  });
}

/** Drags something by a finger toward the middle of its figure; the browser does not take the finger for a scroll. */
async function dragByFinger(page: Page, fingers: Fingers, grip: Locator): Promise<void> {
  const from = await centered(grip);
  await grip.evaluate((one) => {
    Object.assign(window, { cancelled: 0 });
    one.ownerDocument.addEventListener("pointercancel", () => (window as unknown as { cancelled: number }).cancelled++, { once: true }); // prettier-ignore
  });
  const told = await grip.getAttribute("aria-valuetext");
  const [dx, dy] = await grip.evaluate((one) => {
    const at = one.getBoundingClientRect();
    const all = (one as SVGGElement).ownerSVGElement!.getBoundingClientRect();
    const [x, y] = [at.x + at.width / 2 - all.x, at.y + at.height / 2 - all.y];
    const sideways = one.matches(".turntable"); // up and down, a finger scrolls the page
    return [x < all.width / 2 ? 60 : -60, sideways ? 5 : y < all.height / 2 ? 60 : -60];
  });
  await fingers.glide({ from, to: [from[0] + dx, from[1] + dy] });
  await drawn(page);
  await drawn(page);
  await expect.poll(() => grip.getAttribute("aria-valuetext"), "it follows the finger").not.toBe(told);
  expect(await page.evaluate(() => (window as unknown as { cancelled: number }).cancelled)).toBe(0);
  const undo = widgetOf(grip).getByRole("button", { name: "Undo" });
  await undo.evaluate((one) => (one as HTMLElement).click());
  await expect.poll(() => grip.getAttribute("aria-valuetext"), "one undo takes it back").toBe(told);
}

const widgetOf = (one: Locator) => one.locator("xpath=ancestor::*[@data-widget]");

/** All that a widget's state is seen by. */
async function stateOf(page: Page, one: Locator): Promise<string> {
  await drawn(page);
  await drawn(page);
  return widgetOf(one).evaluate((widget) =>
    Array.from(widget.querySelectorAll("[aria-valuetext], .summary, input"), (part) =>
      [part.getAttribute("aria-valuetext"), (part as HTMLInputElement).value, part.textContent].join(),
    ).join("\n"),
  );
}

/** A place on a figure's ground, in the window, where no handle and no point is near. */
async function emptyPlace(ground: Locator): Promise<[number, number] | undefined> {
  await centered(ground.locator("xpath=ancestor-or-self::*[local-name()='svg'][1]"));
  return ground.evaluate((one) => {
    const svg = (one as SVGGraphicsElement).ownerSVGElement!;
    const around = (one.matches(".plane, .turntable") ? one : svg).getBoundingClientRect();
    const taken = Array.from(svg.querySelectorAll(".handle, .drag-point"), (grip) => {
      const { x, y, width, height } = grip.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    });
    for (let i = 1; i < 20; i++) {
      for (let j = 1; j < 20; j++) {
        const [x, y] = [around.x + (around.width * i) / 20, around.y + (around.height * j) / 20];
        const free = taken.every(([cx, cy]) => Math.hypot(cx - x, cy - y) > 40);
        const hit = document.elementFromPoint(x, y);
        if (free && (hit === one || (svg.contains(hit) && !one.matches(".plane, .turntable"))))
          return [x, y] as [number, number];
      }
    }
    return undefined;
  });
}

async function swipeOver(page: Page, fingers: Fingers, ground: Locator): Promise<void> {
  const at = await emptyPlace(ground);
  if (!at) return;
  const before = await stateOf(page, ground);
  const [x, y] = at;
  const scrolled = await page.evaluate(() => scrollY);
  await fingers.glide({ from: at, to: [x + 4, y - 120] });
  expect(await stateOf(page, ground), "a swipe sets nothing").toBe(before);
  await expect.poll(() => page.evaluate(() => scrollY), "it scrolls the page").not.toBe(scrolled);
}

/** A pinch, of which one finger may land on what is dragged. */
async function pinch(page: Page, fingers: Fingers, ground: Locator): Promise<void> {
  const at = await emptyPlace(ground);
  if (!at) return;
  const before = await stateOf(page, ground);
  const [x, y] = at;
  await fingers.glide({ from: at, to: [x - 30, y - 30] }, { from: [x + 40, y + 40], to: [x + 90, y + 90] });
  expect(await stateOf(page, ground), "a pinch sets nothing").toBe(before);
  await fingers.session.send("Emulation.setPageScaleFactor", { pageScaleFactor: 1 });
}

async function tapOn(page: Page, fingers: Fingers, plane: Locator): Promise<void> {
  const at = await emptyPlace(plane);
  expect(at, "there is empty ground").toBeDefined();
  const before = await stateOf(page, plane);
  await page.waitForTimeout(400); // sooner, it might be the second half of a double tap
  await fingers.tap(at!);
  await expect.poll(() => stateOf(page, plane), "a tap sets").not.toBe(before);
}

/** A finger that lands on a slider, or on a number in a sentence, and then scrolls the page. */
async function scrollFrom(page: Page, fingers: Fingers, field: Locator): Promise<void> {
  const [x, y] = await centered(field);
  const value = await field.inputValue();
  const scrolled = await page.evaluate(() => scrollY);
  const { width } = (await field.boundingBox())!;
  const aside = (await field.getAttribute("type")) === "range" ? width / 3 : 0;
  await fingers.glide({ from: [x + aside, y], to: [x + aside + 2, y - 150] });
  await expect.poll(() => page.evaluate(() => scrollY), "it scrolls the page").not.toBe(scrolled);
  await drawn(page);
  await drawn(page);
  expect(await field.inputValue(), "the value is what it was").toBe(value);
}

async function dragNumber(fingers: Fingers, field: Locator): Promise<void> {
  const [x, y] = await centered(field);
  const value = await field.inputValue();
  const [now, min, max] = await Promise.all(
    ["now", "min", "max"].map(async (of) => Number(await field.getAttribute(`aria-value${of}`))),
  );
  await fingers.glide({ from: [x, y], to: [x + (now - min < max - now ? 60 : -60), y + 2] });
  await expect.poll(() => field.inputValue(), "it follows the finger").not.toBe(value);
}
