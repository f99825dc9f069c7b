import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { NumberParameter } from "../state/index.ts";
import type { Control } from "./control.ts";

export const speeds = { "1": "slow", "4": "normal", "16": "fast" };
/** Except slowly, a long run is played in about this many strides, of one step or more. */
const STRIDES = 120;

/**
 * Plays through a run from the step shown to its last. All that one play sets is one change. It pauses, and stays paused,
 * when nothing of its widget is in the window any more. Where the reader prefers reduced motion, it goes one step a
 * second at any speed.
 */
export function usePlay(
  run: Pick<Control<NumberParameter, number>, "value" | "set"> & { last: number },
  host: RefObject<Element>,
) {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState("4");
  const now = useRef(run);
  now.current = run;
  const begun = useRef(false);

  function go(step: number) {
    now.current.set(step, begun.current ? { goesOn: true } : undefined);
    begun.current = true;
  }

  // Before the screen is drawn, so that no step comes after a pause that is seen.
  useLayoutEffect(() => {
    if (!playing) return;
    const { last } = run;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const stride = calm || speed === "1" ? 1 : Math.ceil(last / STRIDES);
    const timer = setInterval(
      () => {
        const { value } = now.current;
        const next = Math.min(last, value + stride);
        if (value < last) go(next);
        if (next >= last) setPlaying(false);
      },
      calm ? 1000 : 1000 / Number(speed),
    );
    return () => clearInterval(timer);
  }, [playing, speed, run.last]);

  useEffect(() => {
    if (!playing) return;
    return whenOutOfSight(host.current!.closest(".widget") ?? host.current!, () => setPlaying(false));
  }, [playing]);

  function toggle() {
    const { value, last } = now.current;
    if (last === 0) return;
    begun.current = false;
    if (!playing && value >= last) go(0);
    setPlaying(!playing);
  }

  return { playing, toggle, speed, setSpeed };
}

/** Calls `act` when no part of the element is in the window, or the window is not looked at. Returns how to stop. */
function whenOutOfSight(element: Element, act: () => void): () => void {
  const observer = new IntersectionObserver((sightings) => {
    if (!sightings.at(-1)!.isIntersecting) act();
  });
  const turned = () => document.hidden && act();
  observer.observe(element);
  document.addEventListener("visibilitychange", turned);
  return () => {
    observer.disconnect();
    document.removeEventListener("visibilitychange", turned);
  };
}
