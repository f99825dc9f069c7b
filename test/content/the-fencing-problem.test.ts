import { describe, expect, test } from "vitest";
import { gradientDescent, maximize, minimize, negate, objectives } from "../../src/optim/index.ts";
import type { State } from "../../src/state/index.ts";
import errorFactor from "../../src/widgets/fencing/error-factor/model.ts";
import fencing from "../../src/widgets/fencing/fencing-problem/model.ts";
import ledger from "../../src/widgets/fencing/guess-ledger/model.ts";
import pasture from "../../src/widgets/fencing/pasture/model.ts";
import { shown } from "./shown.ts";

/** What chapter 4 says, worked out by hand. */

const run = (when: Partial<State<typeof fencing.parameters>> = {}) => shown(fencing, when);
const guesses = (...list: number[]) => shown(ledger, { guesses: list });

describe("the fencing problem", () => {
  test.each([
    [49, 2499, 2],
    [50, 2500, 0],
    [51, 2499, -2],
    [0, 0, 100],
    [100, 0, -100],
  ])("at %d m the area is %d and the slope %d", (length, area, slope) => {
    expect(shown(pasture, { length })).toMatchObject({
      area,
      slope,
      width: 100 - length,
    });
  });

  test("the best length is 50 m, with 2500 m², and the slope falls by 2 a meter", () => {
    expect(shown(pasture)).toMatchObject({ best: 50, bestArea: 2500, bend: -2 });
  });

  test.each([
    [57, 2451, -14],
    [54, 2484, -8],
    [52, 2496, -4],
    [58, 2436, -16],
  ])("the ledger writes %d m, %d m², slope %d", (guess, area, slope) => {
    expect(guesses(guess)).toMatchObject({ guess, area, slope });
  });

  test("without a learning rate the guess cycles between 57 and 43 for ever", () => {
    expect(run({ rate: 1 })).toMatchObject({
      next: 43,
      regime: "never-ending",
      status: "max-steps",
      last: 57,
    });
    expect(run({ rate: 1, step: 1 })).toMatchObject({ length: 43, next: 57 });
  });

  test.each([
    [0.1, "creeping", 0.8],
    [0.5, "there in one step", 0],
    [0.9, "zig-zag", -0.8],
    [1, "never-ending", -1],
    [1.05, "diverging", -1.1],
  ])("at a rate of %d the run is %s", (rate, regime, factor) => {
    const values = run({ rate });
    expect(values.regime).toBe(regime);
    expect(values.factor).toBeCloseTo(factor, 12);
    expect(shown(errorFactor, { rate }).factor).toBeCloseTo(factor, 12);
  });

  test.each([0.03, 0.1, 0.5, 0.8, 1.1])(
    "at a rate of %d every step multiplies the error by 1 − 2α",
    (rate) => {
      const { position, steps } = maximize(objectives.pasture, {
        start: [57],
        optimizer: gradientDescent({ rate }),
        steps: 30,
      });
      for (let t = 0; t < steps; t++) {
        expect(position(t + 1)[0] - 50).toBeCloseTo((1 - 2 * rate) * (position(t)[0] - 50), 9);
      }
    },
  );

  test("climbing A and descending −A are the same run, step for step", () => {
    const options = { start: [57], optimizer: gradientDescent({ rate: 0.3 }), steps: 20 };
    const up = maximize(objectives.pasture, options);
    const down = minimize(negate(objectives.pasture), options);
    for (let t = 0; t <= 20; t++) expect(down.position(t)[0]).toBe(up.position(t)[0]);
    expect(run({ objective: "negative", direction: "descend" })).toMatchObject({
      last: run().last as number,
    });
  });

  test("descending A multiplies the error by 1 + 2α and leaves the fence", () => {
    const values = run({ direction: "descend" });
    expect(values.factor).toBeCloseTo(1.2, 12);
    expect(values.leaves).toBe(11);
    expect(run({ direction: "descend", step: 1 }).error).toBeCloseTo(7 * 1.2, 12);
  });

  test("a tiny rate fools the rule that waits for the guess to stand still", () => {
    const values = run({ rate: 0.0006, stop: "change" });
    expect(values.status).toBe("converged");
    expect(values.lastError).toBeGreaterThan(5);
    expect(run({ rate: 0.0006, stop: "slope" }).status).toBe("max-steps");
  });
});
