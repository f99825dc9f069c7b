import { parseHTML } from "linkedom";
import { options, render } from "preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useTyping } from "../../src/controls/typing.ts";

/** A field whose value changes by other means as well, on a screen that draws when the test says so. */
let value: number;
let host: HTMLElement;
let waiting: (() => void)[];
const { debounceRendering } = options;

function Field() {
  const { props } = useTyping(value, {
    shown: () => String(value),
    read: async (text) => ({
      value: Number(text),
      wrong: Number.isNaN(Number(text)) ? "no number" : undefined,
    }),
    take: (next) => String((value = next)),
  });
  return <input {...props} />;
}

const draw = () => {
  render(<Field />, host);
  for (const one of waiting.splice(0)) one();
};
const field = () => host.querySelector("input")!;
const type = (text: string) => {
  field().value = text;
  field().dispatchEvent(new Event("input"));
};

beforeEach(() => {
  const { document, Event } = parseHTML("<main></main>");
  vi.stubGlobal("document", document);
  vi.stubGlobal("Event", Event);
  waiting = [];
  options.debounceRendering = (drawing) => void waiting.push(drawing);
  host = document.querySelector("main")!;
  value = 3;
  draw();
});
afterEach(() => {
  render(null, host);
  options.debounceRendering = debounceRendering;
  vi.unstubAllGlobals();
});

test("what is typed is forgotten when the value changes by other means", () => {
  type("banana");
  draw();
  expect(field().value).toBe("banana");
  value = 4;
  draw();
  draw();
  expect(field().value).toBe("4");
});

test("what is refused goes with the change, also where the field is left for it at that moment", async () => {
  type("banana");
  field().dispatchEvent(new Event("blur"));
  await Promise.resolve();
  draw();
  expect(field().getAttribute("aria-invalid")).toBe("true");
  field().dispatchEvent(new Event("blur")); // for the slider, which changes the value before anything is drawn
  await Promise.resolve();
  value = 4;
  draw();
  draw();
  expect([field().value, field().getAttribute("aria-invalid")]).toEqual(["4", null]);
});

test("what is typed after a change that is not drawn yet stays", () => {
  value = 4; // by Undo, just before the field is typed in
  type("banana");
  draw();
  draw();
  expect(field().value).toBe("banana");
});
