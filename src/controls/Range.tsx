import type { JSX } from "preact";
import { useRef } from "preact/hooks";

/**
 * The native track and thumb under every slider. A swipe that turns out to scroll the page changes nothing: the browser
 * moves the thumb before it knows, so what stood there is put back. And the thumb always stands where `at` says, also
 * where what it was moved to was not taken over as it was.
 */
export function Range({
  at,
  last,
  move,
  hold,
  ...props
}: Omit<JSX.InputHTMLAttributes<HTMLInputElement>, "min" | "max" | "step" | "value" | "onInput"> & {
  /** Where the thumb stands, a whole number from 0 to `last`. */
  at: number;
  last: number;
  move(to: number): void;
  /** The thumb is taken hold of. Returns what puts back what stood there. */
  hold(): () => void;
}) {
  const now = useRef(at);
  now.current = at;
  const back = useRef<() => void>();

  /** What was moved to is drawn with the next frame; then the thumb is where it belongs. */
  function settle(input: HTMLInputElement): void {
    requestAnimationFrame(() => {
      if (input.valueAsNumber !== now.current) input.valueAsNumber = now.current;
    });
  }

  return (
    <input
      type="range"
      autocomplete="off"
      min={0}
      max={last}
      step={1}
      value={at}
      style={{ "--filled": `${last === 0 ? 0 : ((100 * at) / last).toFixed(2)}%` }}
      {...props}
      onInput={({ currentTarget: input }) => {
        move(input.valueAsNumber);
        settle(input);
      }}
      onPointerDown={() => (back.current = hold())}
      onPointerCancel={({ currentTarget: input }) => {
        back.current?.();
        settle(input);
      }}
    />
  );
}
