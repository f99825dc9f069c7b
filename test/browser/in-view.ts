import type { Page } from "@playwright/test";
import { find } from "./site.ts";

/** A control of a widget, and the charts of it that change with the control, by their places in the widget. */
export interface Moved {
  widget: string;
  /** Its place among the widget's controls. */
  control: number;
  name: string;
  charts: number[];
}

const controls = "input[type=range], .number-field input, .choice, .choice-list select, [role=slider]";
const charts = ".chart";

/** What each control of a page's widgets moves: all are moved, one after the other, and put back. */
export async function moved(page: Page): Promise<Moved[]> {
  const widgets = await find(page, "[data-widget]").evaluateAll((all) => all.map((one) => one.id));
  const found: Moved[] = [];
  for (const id of widgets)
    found.push(...(await find(page, `[data-widget][id="${id}"]`).evaluate(moveAll, { controls, charts })));
  return found;
}

async function moveAll(
  widget: Element,
  { controls, charts }: { controls: string; charts: string },
): Promise<Moved[]> {
  const frames = async (count: number) => {
    for (let i = 0; i < count; i++)
      await Promise.race([new Promise(requestAnimationFrame), new Promise((late) => setTimeout(late, 100))]);
  };
  const pictures = () =>
    Array.from(widget.querySelectorAll(charts), (one) => one.innerHTML.replace(/data-lit="[^"]*"/g, ""));
  const reset = async () => {
    const tool = Array.from(widget.querySelectorAll("button")).find(
      ({ textContent }) => textContent === "Reset",
    );
    tool!.click();
    await frames(3);
  };
  widget.scrollIntoView({ block: "center", behavior: "instant" });
  await frames(4);
  const all = Array.from(widget.querySelectorAll<HTMLElement>(controls));
  const names = all.map((one) => one.getAttribute("aria-label") ?? one.id ?? one.className);
  const result: Moved[] = [];
  for (let control = 0; control < all.length; control++) {
    const before = pictures();
    const changed = new Set<number>();
    for (const act of acts(control)) {
      await act();
      for (let wait = 0; wait < 8 && changed.size === 0; wait++) {
        await frames(2);
        for (const [i, drawing] of pictures().entries()) if (drawing !== before[i]) changed.add(i);
        if (changed.size === 0 && wait > 1) await new Promise((later) => setTimeout(later, 60));
      }
      if (changed.size > 0) break;
    }
    await reset();
    result.push({ widget: widget.id, control, name: names[control], charts: Array.from(changed) });
  }
  return result;

  function acts(index: number): (() => unknown)[] {
    const one = widget.querySelectorAll<HTMLElement>(controls)[index];
    if (!one) return [];
    if (one.matches(".number-field input"))
      return [() => acts0(one.closest(".slider")!.querySelector<HTMLElement>("input[type=range]")!)].map(
        (f) => () => f().forEach((g) => g()),
      );
    return acts0(one);
  }
  function acts0(one: HTMLElement): (() => unknown)[] {
    if (one instanceof HTMLInputElement && one.type === "range") {
      const [at, last] = [one.valueAsNumber, Number(one.max)];
      const goals = [at + Math.ceil(last / 8), at - Math.ceil(last / 8), last, 0].filter(
        (to) => to >= 0 && to <= last && to !== at,
      );
      return goals.map((to) => () => {
        one.valueAsNumber = to;
        one.dispatchEvent(new InputEvent("input", { bubbles: true }));
      });
    }
    if (one.matches(".choice"))
      return Array.from(
        one.querySelectorAll<HTMLInputElement>("input:not(:checked)"),
        (radio) => () => radio.click(),
      );
    if (one instanceof HTMLSelectElement)
      return Array.from(one.options)
        .filter((o) => !o.selected)
        .map((o) => () => {
          one.value = o.value;
          one.dispatchEvent(new Event("change", { bubbles: true }));
        });
    if (one.getAttribute("role") === "slider")
      return ["PageUp", "PageDown", "ArrowRight", "ArrowUp", "ArrowLeft", "Home", "End"].map((key) => () => {
        one.focus({ preventScroll: true });
        one.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      });
    return [];
  }
}

/** The best share of a chart, of those that move with a control, that is seen with the control in the window, and its height in pixels. */
export interface Seen {
  control: number;
  widget: string;
  share: number;
  height: number;
}

/** How much is seen of what each control moves, with the control scrolled to a place in the window. */
export async function seen(
  page: Page,
  moved: readonly Moved[],
  block: ScrollLogicalPosition,
): Promise<Seen[]> {
  return page.evaluate(
    async ({ moved, controls, charts, block }) => {
      const frame = () =>
        Promise.race([new Promise(requestAnimationFrame), new Promise((late) => setTimeout(late, 100))]);
      const result: Seen[] = [];
      for (const { widget, control, charts: which } of moved) {
        const host = document.querySelector(`[data-widget][id="${widget}"]`)!;
        let one = host.querySelectorAll<HTMLElement>(controls)[control];
        for (const more of [one.closest("details")]) if (more) more.open = true;
        if (one.matches(".choice")) one = one.querySelector("label") ?? one;
        for (let i = 0; i < 2; i++) {
          one.scrollIntoView({ block, inline: "nearest", behavior: "instant" });
          if (i === 0) await frame();
        }
        const pictures = host.querySelectorAll(charts);
        let [share, height] = [0, 0];
        for (const i of which) {
          const picture = pictures[i];
          if (!picture) continue;
          const { left, top, width, height: tall } = picture.getBoundingClientRect();
          let [hits, rows] = [0, 0];
          const [across, down] = [8, 16];
          for (let r = 0; r < down; r++) {
            let row = 0;
            for (let c = 0; c < across; c++) {
              const hit = document.elementFromPoint(
                left + ((c + 0.5) * width) / across,
                top + ((r + 0.5) * tall) / down,
              );
              if (hit && picture.contains(hit)) row++;
            }
            hits += row;
            if (row >= across / 2) rows++;
          }
          const here = hits / (across * down);
          if (here > share) [share, height] = [here, (rows / down) * tall];
        }
        result.push({ widget, control, share, height });
      }
      return result;
    },
    { moved, controls, charts, block },
  );
}
