import { expect, type BuiltPage } from "./site.ts";
import { centered } from "./touch.ts";
import * as w from "./widget.ts";

/** Each kind of control, worked as a reader works it, and what must follow. `first` is what the widget showed before. */
type Widget = w.Widget;
type Locator = Widget["host"];

export async function slideByMouse(widget: Widget, name: string, first: string): Promise<void> {
  const slider = w.byId(widget, name);
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await slider.boundingBox())!;
  await widget.page.mouse.click(x + width * ((await filled(slider)) < 0.5 ? 0.7 : 0.3), y + height / 2);
  await w.expectChange(widget, first);
}

export async function slideByKeys(widget: Widget, name: string, first: string): Promise<void> {
  await nudge(w.byId(widget, name));
  await w.expectChange(widget, first);
  await w.expectLink(widget, [name]);
}

/** Moves a slider ten steps by keys, away from its nearer end. */
export async function nudge(rail: Locator): Promise<void> {
  await rail.press((await filled(rail)) < 0.5 ? "Shift+ArrowRight" : "Shift+ArrowLeft");
}

/** How far along its track a slider stands, from 0 to 1. */
async function filled(rail: Locator): Promise<number> {
  return rail.evaluate(
    (one) => Number((one as HTMLInputElement).value) / Number((one as HTMLInputElement).max),
  );
}

/** What is no number, or too large, is kept and explained; a number in range is taken. */
export async function type(widget: Widget, name: string, first: string): Promise<void> {
  const field = w.byId(widget, `${name}-typed`);
  const complaint = w.byId(widget, `${name}-wrong`);
  const now = await field.inputValue();
  await field.fill("banana");
  await field.press("Enter");
  await expect(field).toHaveValue("banana");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  const said = await complaint.innerText();
  const [min, max] = w.readBounds(said);

  await field.fill(String(max + 1));
  await field.press("Enter");
  await expect(complaint).toBeVisible();
  expect(await w.shown(widget)).toBe(first);

  const wish = min + (max - min) * 0.37;
  const within = said.includes("whole number") ? Math.round(wish) : Number(wish.toPrecision(3));
  const typed = String(within) === now ? max : within;
  await field.fill(String(typed));
  await field.press("Enter");
  await expect(complaint).toHaveCount(0);
  await w.expectChange(widget, first);
  await expect.poll(() => Number(w.link(widget)[name])).toBe(typed);
}

export async function chooseByMouse(widget: Widget, name: string, first: string): Promise<void> {
  const options = widget.host.locator(`input[name="${widget.id}.${name}"]`);
  let changes = 0;
  for (let i = 0; i < (await options.count()); i++) {
    if (await options.nth(i).isChecked()) continue;
    await widget.host.locator(`label:has(input[name="${widget.id}.${name}"])`).nth(i).click();
    await expect(options.nth(i)).toBeChecked();
    // An option may show what the first one does, but not all of them may.
    const changed = w.expectChange(widget, first, "all", 1_000);
    changes += await changed.then(
      () => 1,
      () => 0,
    );
  }
  expect(changes, "options that show something else").toBeGreaterThan(0);
}

export async function chooseByKeys(widget: Widget, name: string, first: string): Promise<void> {
  const options = widget.host.locator(`input[name="${widget.id}.${name}"]`);
  const chosen = await options.evaluateAll((all) =>
    all.findIndex((one) => (one as HTMLInputElement).checked),
  );
  await options.nth(chosen).press("ArrowRight");
  await expect(options.nth(chosen)).not.toBeChecked();
  // A choice may bring values of its own along: another function, and the point at which it is looked at.
  await expect.poll(() => Object.keys(w.link(widget)), "the link names it").toContain(name);
  await widget.host.getByRole("button", { name: "Undo" }).click();
  await w.expectBack(widget, first);
  await expect(options.nth(chosen)).toBeChecked();
}

/** Every value of a list shows something else, or all but those that show what the first does; the keys go on by one. */
export async function chooseFromList(widget: Widget, name: string, first: string): Promise<void> {
  const list = w.byId(widget, name);
  const options = await list
    .locator("option")
    .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  const chosen = await list.inputValue();
  let changes = 0;
  for (const option of options) {
    if (option === chosen) continue;
    await list.selectOption(option);
    const changed = w.expectChange(widget, first, "all", 1_000);
    changes += await changed.then(
      () => 1,
      () => 0,
    );
  }
  expect(changes, "values that show something else").toBeGreaterThan(0);
  await w.reset(widget);
  await w.expectBack(widget, first);
  await list.press(chosen === options.at(-1) ? "ArrowUp" : "ArrowDown");
  await expect(list).not.toHaveValue(chosen);
  await expect.poll(() => Object.keys(w.link(widget)), "the link names it").toContain(name);
}

export function handlesOf({ document }: BuiltPage, id: string): { svg: string; index: number }[] {
  return Array.from(document.querySelectorAll(`[data-widget][id="${id}"] .handle`), (handle) => {
    const svg = handle.closest("svg")!;
    const index = Array.from(svg.querySelectorAll(".handle")).indexOf(handle);
    return { svg: svg.getAttribute("aria-label")!, index };
  });
}

const handle = ({ host }: Widget, svg: string, index: number) =>
  host.locator(`svg[aria-label="${svg}"] .handle`).nth(index);
const bound = async (grip: Locator, name: string) => Number(await grip.getAttribute(`aria-value${name}`));

export async function dragHandle(widget: Widget, svg: string, index: number): Promise<void> {
  const grip = handle(widget, svg, index);
  const first = await w.shown(widget, "figure");
  expect(await grip.evaluate((one) => getComputedStyle(one).touchAction), "a finger drags it").toBe("none");
  // Away from the nearer edge of the figure, so that there is room.
  const [dx, dy] = await grip.evaluate((one) => {
    const at = one.getBoundingClientRect();
    const all = (one as SVGGElement).ownerSVGElement!.getBoundingClientRect();
    const [x, y] = [at.x + at.width / 2 - all.x, at.y + at.height / 2 - all.y];
    return [x < all.width / 2 ? 60 : -60, y < all.height / 2 ? 40 : -40];
  });
  await w.drag(widget.page, grip, dx, dy);
  await w.expectChange(widget, first, "figure");
  await expect.poll(() => Object.keys(w.link(widget)).length).toBeGreaterThan(0);
  expect(await bound(grip, "now")).toBeGreaterThanOrEqual(await bound(grip, "min"));
  expect(await bound(grip, "now")).toBeLessThanOrEqual(await bound(grip, "max"));
}

/** Taken off its middle, a handle does not jump; and only the main button drags it. */
export async function takeHandle(widget: Widget, svg: string, index: number): Promise<void> {
  const { mouse } = widget.page;
  const grip = handle(widget, svg, index);
  const [x, y] = await centered(grip);
  const before = await grip.getAttribute("transform");
  await mouse.move(x + 5, y + 4);
  for (const button of ["right", "middle"] as const) {
    await mouse.down({ button });
    await mouse.move(x + 30, y + 20);
    await mouse.up({ button });
    await mouse.move(x + 5, y + 4);
    await w.drawn(widget.page);
    expect(await grip.getAttribute("transform"), `the ${button} button`).toBe(before);
  }
  await mouse.down();
  await mouse.move(x + 6, y + 4);
  await mouse.move(x + 5, y + 4);
  await mouse.up();
  await w.drawn(widget.page);
  const now = (await grip.boundingBox())!; // without scrolling: a chart that stays would stand elsewhere
  const [toX, toY] = [now.x + now.width / 2, now.y + now.height / 2];
  expect(Math.hypot(toX - x, toY - y), "pixels that it jumped").toBeLessThan(3.5);
}

export async function pressHandle(widget: Widget, svg: string, index: number): Promise<void> {
  const grip = handle(widget, svg, index);
  const first = await w.shown(widget, "figure");
  const before = await bound(grip, "now");
  await grip.press(before < (await bound(grip, "max")) ? "ArrowRight" : "ArrowLeft");
  await w.expectChange(widget, first, "figure");
  expect(await bound(grip, "now")).not.toBe(before);
}

/** The parameters of a widget whose points are moved in a figure. */
export function pointsOf({ document }: BuiltPage, id: string): string[] {
  const groups = document.querySelectorAll(`[data-widget][id="${id}"] .drag-points:has(.drag-point)`);
  return Array.from(groups, (group) => group.getAttribute("data-points")!);
}

const pointsIn = ({ host }: Widget, name: string) => {
  const group = host.locator(`.drag-points[data-points="${name}"]`).first();
  return { group, points: group.locator(".drag-point"), inHand: group.locator('.drag-point[tabindex="0"]') };
};
const undo = ({ host }: Widget) => host.getByRole("button", { name: "Undo" }).click();

export async function dragPoint(widget: Widget, name: string): Promise<void> {
  const { points } = pointsIn(widget, name);
  const first = await w.shown(widget, "figure");
  const count = await points.count();
  const spoken = await points.first().getAttribute("aria-valuetext");
  expect(await points.first().evaluate((one) => getComputedStyle(one).touchAction)).toBe("none");
  const [dx, dy] = await points.first().evaluate((one) => {
    const { x, y } = (one as SVGGElement).getBoundingClientRect();
    const all = (one as SVGGElement).ownerSVGElement!.getBoundingClientRect();
    return [x - all.x < all.width / 2 ? 37 : -37, y - all.y < all.height / 2 ? 29 : -29];
  });
  await w.drag(widget.page, points.first(), dx, dy);
  await w.expectChange(widget, first, "figure");
  await expect(points, "a drag adds none").toHaveCount(count);
  await expect(points.first()).not.toHaveAttribute("aria-valuetext", spoken!);
  await w.expectLink(widget, [name]);
  await undo(widget);
  await expect(points.first()).toHaveAttribute("aria-valuetext", spoken!);
}

export async function pressPoint(widget: Widget, name: string): Promise<void> {
  const { points, inHand } = pointsIn(widget, name);
  const count = await points.count();
  await expect(inHand, "all points are one stop of the Tab key").toHaveCount(1);
  await inHand.press("End");
  await expect(points.last()).toBeFocused();
  await points.last().press("PageDown");
  await expect(points.first()).toBeFocused();
  for (const [there, back] of [
    ["ArrowUp", "ArrowDown"],
    ["ArrowLeft", "ArrowRight"],
  ]) {
    // At an edge of its range a point moves one way only.
    const spoken = await points.first().getAttribute("aria-valuetext");
    await points.first().press(there);
    await w.drawn(widget.page);
    if ((await points.first().getAttribute("aria-valuetext")) === spoken) await points.first().press(back);
    await expect(points.first()).not.toHaveAttribute("aria-valuetext", spoken!);
  }
  await points.first().press("Delete");
  await expect(points).toHaveCount(count - 1);
  if (count > 1) await expect(points.first(), "the focus stays among the points").toBeFocused();
  await undo(widget);
  await expect(points).toHaveCount(count);
  await w.expectLink(widget, [name]);
}

/** Moves a point by a key, toward the middle of its range. */
export async function nudgePoint(widget: Widget, name: string): Promise<void> {
  const { inHand } = pointsIn(widget, name);
  const [now, min, max] = await Promise.all(["now", "min", "max"].map((one) => bound(inHand, one)));
  await inHand.press(now < (min + max) / 2 ? "ArrowRight" : "ArrowLeft");
}

/** A click on ground where no point is near adds one there, which has the focus then. */
export async function clickGround(widget: Widget, name: string): Promise<void> {
  const { group, points } = pointsIn(widget, name);
  const count = await points.count();
  await group.scrollIntoViewIfNeeded();
  const [x, y] = await group.evaluate((one) => {
    const centers = Array.from(one.children, (point) => {
      const { x, y, width, height } = point.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    });
    const all = (one as SVGGElement).ownerSVGElement!.getBoundingClientRect();
    const places = Array.from({ length: 400 }, (_, i) => [
      all.x + all.width * (0.25 + (0.5 * (i % 20)) / 20),
      all.y + all.height * (0.25 + (0.5 * Math.floor(i / 20)) / 20),
    ]);
    const room = ([px, py]: number[]) => Math.min(...centers.map(([cx, cy]) => Math.hypot(px - cx, py - cy)));
    return places.reduce((best, place) => (room(place) > room(best) ? place : best));
  });
  await widget.page.mouse.click(x, y);
  await expect(points).toHaveCount(count + 1);
  await expect(points.last()).toBeFocused();
  await undo(widget);
  await expect(points).toHaveCount(count);
}

function playerOf({ host, page, id }: Widget, name: string) {
  const player = host.locator(".player", { has: page.locator(`[id="${id}.${name}"]`) });
  return {
    player,
    button: (title: string | RegExp) => player.getByRole("button", { name: title, exact: true }),
  };
}

export async function stepPlayer(widget: Widget, name: string): Promise<void> {
  const { button } = playerOf(widget, name);
  const rail = w.byId(widget, name);
  await rail.press("Home");
  const start = await w.shown(widget, "figure");
  await button(/^one \w+ on$/).click();
  await w.expectChange(widget, start, "figure");
  await button(/^one \w+ back$/).click();
  await w.expectBack(widget, start, "figure");
  await rail.press("End");
  await w.expectChange(widget, start, "figure");
}

export async function play(widget: Widget, name: string): Promise<void> {
  const { player, button } = playerOf(widget, name);
  const rail = w.byId(widget, name);
  await rail.press("Home");
  const start = await w.shown(widget, "figure");
  await button("play").press("Enter");
  await w.expectChange(widget, await w.expectChange(widget, start, "figure"), "figure");
  await button("pause").click();
  await expect(button("play")).toBeVisible();
  const paused = await w.shown(widget, "figure");
  await widget.page.waitForTimeout(400);
  expect(await w.shown(widget, "figure"), "a pause holds").toBe(paused);
  await player.locator("select").selectOption({ label: "fast" });
  await rail.press("End");
  for (let i = 0; i < 3; i++) await rail.press("ArrowLeft");
  await button("play").click();
  await expect
    .poll(() => rail.inputValue(), { message: "it plays to the end" })
    .toBe(await rail.getAttribute("max"));
  await expect(button("play"), "and stops there").toBeVisible();
}

export function buttonsOf({ document }: BuiltPage, id: string): string[] {
  const buttons = document.querySelectorAll(`[data-widget][id="${id}"] .controls button`);
  return Array.from(buttons)
    .filter((button) => !button.closest(".player"))
    .map((button) => button.textContent);
}

/** Presses a button; one that has nothing to do at first may say so, and then does nothing. */
export async function press(
  widget: Widget,
  index: number,
  act: (button: Locator, idle: boolean) => Promise<void>,
): Promise<void> {
  const first = await w.shown(widget, "figure");
  const button = widget.host.locator(".controls button:not(.player *)").nth(index);
  const idle = (await button.getAttribute("aria-disabled")) === "true";
  await act(button, idle);
  if (idle) expect(await w.shown(widget, "figure")).toBe(first);
  else await w.expectChange(widget, first, "figure");
}

/** The controls of a widget that a mouse would not meet in their middle, since something lies on them. */
export function covered({ host }: Widget): Promise<string[]> {
  return host
    .locator(":is(.controls, .strip) :is(input, button, select), .handle, .drag-point")
    .evaluateAll((all) =>
      all.flatMap((one) => {
        const target = (one as HTMLInputElement).labels?.[0]?.closest(".choice")
          ? (one as HTMLInputElement).labels![0]
          : one;
        target.scrollIntoView({ block: "center", behavior: "instant" });
        const { x, y, width, height } = target.getBoundingClientRect();
        const hit = document.elementFromPoint(x + width / 2, y + height / 2);
        const met = target.contains(hit) || Boolean(hit?.closest(".handle, .drag-point"));
        return width === 0 || met ? [] : [`${one.id || one.getAttribute("aria-label") || one.textContent}`];
      }),
    );
}
