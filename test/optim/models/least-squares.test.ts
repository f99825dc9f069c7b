import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { data, fit, losses, models } from "../../../src/optim/index.ts";

const sums = losses.squared({ reduction: "sum" });

describe("least squares", () => {
  test("has the parameters at which the gradient of the linear model is zero, for several outputs at once", () => {
    for (const intercept of [true, false]) {
      const hikes = data.hikes({ energy: true });
      const model = models.linear({ inputs: 3, outputs: 2, intercept });
      const best = models.leastSquares(hikes, { intercept })!;
      const g = new Float64Array(model.dimension);
      fit({ model, loss: sums, data: hikes }).gradient(best, g);
      for (const gi of g) expect(gi).toBeCloseTo(0, 9);
    }
  });

  test("no other parameters have a smaller loss", () => {
    const hikes = data.hikes();
    const objective = fit({ model: models.linear({ inputs: 3 }), loss: sums, data: hikes });
    const best = models.leastSquares(hikes)!;
    const least = objective.value(best);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (d) => {
          expect(objective.value(best.map((b, i) => b + d[i]))).toBeGreaterThanOrEqual(least - 1e-12);
        },
      ),
    );
  });

  test("finds the line through points that lie on one", () => {
    const [slope, intercept] = models.leastSquares(data.dataset([0, 1, 2, 5], [1, 3, 5, 11]))!;
    expect(slope).toBeCloseTo(2, 12);
    expect(intercept).toBeCloseTo(1, 12);
  });

  test("says that there are many where the columns depend on each other, or there are too few examples", () => {
    expect(models.leastSquares(data.dataset([3, 3, 3], [1, 2, 3]))).toBeUndefined();
    expect(models.leastSquares(data.dataset([3], [1]))).toBeUndefined();
    expect(models.leastSquares(data.dataset([0, 0], [1, 2]), { intercept: false })).toBeUndefined();
    expect(models.leastSquares(data.dataset([3, 3, 3], [1, 2, 3]), { intercept: false })?.[0]).toBeCloseTo(
      2 / 3,
      14,
    );
  });

  test("its equations are XᵀX w = Xᵀy, with a last column of ones for an intercept", () => {
    const { matrix, rights } = models.normalEquations(data.dataset([1, 2, 4], [1, 0, 2]));
    expect(Array.from(matrix)).toEqual([21, 7, 7, 3]);
    expect(rights.map((right) => Array.from(right))).toEqual([[9, 3]]);
  });

  test("refuses what is no option", () => {
    expect(() => models.leastSquares(data.hikes(), { slope: 1 } as object)).toThrow(
      "leastSquares: there is no option called slope",
    );
  });
});
