import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Background } from "../../src/state/index.ts";
import type { Answer, Question } from "../../src/runtime/worker.ts";

/** A worker that works when it is told to. */
class FakeWorker {
  static all: FakeWorker[] = [];
  questions: Question[] = [];
  ended = false;
  onmessage?: (event: { data: Answer }) => void;
  onerror?: (event: { message: string; preventDefault(): void }) => void;

  constructor() {
    FakeWorker.all.push(this);
  }
  postMessage(question: Question) {
    expect(this.ended, "asked after its end").toBe(false);
    this.questions.push(structuredClone(question));
  }
  terminate() {
    this.ended = true;
  }
  answer({ asker, turn }: Question, result: unknown, last = false) {
    this.onmessage!({ data: { asker, turn, result, last } });
  }
  error({ asker, turn }: Question, error: string) {
    this.onmessage!({ data: { asker, turn, error } });
  }
}

let page: EventTarget;
let inWorker: (widget: string) => Background;

beforeEach(async () => {
  FakeWorker.all = [];
  page = new EventTarget();
  vi.stubGlobal("Worker", FakeWorker);
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.resetModules();
  ({ inWorker } = await import("../../src/runtime/background.ts"));
});

/** A figure that asks, and takes down what it is told. */
function figure() {
  const background = inWorker("Race");
  const told: unknown[] = [];
  return {
    told,
    ask: (rate: number) =>
      background(
        { rate },
        (result, last) => told.push(last ? [result] : result),
        (error) => told.push(error.message),
      ),
  };
}

const alive = () => FakeWorker.all.filter(({ ended }) => !ended);
const rates = (worker: FakeWorker) => worker.questions.map(({ state }) => state.rate);

describe("the workers of a page", () => {
  test("are few, and the next question goes to the one with the least to do", () => {
    const figures = Array.from({ length: 6 }, figure);
    figures.forEach(({ ask }, i) => ask(i));
    expect(FakeWorker.all.map(rates)).toEqual([
      [0, 2, 4],
      [1, 3, 5],
    ]);
    const [first, second] = FakeWorker.all;
    for (const question of second.questions) second.answer(question, "all", true);
    expect(first.questions).toHaveLength(3);
    figure().ask(6);
    expect(rates(second)).toEqual([1, 3, 5, 6]);
    expect(figures.map(({ told }) => told)).toEqual([[], [["all"]], [], [["all"]], [], [["all"]]]);
  });

  test("one that has nothing to do serves again before a second is started", () => {
    const one = figure();
    one.ask(1);
    const [worker] = FakeWorker.all;
    worker.answer(worker.questions[0], "all", true);
    figure().ask(2);
    expect(FakeWorker.all).toHaveLength(1);
  });

  test("a newer question goes where the last is, which is reported until the newer is answered", () => {
    const one = figure();
    one.ask(1);
    figure().ask(0);
    one.ask(2);
    const [worker] = FakeWorker.all;
    expect(rates(worker)).toEqual([1, 2]);
    const [older, newer] = worker.questions;
    expect(newer.asker).toBe(older.asker);
    worker.answer(older, "old");
    worker.answer(newer, "new");
    worker.answer(older, "too late");
    worker.answer(newer, "all", true);
    worker.answer(older, "too late", true);
    expect(one.told).toEqual(["old", "new", ["all"]]);
  });

  test("the end of an older question does not end the newer", () => {
    const one = figure();
    one.ask(1);
    one.ask(2);
    const [worker] = FakeWorker.all;
    worker.answer(worker.questions[0], "old", true);
    worker.error(worker.questions[0], "old");
    worker.answer(worker.questions[1], "new", true);
    expect(one.told).toEqual([["old"], ["new"]]);
  });
});

describe("a worker that fails", () => {
  test("to load says so to all that it has, to each once, and the next question starts another", () => {
    const [one, two, three] = [figure(), figure(), figure()];
    one.ask(1);
    two.ask(2);
    three.ask(3);
    one.ask(4);
    const [first, second] = FakeWorker.all;
    first.onerror!({ message: "", preventDefault() {} });
    expect(first.ended).toBe(true);
    expect(one.told).toEqual(["its worker could not be loaded"]);
    expect(three.told).toEqual(["its worker could not be loaded"]);
    expect(two.told).toEqual([]);
    one.ask(5);
    expect(FakeWorker.all).toHaveLength(3);
    expect(rates(FakeWorker.all[2])).toEqual([5]);
    second.answer(second.questions[0], "all", true);
    expect(two.told).toEqual([["all"]]);
  });

  test("at one question finishes the others, gets no more, and is then ended", () => {
    const [one, two, three] = [figure(), figure(), figure()];
    one.ask(1);
    two.ask(2);
    three.ask(3);
    const [first] = FakeWorker.all;
    const [ones, threes] = first.questions;
    first.error(ones, "no such file");
    expect(one.told).toEqual(["no such file"]);
    expect(first.ended).toBe(false);
    one.ask(4);
    expect(rates(first)).toEqual([1, 3]);
    expect(rates(FakeWorker.all[2])).toEqual([4]);
    first.answer(threes, "some");
    first.answer(threes, "all", true);
    expect(three.told).toEqual(["some", ["all"]]);
    expect(first.ended).toBe(true);
    expect(alive()).toHaveLength(2);
  });

  test("when it has nothing to do is ended", () => {
    figure().ask(1);
    const [worker] = FakeWorker.all;
    worker.answer(worker.questions[0], "all", true);
    worker.onerror!({ message: "gone", preventDefault() {} });
    expect(worker.ended).toBe(true);
  });
});

describe("a page that is left", () => {
  test("has no workers any more, and goes on with what was not answered when it is come back to", () => {
    const [one, two] = [figure(), figure()];
    one.ask(1);
    one.ask(2);
    two.ask(3);
    const [first, second] = FakeWorker.all;
    second.answer(second.questions[0], "all", true);
    first.answer(first.questions[0], "some");
    page.dispatchEvent(new Event("pagehide"));
    expect(alive()).toEqual([]);

    page.dispatchEvent(new Event("pageshow"));
    expect(alive().map(rates)).toEqual([[2]]);
    const [again] = alive();
    again.answer(again.questions[0], "all", true);
    expect(one.told).toEqual(["some", ["all"]]);
    expect(two.told).toEqual([["all"]]);
    two.ask(4);
    expect(rates(again), "and new questions are answered").toEqual([2, 4]);
  });

  test("asks nothing when it is shown for the first time", () => {
    figure().ask(1);
    page.dispatchEvent(new Event("pageshow"));
    expect(FakeWorker.all.map(rates)).toEqual([[1]]);
  });
});
