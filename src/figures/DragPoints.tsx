import type { Tone } from "../charts/chart.ts";
import { useContext, useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { memoized } from "../controls/index.ts";
import type { Scales } from "../charts/scales.ts";
import type { DataPoint } from "../state/index.ts";
import { Hydrated } from "./Grip.tsx";
import { listenToPoints } from "./listen-to-points.ts";
import { keyedPoints, spokenPoint, type PointsControl } from "./points.ts";
import type { PointsInHand } from "./points-in-hand.ts";
import { useScales } from "./scaled.ts";

/** The outline of a point of each class: disc, square, triangle, diamond. */
const outlines = [
  "M-5.5,0a5.5,5.5 0 1,0 11,0a5.5,5.5 0 1,0 -11,0Z",
  "M-5,-5h10v10h-10Z",
  "M0,-6.5L6.2,5H-6.2Z",
  "M0,-7L6,0L0,7L-6,0Z",
];

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
  const hydrated = useContext(Hydrated);
  const group = useRef<SVGGElement>(null);
  const now = useRef({ props, scales });
  now.current = { props, scales };

  useEffect(() => listenToPoints(group.current!, () => now.current), []);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    (group.current!.children[chosen] as SVGElement | undefined)?.focus({ preventScroll: true });
  });

  const drawn = memoized(
    () =>
      value.map((point, i) => (
        <g
          key={i}
          class="drag-point"
          role="slider"
          tabindex={i === chosen ? 0 : -1}
          aria-disabled={hydrated ? undefined : "true"}
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
    [value, chosen, scales, names.join(), hydrated],
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

function toneOf({ role }: PointsControl["parameter"], [, , label]: DataPoint): Tone {
  return label === undefined ? (role ?? "data") : `class-${label % outlines.length}`;
}
