/** How far, in pixels of the page, a press may move and still be a tap. */
const STILL = 5;

/**
 * The listeners that tell a tap or a click from all else: the browser makes no click of a swipe, a pinch or another
 * button, and a mouse that moved while it was pressed has dragged.
 */
export function tapListeners(act: (event: MouseEvent) => void) {
  let press: { x: number; y: number } | undefined;
  return {
    pointerdown({ isPrimary, clientX: x, clientY: y }: PointerEvent) {
      press = isPrimary ? { x, y } : undefined; // a second finger makes it a pinch
    },
    click(event: MouseEvent) {
      const still = press && Math.hypot(event.clientX - press.x, event.clientY - press.y) < STILL;
      press = undefined;
      if (still) act(event);
    },
  };
}
