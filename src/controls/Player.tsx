import { useEffect, useRef } from "preact/hooks";
import type { NumberParameter } from "../state/index.ts";
import { useAnnounced } from "./announced.ts";
import type { Control } from "./control.ts";
import { memoized } from "./memoized.ts";
import { speeds, usePlay } from "./play.ts";
import { Range } from "./Range.tsx";

/**
 * Moves through the steps of a run: play and pause, one step either way, scrub, speed. `value` is the step shown and
 * `last` the run's last. What is seen changes in silence; a step that is played or stepped to is told, at most one a
 * second and always the last.
 */
export function Player({
  id,
  parameter,
  value,
  set,
  last,
  unit = "step",
  words,
}: Control<NumberParameter, number> & {
  last: number;
  /** What it counts. */
  unit?: string;
  /** What happens at this step, said with it. */
  words?: string;
}) {
  const at = Math.min(value, last);
  const host = useRef<HTMLDivElement>(null);
  const { playing, toggle, speed, setSpeed } = usePlay({ value: at, set, last }, host);

  const spoken = [`${unit} ${at} of ${last}`, words].filter(Boolean).join(". ");
  const [region, say] = useAnnounced();
  const telling = useRef(false);
  useEffect(() => {
    if (telling.current) say(spoken);
    telling.current = playing;
  }, [spoken, playing]);

  function go(count: number) {
    const next = at + count;
    if (next < 0 || next > last) return;
    telling.current = true;
    set(next);
  }

  return memoized(
    () => (
      <div ref={host} class="player" role="group" aria-label={parameter.label}>
        <button type="button" onClick={() => go(-1)} aria-disabled={at <= 0} aria-label={`one ${unit} back`}>
          <Icon d="M11 3v10L4 8zM3 3h1.5v10H3z" />
        </button>
        <button
          type="button"
          class="play"
          onClick={toggle}
          aria-disabled={last === 0}
          aria-label={playing ? "pause" : "play"}
        >
          <Icon d={playing ? "M4 3h3v10H4zM9 3h3v10H9z" : "M4 2.5v11l9-5.5z"} />
        </button>
        <button type="button" onClick={() => go(1)} aria-disabled={at >= last} aria-label={`one ${unit} on`}>
          <Icon d="M5 3v10l7-5zM11.5 3H13v10h-1.5z" />
        </button>
        <Range
          id={id}
          at={at}
          last={last}
          move={set}
          hold={() => () => set(value, { goesOn: true })}
          aria-label={parameter.label}
          aria-valuetext={spoken}
        />
        <output for={id} aria-live="off">
          {unit} {at}
          <span class="of"> of {last}</span>
        </output>
        <span ref={region} class="unseen" role="status" />
        <label class="speed">
          <span class="unseen">speed</span>
          <select autocomplete="off" value={speed} onChange={(event) => setSpeed(event.currentTarget.value)}>
            {Object.entries(speeds).map(([rate, label]) => (
              <option key={rate} value={rate}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
    ),
    [id, parameter, value, set, last, unit, spoken, playing, speed],
  );
}

function Icon({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={d} fill="currentColor" />
    </svg>
  );
}
