import { useRef } from "preact/hooks";
import type { Point } from "../figures/chart.ts";
import type { Scales } from "../figures/scales.ts";
import { ariaRange, keyed, type Control } from "../controls/index.ts";
import { formatNumber, onGrid, type NumberParameter } from "../state/index.ts";
import { useScales } from "./scaled.ts";

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
  const [cx, cy] = [scales.x(at[0]), scales.y(at[1])];
  const spoken = formatNumber(value, parameter);

  function drag(event: PointerEvent) {
    if (!grip.current!.hasPointerCapture(event.pointerId)) return;
    const svg = grip.current!.ownerSVGElement!;
    const { left, top, width, height } = svg.getBoundingClientRect();
    const { width: w, height: h } = svg.viewBox.baseVal;
    const raw =
      axis === "x"
        ? scales.x.invert(((event.clientX - left) / width) * w)
        : scales.y.invert(((event.clientY - top) / height) * h);
    set(onGrid(parameter, raw - offset));
  }

  return (
    <g
      ref={grip}
      class={`handle handle-${axis}`}
      role="slider"
      tabindex={0}
      data-term={term ?? id.split(".").at(-1)}
      aria-label={`${label ?? parameter.label}, on the figure`}
      aria-orientation={axis === "x" ? "horizontal" : "vertical"}
      {...ariaRange(parameter, value)}
      aria-valuetext={consequence ? `${spoken}, ${consequence}` : spoken}
      transform={`translate(${cx.toFixed(1)} ${cy.toFixed(1)})`}
      style={{ color: `var(--${parameter.role ?? "ink"})` }}
      onPointerDown={(event) => {
        event.preventDefault();
        grip.current!.setPointerCapture(event.pointerId);
        grip.current!.focus({ preventScroll: true });
      }}
      onPointerMove={drag}
      onKeyDown={(event) => {
        const next = keyed(event, parameter, value);
        if (next === undefined) return;
        event.preventDefault();
        set(next);
      }}
    >
      <circle class="reach" r={22} />
      <circle class="grip" />
    </g>
  );
}
