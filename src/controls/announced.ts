import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Who listens hears no more than one sentence in this time, in milliseconds. */
const APART = 1000;

/**
 * A live region, and how to say something in it: at once, or a second after the last. Of what is said meanwhile only the
 * newest is heard. The words are written when they are due, and not with the next drawing: so none comes too early.
 */
export function useAnnounced(): [region: RefObject<HTMLElement>, say: (words: string) => void] {
  const region = useRef<HTMLElement>(null);
  const spoken = useRef(-Infinity);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

  function speak(words: string) {
    if (region.current!.textContent === words) return;
    region.current!.textContent = words;
    spoken.current = performance.now();
  }
  function say(words: string) {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(speak, spoken.current + APART - performance.now(), words);
  }
  return [region, say];
}
