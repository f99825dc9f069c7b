import { oncePerFrame } from "./once-per-frame.ts";

/** A small live copy of a figure's main chart beside the hand, while a number of it in a sentence is moved out of its sight. */
let copy: HTMLElement | undefined;
let watch: MutationObserver | undefined;
let idle: ReturnType<typeof setTimeout>;

/** How long it stays after the last key, in milliseconds. */
const LINGER = 1500;

/** Shows what a press or a key on a number moves, from the first movement until the number is let go. */
export function glimpse({ type }: Event, number: HTMLElement, figure: HTMLElement): void {
  if (type === "keydown") {
    if (!copy) show(number, figure);
    clearTimeout(idle);
    idle = setTimeout(end, LINGER);
    return;
  }
  const moved = () => show(number, figure);
  number.addEventListener("pointermove", moved, { once: true });
  for (const over of ["pointerup", "pointercancel"] as const)
    number.addEventListener(
      over,
      () => {
        number.removeEventListener("pointermove", moved);
        end();
      },
      { once: true },
    );
}

function show(number: HTMLElement, figure: HTMLElement): void {
  end();
  const chart = figure.querySelector<HTMLElement>(".stage-main .chart");
  if (!chart || inWindow(chart)) return;
  copy = document.createElement("div");
  copy.className = "glimpse";
  copy.inert = true;
  const name = figure.closest("figure")?.querySelector("figcaption b")?.textContent ?? "";
  const draw = () => copy?.replaceChildren(chart.cloneNode(true), name);
  draw();
  document.body.append(copy);
  place(copy, number.getBoundingClientRect());
  watch = new MutationObserver(oncePerFrame(draw));
  watch.observe(chart, { subtree: true, childList: true, attributes: true, characterData: true });
}

function end(): void {
  watch?.disconnect();
  copy?.remove();
  copy = undefined;
}

/** Whether most of a chart is seen. */
function inWindow(chart: HTMLElement): boolean {
  const { top, bottom, height } = chart.getBoundingClientRect();
  const header = document.querySelector(".site-header")!.getBoundingClientRect().bottom;
  return Math.min(bottom, innerHeight) - Math.max(top, header) > 0.8 * height;
}

/** Above the number, where a finger does not hide it; below it, where there is no room. */
function place({ style, offsetWidth, offsetHeight }: HTMLElement, number: DOMRect): void {
  const above = number.top - offsetHeight - 24;
  const left = number.left + (number.width - offsetWidth) / 2;
  style.top = `${above > 0 ? above : number.bottom + 48}px`;
  style.left = `${Math.max(8, Math.min(innerWidth - offsetWidth - 8, left))}px`;
}
