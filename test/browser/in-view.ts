import type { Page } from "@playwright/test";
import { find } from "./site.ts";

/** A control of a widget, and the charts that it changes. */
export interface Control {
  widget: string;
  /** Its place among the widget's controls. */
  index: number;
  name: string;
  /** Whether it is a handle or a point of a chart. */
  onChart: boolean;
  /** Their places among the widget's charts. */
  charts: number[];
}

/** How much is seen of what a control changes while the control is in the window. */
export interface Sight {
  name: string;
  /** Of the chart that is seen best: the part of it, from 0 to 1, and the pixels of its height. */
  share: number;
  height: number;
}

/** Of points that are dragged, all of which move the same, the first. */
const selectors = {
  controls: "input[type=range], .choice, .choice-list select, [role=slider]:not(.drag-point ~ .drag-point)",
  charts: ".chart",
};

/** What each control of a page's widgets changes, found by moving them one after the other; all is put back. */
export async function controlsOf(page: Page): Promise<Control[]> {
  const found: Control[] = [];
  for (const widget of await find(page, "[data-widget]").all())
    found.push(...(await widget.evaluate(moveAll, selectors)));
  return found;
}

async function moveAll(
  widget: Element,
  { controls, charts }: { controls: string; charts: string },
): Promise<Control[]> {
  const frame = () =>
    Promise.race([new Promise(requestAnimationFrame), new Promise((late) => setTimeout(late, 100))]);
  const drawings = () =>
    Array.from(widget.querySelectorAll(charts), (chart) => chart.innerHTML.replace(/ data-lit=""/g, ""));
  const reset = Array.from(widget.querySelectorAll<HTMLElement>(".tools button")).find(
    ({ textContent }) => textContent === "Reset",
  )!;
  const settled = async (): Promise<string[]> => {
    for (let last = drawings(); ;) {
      await frame();
      await new Promise((later) => setTimeout(later, 60)); // what Observable Plot draws comes later
      const now = drawings();
      if (now.every((drawing, i) => drawing === last[i])) return now;
      last = now;
    }
  };
  const changes = (before: string[], now: string[]) =>
    now.flatMap((drawing, i) => (drawing === before[i] ? [] : [i]));
  widget.scrollIntoView({ block: "center", behavior: "instant" });

  const found: Control[] = [];
  const count = widget.querySelectorAll(controls).length;
  for (let index = 0; index < count; index++) {
    const before = await settled();
    // Asked for anew: a handle that left its chart while another was moved is another element.
    const control = widget.querySelectorAll<HTMLElement>(controls)[index];
    const name = control.getAttribute("aria-label") ?? (control.id || control.textContent.slice(0, 30));
    const onChart = control.matches("svg *");
    let charts: number[] = [];
    for (const move of movesOf(control)) {
      move();
      // A worker's first result may take a while, and a move may lead to where all looks the same.
      for (let wait = 0; wait < 10 && changes(before, drawings()).length === 0; wait++) await frame();
      charts = changes(before, await settled());
      if (charts.length > 0) break;
    }
    found.push({
      widget: widget.id,
      index,
      name: `${widget.id}: ${name}`,
      onChart,
      charts,
    });
    reset.click();
  }
  return found;

  function movesOf(control: HTMLElement): (() => void)[] {
    if (control instanceof HTMLSelectElement) {
      return Array.from(control.options)
        .filter(({ selected }) => !selected)
        .map(({ value }) => () => {
          control.value = value;
          control.dispatchEvent(new Event("change", { bubbles: true }));
        });
    }
    if (control instanceof HTMLInputElement) {
      const [at, last] = [control.valueAsNumber, Number(control.max)];
      const step = Math.ceil(last / 8);
      return [at + step, at - step, last, 0]
        .filter((to) => to >= 0 && to <= last && to !== at)
        .map((to) => () => {
          control.valueAsNumber = to;
          control.dispatchEvent(new InputEvent("input", { bubbles: true }));
        });
    }
    if (control.matches(".choice"))
      return Array.from(
        control.querySelectorAll<HTMLElement>("input:not(:checked)"),
        (one) => () => one.click(),
      );
    return ["PageUp", "PageDown", "ArrowRight", "ArrowUp", "Home", "End"].map((key) => () => {
      control.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    });
  }
}

/** What is seen of the charts that each control changes, with the control scrolled to a place in the window. */
export function sights(page: Page, all: readonly Control[], block: "center" | "end"): Promise<Sight[]> {
  return page.evaluate(
    async ({ all, block, controls, charts }) => {
      const [ACROSS, DOWN] = [5, 10];
      const found: Sight[] = [];
      for (const { widget, index, name, charts: which } of all) {
        const host = document.querySelector(`[data-widget][id="${widget}"]`)!;
        const control = host.querySelectorAll(controls)[index];
        const target = control.matches(".choice") ? control.querySelector("label")! : control;
        // What comes near is laid out anew, until it stands.
        for (let last = NaN, top = 0; Math.abs(top - last) > 0.5 || Number.isNaN(last);) {
          target.scrollIntoView({ block, inline: "center", behavior: "instant" });
          await Promise.race([
            new Promise(requestAnimationFrame),
            new Promise((late) => setTimeout(late, 100)),
          ]);
          [last, top] = [top || NaN, target.getBoundingClientRect().top];
        }
        const seen = Array.from(host.querySelectorAll(charts))
          .filter((_, i) => which.includes(i))
          .map(look);
        const enough = ({ share, height }: Omit<Sight, "name">) => Math.min(share / 0.8, height / 120);
        found.push({ name, ...seen.toSorted((a, b) => enough(b) - enough(a))[0] });
      }
      return found;

      /** What of a chart lies in the window with nothing on it, by a grid of points. */
      function look(chart: Element): { share: number; height: number } {
        // A graph that is wider than the window is looked at through a window of its own.
        const box = chart.closest(".graph-scroll") ?? chart;
        const { left, top, width, height } = box.getBoundingClientRect();
        const rows = Array.from({ length: DOWN }, (_, row) =>
          Array.from({ length: ACROSS }, (_, column) => {
            const hit = document.elementFromPoint(
              left + ((column + 0.5) * width) / ACROSS,
              top + ((row + 0.5) * height) / DOWN,
            );
            return hit !== null && box.contains(hit);
          }),
        );
        const share = rows.flat().filter(Boolean).length / (ACROSS * DOWN);
        return { share, height: (rows.filter((row) => row.some(Boolean)).length / DOWN) * height };
      }
    },
    { all, block, ...selectors },
  );
}
