import { describe, expect, test } from "vitest";
import {
  complete,
  createPage,
  number,
  type Background,
  type WidgetModel,
  type State,
} from "../../src/state/index.ts";

const parameters = {
  size: number({ label: "size", default: 3, min: 1, max: 9, whole: true }),
  step: number({ label: "step", default: 1, min: 0, max: 9, whole: true }),
};

/** Counts up to `size`, one result for each number; the frame shows how far it got, and the step. */
let runs = 0;
const model: WidgetModel<typeof parameters, ReturnType<typeof frame>, number[]> = {
  title: "a widget with work",
  parameters,
  quantities: { count: { label: "count" } },
  work: {
    needs: ["size"],
    *run({ size }) {
      runs++;
      for (let i = 1; i <= size; i++) yield Array.from({ length: i }, (_, k) => k);
    },
  },
  frame: (state: State<typeof parameters>, result = complete(model.work!, state)) => frame(state, result),
};

function frame({ size, step }: State<typeof parameters>, result: number[]) {
  const words = `${result.length} of ${size}, step ${step}.`;
  return { values: { count: result.length }, summary: words, table: { columns: [], rows: [] } };
}

/** A background that works when it is told to, one result at a time. */
function byHand() {
  const asked: State[] = [];
  let report: Parameters<Background>[1];
  let fail: Parameters<Background>[2];
  const background: Background = (state, told, failed) => {
    asked.push(state);
    report = told;
    fail = failed;
  };
  return {
    asked,
    background,
    say: (count: number, last: boolean) => report(Array(count).fill(0), last),
    fail: (reason: string) => fail(new Error(reason)),
  };
}

describe("a model with work", () => {
  test("is complete where there is no background", () => {
    const entry = createPage().open("it", model, {});
    expect(entry.frame.value.summary).toBe("3 of 3, step 1.");
    entry.setAll({ size: 5, step: 2 });
    expect(entry.frame.value.summary).toBe("5 of 5, step 2.");
  });

  test("does its work once for the same needs, whatever else changes", () => {
    const entry = createPage().open("it", model, { size: 7 });
    expect(entry.frame.value.values.count).toBe(7);
    const before = runs;
    entry.set("step", 4);
    expect(entry.frame.value.summary).toBe("7 of 7, step 4.");
    expect(runs).toBe(before);
  });

  test("in the background, shows what has been done, with the values it is done for", async () => {
    const { asked, background, say } = byHand();
    const entry = createPage().open("it", model, {}, background);
    expect(asked).toHaveLength(1);
    say(3, true);
    await entry.settled();
    expect(entry.first.summary).toBe("3 of 3, step 1.");

    const shown = entry.frame.value;
    entry.set("size", 8);
    expect(asked).toHaveLength(2);
    expect(entry.frame.value, "there is nothing new to show yet").toBe(shown);
    say(4, false);
    expect(entry.frame.value.summary).toBe("4 of 8, step 1.");
    entry.set("step", 5);
    expect(asked).toHaveLength(2);
    expect(entry.frame.value.summary).toBe("4 of 8, step 5.");
    say(8, true);
    expect(entry.frame.value.summary).toBe("8 of 8, step 5.");
    expect(entry.first.summary).toBe("3 of 3, step 1.");
  });

  test("settles when the present values are done, not earlier ones", async () => {
    const { background, say } = byHand();
    const entry = createPage().open("it", model, {}, background);
    say(3, true);
    entry.set("size", 6);
    let settled = false;
    const waiting = entry.settled().then(() => (settled = true));
    await Promise.resolve();
    say(2, false);
    await Promise.resolve();
    expect(settled).toBe(false);
    say(6, true);
    await waiting;
    expect(entry.frame.value.values.count).toBe(6);
  });

  test("says why it failed, keeps what it showed, and tries again when asked to settle", async () => {
    const { asked, background, say, fail } = byHand();
    const entry = createPage().open("it", model, {}, background);
    const waiting = entry.settled();
    fail("no worker");
    await expect(waiting).rejects.toThrow("no worker");
    expect(entry.failure.value?.message).toBe("no worker");
    const again = entry.settled();
    expect(asked).toHaveLength(2);
    expect(entry.failure.value).toBeUndefined();
    say(3, true);
    await again;
    expect(entry.frame.value.summary).toBe("3 of 3, step 1.");

    const shown = entry.frame.value;
    entry.set("size", 5);
    fail("gone");
    expect(entry.failure.value?.message).toBe("gone");
    expect(entry.frame.value).toBe(shown);
    entry.set("size", 6);
    expect(entry.failure.value, "a newer state is tried").toBeUndefined();
    say(6, true);
    expect(entry.frame.value.values.count).toBe(6);
  });
});
