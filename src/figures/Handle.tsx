import { useRef } from "preact/hooks";
import type { Point } from "../charts/chart.ts";
import type { Scales } from "../charts/scales.ts";
import { ariaRange, keyed, useDrag, type Control } from "../controls/index.ts";
import { formatNumber, onGrid, type NumberParameter } from "../state/index.ts";
import { Grip } from "./Grip.tsx";
import { useScales } from "./scaled.ts";
import { unitsPerPixel } from "./units.ts";

/**
 * A point of the figure that the reader moves along one axis: by pointer or touch, or focused and moved with the arrow
 * keys as a slider is. Dragged values land on the parameter's own grid.
 */
export function Handle(
  props: Control<NumberParameter, number> & {
    /** In place of the chart's. */
    scales?: Scales;
    at: Point;
    axis?: "x" | "y";
    consequence?: string;
    /** Where on the axis the parameter is 0. */
    offset?: number;
    /** What the handle is called, where the parameter's own label will not do. */
    label?: string;
    /** The quantity that lights up with it; the parameter itself when left out. */
    term?: string;
  },
) {
  const { id, parameter, value, set, at, axis = "x", consequence, offset = 0, label, term } = props;
  const scales = useScales(props.scales);
  const grip = useRef<SVGGElement>(null);
  const center = { x: scales.x(at[0]), y: scales.y(at[1]) };
  const spoken = formatNumber(value, parameter);
  const listeners = useDrag({
    grab: () => ({ from: center[axis], value, pixel: unitsPerPixel(grip.current!.ownerSVGElement!) }),
    drag({ from, pixel }, dx, dy) {
      const to = scales[axis].invert(from + pixel * (axis === "x" ? dx : dy));
      set(onGrid(parameter, to - offset));
    },
    back: ({ value }) => set(value, { goesOn: true }),
  });

  return (
    <Grip
      {...listeners}
      grip={grip}
      axis={axis}
      term={term ?? id.split(".").at(-1)}
      tone={parameter.role}
      {...center}
      aria-label={`${label ?? parameter.label}, on the figure`}
      aria-orientation={axis === "x" ? "horizontal" : "vertical"}
      {...ariaRange(parameter, value)}
      aria-valuetext={consequence ? `${spoken}, ${consequence}` : spoken}
      onKeyDown={(event) => {
        const next = keyed(event, parameter, value);
        if (next === undefined) return;
        event.preventDefault();
        set(next);
      }}
    />
  );
}
