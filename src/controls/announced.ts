import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/** Who listens hears no more than one sentence in this time, in milliseconds. */
const APART = 1000;

/**
 * The words of a live region, and how to say new ones: at once, or a second after the last. Of those said meanwhile only
 * the newest are heard.
 */
export function useAnnounced(): [heard: string, say: (words: string) => void] {
  const [heard, hear] = useState("");
  const spoken = useRef(-Infinity);
  const timer = useRef(0);
  useLayoutEffect(() => {
    if (heard) spoken.current = performance.now();
  }, [heard]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function say(words: string) {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(hear, spoken.current + APART - performance.now(), words);
  }
  return [heard, say];
}
