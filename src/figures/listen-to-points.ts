import { dragListeners } from "../controls/index.ts";
import type { Scales } from "../charts/scales.ts";
import type { DataPoint } from "../state/index.ts";
import { added, moved } from "./points.ts";
import type { PointsInHand } from "./points-in-hand.ts";
import { tapListeners } from "./tap.ts";
import { placeOf, unitsPerPixel } from "./units.ts";

/** How near to a point, in pixels of the page, a mouse or a finger takes it in hand. */
const reachOf = ({ pointerType }: PointerEvent) => (pointerType === "mouse" ? 11 : 22);

/** A point in hand: which, where it was, and where that is in units of the chart. */
interface Held {
  index: number;
  point: DataPoint;
  cx: number;
  cy: number;
  pixel: number;
}

/**
 * Listens to the whole figure, so that marks drawn over its ground do not stand in the way of a click, and the point
 * nearest to a finger is taken, not the one drawn last.
 */
export function listenToPoints(
  group: SVGGElement,
  now: () => { props: PointsInHand; scales: Scales },
): () => void {
  const svg = group.ownerSVGElement!;

  /** The point within reach of a pointer; -1 where there is none. */
  function inReach(event: PointerEvent): number {
    const { props, scales } = now();
    const at = placeOf(event, svg);
    const far = props.control.value.map(([x, y]) => Math.hypot(scales.x(x) - at.x, scales.y(y) - at.y));
    const least = Math.min(...far);
    return least <= reachOf(event) * unitsPerPixel(svg) ? far.indexOf(least) : -1;
  }

  const drag = dragListeners<Held>(() => ({
    grab(event) {
      const index = (event.target as Element).closest(".handle") ? -1 : inReach(event);
      if (index < 0) return undefined;
      const { props, scales } = now();
      const { value } = props.control;
      props.take({ points: value, chosen: index });
      (group.children[index] as SVGElement).focus({ preventScroll: true });
      const [x, y] = value[index];
      return { index, point: value[index], cx: scales.x(x), cy: scales.y(y), pixel: unitsPerPixel(svg) };
    },
    drag({ index, cx, cy, pixel }, dx, dy) {
      const { props, scales } = now();
      const to = [scales.x.invert(cx + pixel * dx), scales.y.invert(cy + pixel * dy)];
      props.take(moved(props.control, index, to), true);
    },
    back({ index, point }) {
      const { props } = now();
      props.take(moved(props.control, index, point), true);
    },
  }));

  const tap = tapListeners((event) => {
    if ((event.target as Element).closest(".handle") || inReach(event as PointerEvent) >= 0) return;
    const { props, scales } = now();
    const { x, y } = placeOf(event, svg);
    const at = [scales.x.invert(x), scales.y.invert(y)] as const;
    if (scales.holds?.(at) !== false) props.take(added(props.control, props.chosen, at), true);
  });

  const heard = [...Object.entries(drag), ...Object.entries(tap)] as [string, EventListener][];
  for (const [name, listener] of heard) svg.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of heard) svg.removeEventListener(name, listener);
  };
}
