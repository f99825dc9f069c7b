import type { Scales } from "../figures/scales.ts";
import { added, moved } from "./points.ts";
import type { PointsInHand } from "./points-in-hand.ts";

/** How near to a point, in pixels of the page, a mouse or a finger takes it in hand. */
const REACH = { mouse: 11, touch: 22 };
/** A press that moves less than this, in pixels, is a click. */
const STILL = 5;

/**
 * Listens to the whole figure, so that marks drawn over its ground do not stand in the way of a click, and the point
 * nearest to a finger is taken, not the one drawn last.
 */
export function listenToPoints(
  group: SVGGElement,
  now: () => { props: PointsInHand; scales: Scales },
): () => void {
  const svg = group.ownerSVGElement!;
  let drag: { index: number; dx: number; dy: number } | undefined;
  let press: { x: number; y: number } | undefined;

  /** Where the pointer is in the chart's own units, and how many pixels of the page one of them is. */
  function place(event: PointerEvent) {
    const { left, top, width, height } = svg.getBoundingClientRect();
    const { width: w, height: h } = svg.viewBox.baseVal;
    return {
      x: ((event.clientX - left) / width) * w,
      y: ((event.clientY - top) / height) * h,
      pixels: width / w,
    };
  }

  function nearest(at: { x: number; y: number; pixels: number }) {
    const { props, scales } = now();
    let [index, distance] = [-1, Infinity];
    props.control.value.forEach(([px, py], i) => {
      const away = at.pixels * Math.hypot(scales.x(px) - at.x, scales.y(py) - at.y);
      if (away < distance) [index, distance] = [i, away];
    });
    return { index, distance };
  }

  function down(event: PointerEvent) {
    if (event.button !== 0 || (event.target as Element).closest(".handle")) return;
    const { props, scales } = now();
    const at = place(event);
    const { index, distance } = nearest(at);
    if (distance > (event.pointerType === "mouse" ? REACH.mouse : REACH.touch)) {
      press = { x: event.clientX, y: event.clientY };
      return;
    }
    event.preventDefault();
    svg.setPointerCapture(event.pointerId);
    const [px, py] = props.control.value[index];
    drag = { index, dx: scales.x(px) - at.x, dy: scales.y(py) - at.y };
    props.take({ points: props.control.value, chosen: index });
    (group.children[index] as SVGElement).focus({ preventScroll: true });
  }

  function move(event: PointerEvent) {
    if (!drag) return;
    const { props, scales } = now();
    const { x, y } = place(event);
    const to = [scales.x.invert(x + drag.dx), scales.y.invert(y + drag.dy)];
    props.take(moved(props.control, drag.index, to), true);
  }

  function up(event: PointerEvent) {
    const clicked = press && Math.hypot(event.clientX - press.x, event.clientY - press.y) < STILL;
    drag = press = undefined;
    if (!clicked) return;
    const { props, scales } = now();
    const { x, y } = place(event);
    const at = [scales.x.invert(x), scales.y.invert(y)] as const;
    if (scales.holds?.(at) !== false) props.take(added(props.control, props.chosen, at), true);
  }

  const cancel = () => (drag = press = undefined);
  const heard = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: cancel };
  for (const [name, listener] of Object.entries(heard)) svg.addEventListener(name, listener as EventListener);
  return () => {
    for (const [name, listener] of Object.entries(heard))
      svg.removeEventListener(name, listener as EventListener);
  };
}
