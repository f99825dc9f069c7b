import { beforeEach, expect, test, vi } from "vitest";
import type { State } from "../../src/state/index.ts";
import type { Answer, Question } from "../../src/runtime/worker.ts";

/** Each part of the work of this widget takes 30 of the clock's milliseconds. */
let clock = 0;
let parts = 0;
vi.mock("../../src/widgets/adam/race/work.ts", () => ({
  default: {
    needs: ["size"],
    *run({ size }: State) {
      if (size === 0) throw new Error("nothing to do");
      for (let i = 1; i <= (size as number); i++) {
        clock += 30;
        parts++;
        yield i;
      }
    },
  },
}));

let ask: (asker: number, turn: number, size: number) => void;
let answers: Answer[];

beforeEach(async () => {
  clock = parts = 0;
  answers = [];
  let listener: (event: { data: Question }) => void;
  vi.spyOn(performance, "now").mockImplementation(() => clock);
  vi.stubGlobal("addEventListener", (_: "message", listen: typeof listener) => (listener = listen));
  vi.stubGlobal("postMessage", (answer: Answer) => answers.push(answer));
  vi.resetModules();
  await import("../../src/runtime/worker.ts");
  ask = (asker, turn, size) => listener({ data: { asker, turn, widget: "Race", state: { size } } });
});

const ended = (count: number) =>
  vi.waitFor(() => expect(answers.filter((one) => "error" in one || one.last)).toHaveLength(count));
const results = (of: number) =>
  answers.flatMap((one) => (one.asker === of && "result" in one ? [one.result] : []));

test("tells the first result at once, then one for every 50 ms, and the last", async () => {
  ask(1, 1, 7);
  await ended(1);
  expect(results(1)).toEqual([1, 3, 5, 7, 7]);
  expect(answers.every(({ turn }) => turn === 1)).toBe(true);
});

test("works on several questions side by side", async () => {
  ask(1, 1, 6);
  ask(2, 2, 6);
  await ended(2);
  expect(answers.slice(0, 6).map(({ asker }) => asker)).toEqual([1, 2, 1, 2, 1, 2]);
  expect([results(1), results(2)]).toEqual([
    [1, 3, 5, 6],
    [1, 3, 5, 6],
  ]);
});

test("stops at a newer question of the same asker, and goes on with the others", async () => {
  ask(1, 1, 1000);
  ask(2, 2, 5);
  await vi.waitFor(() => expect(results(1)).toContain(3), { interval: 1 });
  ask(1, 3, 4);
  await ended(2);
  expect(results(2).at(-1)).toBe(5);
  expect(answers.filter(({ turn }) => turn === 3).at(-1)).toMatchObject({ result: 4, last: true });
  const done = parts;
  await new Promise((later) => setTimeout(later, 20)); // in which it would do some
  expect(parts, "nobody works on the first question any more").toBe(done);
});

test("one question that fails leaves the others as they are", async () => {
  ask(1, 1, 0);
  ask(2, 2, 5);
  await ended(2);
  expect(answers.filter((one) => "error" in one)).toEqual([{ asker: 1, turn: 1, error: "nothing to do" }]);
  expect(results(2).at(-1)).toBe(5);
});
