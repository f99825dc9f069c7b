import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { dragListeners, type Draggable } from "../../src/controls/drag.ts";

/** A press, a movement or the end of one, as the browser reports it, of the mouse's main button. */
const at = (clientX: number, pointerId = 1) =>
  ({
    pointerId,
    clientX,
    clientY: 0,
    button: 0,
    isPrimary: true,
    ctrlKey: false,
    preventDefault() {},
    currentTarget: { setPointerCapture() {} },
  }) as unknown as PointerEvent;

/** Something that stands where it was dragged to. */
function dragged(more: Partial<Draggable<number>> = {}) {
  const thing = { at: 0 };
  const listeners = dragListeners<number>(() => ({
    grab: () => thing.at,
    drag: (start, dx) => void (thing.at = start + dx),
    back: (start) => void (thing.at = start),
    ...more,
  }));
  return { thing, ...listeners };
}

describe("what is dragged", () => {
  beforeEach(() => {
    vi.stubGlobal("addEventListener", () => {});
    vi.stubGlobal("removeEventListener", () => {});
  });
  afterEach(() => void vi.unstubAllGlobals());

  test("stays where it was let go when the pointer passes over it again", () => {
    const { thing, pointerdown, pointermove, pointerup } = dragged();
    pointerdown(at(100));
    pointermove(at(130));
    pointerup(at(130));
    pointermove(at(105));
    expect(thing.at).toBe(30);
  });

  test("is told that it was let go, once, and how it stood", () => {
    const dropped: number[] = [];
    const { pointerdown, pointermove, pointerup } = dragged({ drop: (start) => void dropped.push(start) });
    pointerdown(at(100));
    pointermove(at(130));
    pointerup(at(130));
    pointerup(at(130));
    expect(dropped).toEqual([0]);
  });

  test("goes back when the pointer is taken away, and follows no other pointer", () => {
    const { thing, pointerdown, pointermove, pointercancel } = dragged();
    pointerdown(at(100));
    pointermove(at(130));
    pointermove(at(190, 2));
    expect(thing.at).toBe(30);
    pointercancel(at(130));
    expect(thing.at).toBe(0);
    pointermove(at(150));
    expect(thing.at).toBe(0);
  });
});
