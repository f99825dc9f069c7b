import { useRef } from "preact/hooks";
import { ariaRange, keyed, type Control } from "../../controls/index.ts";
import type { Point } from "../../figures/chart.ts";
import { useScales } from "../../stage/index.ts";
import { formatNumber, onGrid, type NumberParameter } from "../../state/index.ts";

/** The direction on the polar plot, which the reader takes around the middle, or turns with the arrow keys. */
export function Dial(
  props: Control<NumberParameter, number> & { at: Point; uphill: number; consequence: string },
) {
  const { parameter, value, set, at, uphill, consequence } = props;
  const scales = useScales();
  const grip = useRef<SVGGElement>(null);

  function turn(event: PointerEvent) {
    if (!grip.current!.hasPointerCapture(event.pointerId)) return;
    const { left, top, width, height } = grip.current!.ownerSVGElement!.getBoundingClientRect();
    const { width: w, height: h } = grip.current!.ownerSVGElement!.viewBox.baseVal;
    const x = scales.x.invert(((event.clientX - left) / width) * w);
    const y = scales.y.invert(((event.clientY - top) / height) * h);
    if (Math.hypot(x, y) < 0.1) return; // in the middle there is no direction
    const turned = (Math.atan2(y, x) * 180) / Math.PI - uphill;
    set(onGrid(parameter, turned - 360 * Math.round(turned / 360)));
  }

  return (
    <g
      ref={grip}
      class="handle handle-xy"
      role="slider"
      tabindex={0}
      data-term="ux"
      aria-label={`${parameter.label}, on the polar plot`}
      {...ariaRange(parameter, value)}
      aria-valuetext={`${formatNumber(value, parameter)}, ${consequence}`}
      transform={`translate(${scales.x(at[0]).toFixed(1)} ${scales.y(at[1]).toFixed(1)})`}
      style={{ color: `var(--${parameter.role})` }}
      onPointerDown={(event) => {
        event.preventDefault();
        grip.current!.setPointerCapture(event.pointerId);
        grip.current!.focus({ preventScroll: true });
      }}
      onPointerMove={turn}
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
