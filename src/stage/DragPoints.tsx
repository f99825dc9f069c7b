import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Scales } from "../figures/scales.ts";
import type { DataPoint } from "../state/index.ts";
import {
  added,
  emptiest,
  keyedPoints,
  moved,
  reclassed,
  removed,
  spokenPoint,
  type Done,
  type PointsControl,
} from "./points.ts";
import { useScales } from "./scaled.ts";

/** How near to a point, in pixels of the page, a mouse or a finger takes it in hand. */
const REACH = { mouse: 11, touch: 22 };
/** A press that moves less than this, in pixels, is a click. */
const STILL = 5;

/** The outline of a point of each class: disc, square, triangle, diamond. */
const outlines = [
  "M-5.5,0a5.5,5.5 0 1,0 11,0a5.5,5.5 0 1,0 -11,0Z",
  "M-5,-5h10v10h-10Z",
  "M0,-6.5L6.2,5H-6.2Z",
  "M0,-7L6,0L0,7L-6,0Z",
];

/** Points that a view puts into its readers' hands: in a chart by `DragPoints`, below it by `PointTools`. */
export interface PointsInHand {
  control: PointsControl;
  /** The point that has the focus, or would. */
  chosen: number;
  /** What each class is called. */
  names: readonly string[];
  /** Takes over what was done; with `focus`, the point that is in hand then gets it. */
  take(done: Done | undefined, focus?: boolean): void;
  /** Whether the point in hand has yet to be given the focus. */
  wanted: { current: boolean };
}

/** The points of one parameter, shared by the chart that shows them and the tools below it. */
export function usePoints(
  control: PointsControl,
  names: readonly string[] = Array.from(
    { length: control.parameter.classes ?? 0 },
    (_, i) => `class ${i + 1}`,
  ),
): PointsInHand {
  const [last, choose] = useState(0);
  const wanted = useRef(false);
  return {
    control,
    names,
    wanted,
    chosen: Math.max(0, Math.min(last, control.value.length - 1)),
    take(done, focus = false) {
      if (!done) return;
      wanted.current = focus;
      choose(done.chosen);
      if (done.points !== control.value) control.set(done.points);
    },
  };
}

/**
 * Points in a chart that the reader moves in both directions, adds and takes away: dragged, added by a click on empty
 * ground, or with the keys that `keyedPoints` lists. All of them are one stop of the Tab key. The last child of its chart.
 */
export function DragPoints(
  props: PointsInHand & { scales?: Scales; /** The quantity that lights up with them. */ term?: string },
) {
  const { control, chosen, names, take, wanted, term } = props;
  const { id, parameter, value } = control;
  const scales = useScales(props.scales);
  const group = useRef<SVGGElement>(null);
  const now = useRef({ props, scales });
  now.current = { props, scales };

  useEffect(() => listen(group.current!, () => now.current), []);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    (group.current!.children[chosen] as SVGElement | undefined)?.focus({ preventScroll: true });
  });

  const drawn = useMemo(
    () =>
      value.map((point, i) => (
        <g
          key={i}
          class="drag-point"
          role="slider"
          tabindex={i === chosen ? 0 : -1}
          aria-roledescription="point to move"
          aria-label={`point ${i + 1} of ${value.length}`}
          aria-valuemin={parameter.x.min}
          aria-valuemax={parameter.x.max}
          aria-valuenow={point[0]}
          aria-valuetext={spokenPoint(parameter, point, names)}
          transform={`translate(${scales.x(point[0]).toFixed(1)} ${scales.y(point[1]).toFixed(1)})`}
          style={{ color: `var(--${toneOf(parameter, point)})` }}
        >
          <circle class="reach" />
          <path d={outlines[(point[2] ?? 0) % outlines.length]} />
        </g>
      )),
    [value, chosen, scales, names.join()],
  );
  return (
    <g
      ref={group}
      class="drag-points"
      role="group"
      data-term={term}
      data-points={id.split(".").at(-1)}
      aria-label={parameter.label}
      aria-describedby={`${id}-keys`}
      onFocusIn={(event) => {
        const index = Array.from(group.current!.children).indexOf(event.target as Element);
        if (index >= 0) take({ points: value, chosen: index });
      }}
      onKeyDown={(event) => {
        const done = keyedPoints(control, chosen, event);
        if (!done) return;
        event.preventDefault();
        take(done, true);
      }}
    >
      {drawn}
    </g>
  );
}

function toneOf({ role }: PointsControl["parameter"], [, , label]: DataPoint): string {
  return label === undefined ? (role ?? "data") : `class-${label % outlines.length}`;
}

/**
 * Listens to the whole figure, so that marks drawn over its ground do not stand in the way of a click, and the point
 * nearest to a finger is taken, not the one drawn last.
 */
function listen(group: SVGGElement, now: () => { props: PointsInHand; scales: Scales }): () => void {
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

/** Below the chart, among the controls: what can be done with the points, as buttons, and in words. */
export function PointTools({ control, chosen, names, take }: PointsInHand) {
  const { id, parameter, value } = control;
  const full = value.length >= parameter.most;
  const few = value.length <= parameter.least || value.length === 0;
  const next = parameter.classes && value[chosen] ? names[(value[chosen][2]! + 1) % parameter.classes] : "";
  return (
    <div class="point-tools">
      <button
        type="button"
        aria-disabled={full}
        onClick={() => take(added(control, chosen, emptiest(control)))}
      >
        Add a point
      </button>
      <button type="button" aria-disabled={few} onClick={() => take(removed(control, chosen))}>
        Remove point {chosen + 1}
      </button>
      {parameter.classes && (
        <button
          type="button"
          aria-disabled={value.length === 0}
          onClick={() => take(reclassed(control, chosen))}
        >
          Make it {next}
        </button>
      )}
      <p id={`${id}-keys`} class="keys">
        Drag a point, or click on empty ground to add one ({value.length} of at most {parameter.most}
        {parameter.classes && "; a new one is of the class of the last you touched"}). With the keyboard:
        arrow keys move the point, Page Down and Page Up go to the next and the one before, Insert adds,
        Delete removes
        {parameter.classes && ", C changes the class"}.
      </p>
    </div>
  );
}
