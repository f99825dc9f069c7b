import { useRef, useState } from "preact/hooks";
import type { Done, PointsControl } from "./points.ts";

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
