import { useMemo, useRef } from "preact/hooks";
import type { Point } from "../charts/chart.ts";
import type { Scales } from "../charts/scales.ts";
import { keyed, useDrag, type Control } from "../controls/index.ts";
import { formatNumber, onGrid, type NumberParameter } from "../state/index.ts";
import { Grip } from "./Grip.tsx";
import { useScales } from "./scaled.ts";
import { tapListeners } from "./tap.ts";
import { placeOf, unitsPerPixel } from "./units.ts";

/**
 * A point of the figure that the reader moves in both directions: dragged by its ring, set by a click or a tap anywhere on
 * the figure, or focused and moved with the arrow keys. `move` gets both values at once, so that a movement is one change.
 */
export function Pin(props: {
  x: Control<NumberParameter, number>;
  y: Control<NumberParameter, number>;
  move(at: Point): void;
  label: string;
  /** In place of the chart's. */
  scales?: Scales;
  consequence?: string;
}) {
  const { x, y, move, label, consequence } = props;
  const scales = useScales(props.scales);
  const grip = useRef<SVGGElement>(null);
  const [cx, cy] = [scales.x(x.value), scales.y(y.value)];
  const spoken = `${formatNumber(x.value, x.parameter)}, ${formatNumber(y.value, y.parameter)}`;

  const put = (px: number, py: number) =>
    move([onGrid(x.parameter, scales.x.invert(px)), onGrid(y.parameter, scales.y.invert(py))]);
  const latest = useRef(put);
  latest.current = put;
  const plane = useMemo(
    () =>
      tapListeners((event) => {
        const at = placeOf(event, grip.current!.ownerSVGElement!);
        grip.current!.focus({ preventScroll: true });
        latest.current(at.x, at.y);
      }),
    [],
  );
  const listeners = useDrag({
    grab() {
      const before: Point = [x.value, y.value];
      return { cx, cy, before, pixel: unitsPerPixel(grip.current!.ownerSVGElement!) };
    },
    drag: ({ cx, cy, pixel }, dx, dy) => put(cx + pixel * dx, cy + pixel * dy),
    back: ({ before }) => move(before),
  });

  const [x0, x1] = [scales.x(x.parameter.min), scales.x(x.parameter.max)];
  const [y0, y1] = [scales.y(y.parameter.max), scales.y(y.parameter.min)];
  return (
    <>
      <rect
        class="plane"
        x={x0}
        y={y0}
        width={x1 - x0}
        height={y1 - y0}
        onPointerDown={plane.pointerdown}
        onClick={plane.click}
      />
      <Grip
        {...listeners}
        grip={grip}
        term={x.id.split(".").at(-1)}
        tone={x.parameter.role}
        x={cx}
        y={cy}
        aria-label={`${label}, on the figure; arrow keys move it both ways`}
        aria-valuemin={x.parameter.min}
        aria-valuemax={x.parameter.max}
        aria-valuenow={x.value}
        aria-valuetext={consequence ? `${spoken}: ${consequence}` : spoken}
        onKeyDown={(event) => {
          const upright = event.key === "ArrowUp" || event.key === "ArrowDown";
          const turned = upright ? y : x;
          const next = keyed(event, turned.parameter, turned.value);
          if (next === undefined) return;
          event.preventDefault();
          move(upright ? [x.value, next] : [next, y.value]);
        }}
      />
    </>
  );
}
