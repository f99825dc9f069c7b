import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Point } from "../../../charts/chart.ts";
import { clamp } from "../../../charts/clamp.ts";
import { steps } from "./methods.ts";

/** How long a run of all steps takes to run down, in milliseconds. */
const DURATION = 2500;
/** A start that moved farther than this was put somewhere else; one that is dragged or stepped moves less at a time. */
const JUMP = 0.5;

/**
 * How many steps of the runs are shown: when the start is put somewhere else they run down from there, and where it is
 * only shifted they are seen whole, as they are where the reader prefers reduced motion.
 */
export function useRunDown([x, y]: Point): number {
  const [shown, show] = useState(steps);
  const before = useRef({ x, y });
  useLayoutEffect(() => {
    const jumped = Math.hypot(x - before.current.x, y - before.current.y) > JUMP;
    before.current = { x, y };
    if (!jumped || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    show(0);
    const begun = performance.now();
    let request = requestAnimationFrame(function next(now) {
      const at = clamp(Math.round((steps * (now - begun)) / DURATION), [0, steps]);
      show(at);
      if (at < steps) request = requestAnimationFrame(next);
    });
    return () => {
      cancelAnimationFrame(request);
      show(steps);
    };
  }, [x, y]);
  return shown;
}
