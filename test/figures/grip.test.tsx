import { parseHTML } from "linkedom";
import { createRef, render } from "preact";
import { expect, test, vi } from "vitest";
import { Grip } from "../../src/figures/Grip.tsx";

test("a ring has the focus once it is taken hold of, and not when a press does nothing", () => {
  const { document, Event } = parseHTML("<main></main>");
  vi.stubGlobal("document", document);
  const grip = createRef<SVGGElement>();
  let holds = false;
  const press = (event: PointerEvent) => holds && event.preventDefault();
  render(<Grip grip={grip} x={1} y={2} onPointerDown={press} />, document.querySelector("main")!);
  const focus = vi.fn();
  grip.current!.focus = focus;
  // Where an element knows no such event, Preact listens to the name as it is written.
  const type = "onpointerdown" in grip.current! ? "pointerdown" : "PointerDown";
  grip.current!.dispatchEvent(new Event(type, { cancelable: true }));
  expect(focus).not.toHaveBeenCalled();
  holds = true;
  grip.current!.dispatchEvent(new Event(type, { cancelable: true }));
  expect(focus).toHaveBeenCalledExactlyOnceWith({ preventScroll: true });
});
