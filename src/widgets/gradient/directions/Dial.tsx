import { useRef } from "preact/hooks";
import { ariaRange, keyed, useDrag, type Control } from "../../../controls/index.ts";
import type { Point } from "../../../charts/chart.ts";
import { Grip, unitsPerPixel, useScales } from "../../../figures/index.ts";
import { formatNumber, onGrid, type NumberParameter } from "../../../state/index.ts";

/** The direction on the polar plot, which the reader takes around the middle, or turns with the arrow keys. */
export function Dial(
  props: Control<NumberParameter, number> & { at: Point; uphill: number; consequence: string },
) {
  const { parameter, value, set, at, uphill, consequence } = props;
  const scales = useScales();
  const grip = useRef<SVGGElement>(null);
  const [cx, cy] = [scales.x(at[0]), scales.y(at[1])];
  const listeners = useDrag({
    grab: () => ({ cx, cy, value, pixel: unitsPerPixel(grip.current!.ownerSVGElement!) }),
    drag({ cx, cy, pixel }, dx, dy) {
      const [x, y] = [scales.x.invert(cx + pixel * dx), scales.y.invert(cy + pixel * dy)];
      if (Math.hypot(x, y) < 0.1) return; // in the middle there is no direction
      const turned = (Math.atan2(y, x) * 180) / Math.PI - uphill;
      set(onGrid(parameter, turned - 360 * Math.round(turned / 360)));
    },
    back: ({ value }) => set(value, { goesOn: true }),
  });

  return (
    <Grip
      {...listeners}
      grip={grip}
      term="ux"
      tone={parameter.role}
      x={cx}
      y={cy}
      aria-label={`${parameter.label}, on the polar plot`}
      {...ariaRange(parameter, value)}
      aria-valuetext={`${formatNumber(value, parameter)}, ${consequence}`}
      onKeyDown={(event) => {
        const next = keyed(event, parameter, value);
        if (next === undefined) return;
        event.preventDefault();
        set(next);
      }}
    />
  );
}
