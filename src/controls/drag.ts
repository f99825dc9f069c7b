import { useRef } from "preact/hooks";

/**
 * What can be dragged. `S` is whatever it must know of how it stood when it was taken hold of: it moves by as much as the
 * pointer does from there, so that it never jumps to the pointer.
 */
export interface Draggable<S> {
  /** Takes hold; undefined where there is nothing to take hold of. */
  grab(event: PointerEvent): S | undefined;
  /** Moves by so many pixels of the page since it was grabbed. */
  drag(start: S, dx: number, dy: number, event: PointerEvent): void;
  /** Goes back: the pointer was taken away, as by the browser for a scroll or a pinch. */
  back(start: S): void;
  /** Is let go. */
  drop?(start: S): void;
}

/** Whether a press is one that drags and sets: of the first finger, of the pen, or of the mouse's main button. */
const isMain = ({ button, isPrimary, ctrlKey }: PointerEvent) => button === 0 && isPrimary && !ctrlKey;

/** The listeners that drag something by mouse, finger and pen; `now` is what is dragged, as it stands at each event. */
export function dragListeners<S>(now: () => Draggable<S>) {
  let held: { start: S; pointer: number; x: number; y: number; moved: boolean } | undefined;

  /** Ends what is under way, and says what it was. */
  function end(): { start: S; moved: boolean } {
    const { start, moved } = held!;
    held = undefined;
    removeEventListener("pointerdown", pinched, true);
    return { start, moved };
  }

  function cancel(): void {
    const { start, moved } = end();
    if (moved) now().back(start);
  }

  /** With a second finger on the screen it is a pinch, and was never meant as a drag. */
  function pinched({ pointerId }: PointerEvent): void {
    if (pointerId !== held?.pointer) cancel();
  }

  return {
    pointerdown(event: PointerEvent) {
      if (held || !isMain(event)) return;
      const start = now().grab(event);
      if (start === undefined) return;
      event.preventDefault();
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      held = { start, pointer: event.pointerId, x: event.clientX, y: event.clientY, moved: false };
      addEventListener("pointerdown", pinched, true);
    },
    pointermove(event: PointerEvent) {
      if (event.pointerId !== held?.pointer) return;
      const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
      if (dx === 0 && dy === 0 && !held.moved) return;
      held.moved = true;
      now().drag(held.start, dx, dy, event);
    },
    pointerup(event: PointerEvent) {
      if (event.pointerId !== held?.pointer) return;
      const { start } = end(); // also where nothing is to be done when it is let go
      now().drop?.(start);
    },
    pointercancel(event: PointerEvent) {
      if (event.pointerId === held?.pointer) cancel();
    },
  };
}

/** The same for an element that Preact draws: `<g {...useDrag({ grab, drag, back })}>`. */
export function useDrag<S>(draggable: Draggable<S>) {
  const now = useRef(draggable);
  now.current = draggable;
  const listeners = useRef<ReturnType<typeof dragListeners<S>>>();
  const { pointerdown, pointermove, pointerup, pointercancel } = (listeners.current ??= dragListeners(
    () => now.current,
  ));
  return {
    onPointerDown: pointerdown,
    onPointerMove: pointermove,
    onPointerUp: pointerup,
    onPointerCancel: pointercancel,
  };
}
