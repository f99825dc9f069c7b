import { useEffect, useRef, useState } from "preact/hooks";
import type { NumberParameter } from "../state/index.ts";
import type { Control } from "./control.ts";

const speeds = { "1": "slow", "4": "normal", "16": "fast" };
/** Except slowly, a long run is played in about this many strides, of one step or more. */
const STRIDES = 120;

/**
 * Moves through the steps of a run: play and pause, one step either way, scrub, speed. `value` is the step shown and
 * `last` the run's last. Where the reader prefers reduced motion, play goes one step a second at any speed.
 */
export function Player({
  id,
  parameter,
  value,
  set,
  last,
  unit = "step",
}: Control<NumberParameter, number> & { last: number; /** What it counts. */ unit?: string }) {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState("4");
  const now = useRef(value);
  now.current = Math.min(value, last);

  useEffect(() => {
    if (!playing) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const stride = calm || speed === "1" ? 1 : Math.ceil(last / STRIDES);
    const timer = setInterval(
      () => {
        const next = Math.min(last, now.current + stride);
        if (now.current < last) set(next);
        if (next >= last) setPlaying(false);
      },
      calm ? 1000 : 1000 / Number(speed),
    );
    return () => clearInterval(timer);
  }, [playing, speed, last]);

  function go(count: number) {
    const next = now.current + count;
    if (next >= 0 && next <= last) set(next);
  }

  function play() {
    if (last === 0) return;
    if (!playing && now.current >= last) set(0);
    setPlaying(!playing);
  }

  return (
    <div class="player" role="group" aria-label={parameter.label}>
      <button
        type="button"
        onClick={() => go(-1)}
        aria-disabled={now.current <= 0}
        aria-label={`one ${unit} back`}
      >
        <Icon d="M11 3v10L4 8zM3 3h1.5v10H3z" />
      </button>
      <button
        type="button"
        class="play"
        onClick={play}
        aria-disabled={last === 0}
        aria-label={playing ? "pause" : "play"}
      >
        <Icon d={playing ? "M4 3h3v10H4zM9 3h3v10H9z" : "M4 2.5v11l9-5.5z"} />
      </button>
      <button
        type="button"
        onClick={() => go(1)}
        aria-disabled={now.current >= last}
        aria-label={`one ${unit} on`}
      >
        <Icon d="M5 3v10l7-5zM11.5 3H13v10h-1.5z" />
      </button>
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        step={1}
        value={now.current}
        aria-label={parameter.label}
        aria-valuetext={`${unit} ${now.current} of ${last}`}
        style={{ "--filled": `${last === 0 ? 0 : (100 * now.current) / last}%` }}
        onInput={(event) => set(event.currentTarget.valueAsNumber)}
      />
      <output for={id}>
        {unit} {now.current}
        <span class="of"> of {last}</span>
      </output>
      <label class="speed">
        <span class="unseen">speed</span>
        <select value={speed} onChange={(event) => setSpeed(event.currentTarget.value)}>
          {Object.entries(speeds).map(([rate, label]) => (
            <option key={rate} value={rate}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Icon({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={d} fill="currentColor" />
    </svg>
  );
}
