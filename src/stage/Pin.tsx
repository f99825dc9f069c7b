import { useRef } from "preact/hooks";
import type { Point } from "../figures/chart.ts";
import type { Scales } from "../figures/scales.ts";
import { keyed, type Control } from "../controls/index.ts";
import { formatNumber, onGrid, type NumberParameter } from "../state/index.ts";
import { useScales } from "./scaled.ts";

/**
 * A point of the figure that the reader moves in both directions: dragged, set by a click anywhere on the figure, or
 * focused and moved with the arrow keys. `move` gets both values at once, so that a movement is one change.
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

  function place(event: PointerEvent) {
    const svg = grip.current!.ownerSVGElement!;
    const { left, top, width, height } = svg.getBoundingClientRect();
    const { width: w, height: h } = svg.viewBox.baseVal;
    move([
      onGrid(x.parameter, scales.x.invert(((event.clientX - left) / width) * w)),
      onGrid(y.parameter, scales.y.invert(((event.clientY - top) / height) * h)),
    ]);
  }

  const [x0, x1] = [scales.x(x.parameter.min), scales.x(x.parameter.max)];
  const [y0, y1] = [scales.y(y.parameter.max), scales.y(y.parameter.min)];
  return (
    <g
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current!.focus({ preventScroll: true });
        place(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && place(event)}
    >
      <rect class="plane" x={x0} y={y0} width={x1 - x0} height={y1 - y0} />
      <g
        ref={grip}
        class="handle handle-xy"
        role="slider"
        tabindex={0}
        data-term={x.id.split(".").at(-1)}
        aria-label={`${label}, on the figure; arrow keys move it both ways`}
        aria-valuemin={x.parameter.min}
        aria-valuemax={x.parameter.max}
        aria-valuenow={x.value}
        aria-valuetext={consequence ? `${spoken}: ${consequence}` : spoken}
        transform={`translate(${cx.toFixed(1)} ${cy.toFixed(1)})`}
        style={{ color: `var(--${x.parameter.role ?? "ink"})` }}
        onKeyDown={(event) => {
          const upright = event.key === "ArrowUp" || event.key === "ArrowDown";
          const turned = upright ? y : x;
          const next = keyed(event, turned.parameter, turned.value);
          if (next === undefined) return;
          event.preventDefault();
          move(upright ? [x.value, next] : [next, y.value]);
        }}
      >
        <circle class="reach" r={22} />
        <circle class="grip" />
      </g>
    </g>
  );
}
