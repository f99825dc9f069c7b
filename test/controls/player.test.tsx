import { parseHTML } from "linkedom";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi, type Mock } from "vitest";
import { Player } from "../../src/controls/index.ts";
import { number } from "../../src/state/index.ts";

/** What a player sets and says while time passes: a run of 12 steps that is played at four steps a second. */
const parameter = number({ label: "steps", default: 0, min: 0, max: 12, whole: true });
let host: HTMLElement;
let step: number;
let set: Mock<(next: number) => void>;

beforeEach(() => {
  vi.useFakeTimers();
  const { document, Event } = parseHTML("<main></main>");
  vi.stubGlobal("document", document);
  vi.stubGlobal("Event", Event);
  vi.stubGlobal("window", globalThis);
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  host = document.querySelector("main")!;
  step = 0;
  set = vi.fn((next: number) => {
    step = next;
    draw();
  });
  act(draw);
});
afterEach(() => {
  render(null, host);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const draw = () => render(<Player id="run.step" {...{ parameter, set }} value={step} last={12} />, host);
const press = (name: string) =>
  act(() => void host.querySelector(`[aria-label="${name}"]`)!.dispatchEvent(new Event("click")));
const wait = (time: number) => act(() => void vi.advanceTimersByTime(time));
const heard = () => host.querySelector("[role=status]")!.textContent;

test("all that one play sets after its first step goes on with it", () => {
  press("play");
  for (let i = 0; i < 3; i++) wait(250);
  expect(set.mock.calls).toEqual([
    [1, undefined],
    [2, { goesOn: true }],
    [3, { goesOn: true }],
  ]);
  press("pause");
  press("play");
  wait(250);
  expect(set.mock.lastCall, "another play is another change").toEqual([4, undefined]);
});

test("played again from its end, its way back to the start is the first of that change", () => {
  step = 12;
  act(draw);
  press("play");
  wait(250);
  expect(set.mock.calls).toEqual([
    [0, undefined],
    [1, { goesOn: true }],
  ]);
});

test("it says its step once a second while it plays, and the last", () => {
  press("play");
  const told = Array.from({ length: 400 }, () => {
    wait(10);
    return heard();
  });
  const times = told.flatMap((words, i) => (i === 0 || words === told[i - 1] ? [] : [10 * i]));
  expect(times).toHaveLength(4);
  for (const [i, time] of times.slice(1).entries())
    expect(time - times[i], "but for the time between two looks").toBeGreaterThanOrEqual(990);
  expect(told.at(-1)).toBe("step 12 of 12");
});

test("a step by its buttons is said, and one that is set otherwise is not", () => {
  press("one step on");
  wait(0);
  expect(heard()).toBe("step 1 of 12");
  step = 5;
  act(draw);
  wait(2000);
  expect(heard()).toBe("step 1 of 12");
});
