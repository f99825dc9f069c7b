import { describe, expect, test } from "vitest";
import { judge, judged, type When } from "../../src/state/index.ts";

describe("judge", () => {
  test("gives the first reply whose conditions all hold", () => {
    const replies: When[] = [{ status: "converged", steps: 1 }, { status: "converged" }, {}];
    expect(judge(replies, { status: "converged", steps: 1 })).toBe(0);
    expect(judge(replies, { status: "converged", steps: 2 })).toBe(1);
    expect(judge(replies, { status: "diverged", steps: 1 })).toBe(2);
  });

  test("gives none when none holds", () => expect(judge([{ steps: 1 }], { steps: 2 })).toBe(-1));

  test.each([
    [{ above: 5 }, 5, false],
    [{ above: 5 }, 5.1, true],
    [{ below: 5 }, 5, false],
    [{ below: 5 }, 4.9, true],
    [{ from: 5 }, 5, true],
    [{ to: 5 }, 5, true],
    [{ from: -2, to: 2 }, 3, false],
    [{ from: 10 }, "never", false],
    [{ above: 0 }, NaN, true],
  ])("%j of %s holds: %s", (condition, x, holds) =>
    expect(judge([{ x: condition }], { x }) === 0).toBe(holds),
  );

  test("a condition on what the run does not have never holds", () =>
    expect(judge([{ nothing: { above: 1 } }, { nothing: 1 }], { x: 1 })).toBe(-1));
});

describe("judged", () => {
  test("is the run's parameters and quantities, the answer, and a prediction's error", () => {
    expect(judged({ rate: 0.5 }, { steps: 11 }, 13, "steps")).toEqual({
      rate: 0.5,
      steps: 11,
      answer: 13,
      error: 2,
    });
    expect(judged({ rate: 0.5 }, { steps: 11 }, 0.5)).toEqual({ rate: 0.5, steps: 11, answer: 0.5 });
  });
});
