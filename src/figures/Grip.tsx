import type { Tone } from "../charts/chart.ts";
import { createContext, type JSX, type RefObject } from "preact";
import { useContext } from "preact/hooks";

/** Whether the widget around is hydrated: as the server draws it, nothing in it can be moved yet. */
export const Hydrated = createContext(false);

/**
 * The ring that a reader takes hold of, wherever something is moved on a figure. It behaves as a slider does, and has the
 * focus once it is held.
 */
export function Grip({
  grip,
  axis = "xy",
  term,
  tone = "ink",
  x,
  y,
  onPointerDown,
  ...props
}: Omit<JSX.SVGAttributes<SVGGElement>, "x" | "y" | "onPointerDown"> & {
  /** Prevents the browser's own answer where the ring is taken hold of. */
  onPointerDown(event: PointerEvent): void;
  grip: RefObject<SVGGElement>;
  axis?: "x" | "y" | "xy";
  /** The quantity that lights up with it. */
  term?: string;
  tone?: Tone;
  x: number;
  y: number;
}) {
  const hydrated = useContext(Hydrated);
  return (
    <g
      ref={grip}
      class={`handle handle-${axis}`}
      role="slider"
      tabindex={0}
      data-term={term}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      style={{ color: `var(--${tone})` }}
      aria-disabled={hydrated ? undefined : "true"}
      {...props}
      onPointerDown={(event) => {
        onPointerDown(event);
        if (event.defaultPrevented) event.currentTarget.focus({ preventScroll: true });
      }}
    >
      <circle class="reach" r={22} />
      <circle class="grip" />
    </g>
  );
}
