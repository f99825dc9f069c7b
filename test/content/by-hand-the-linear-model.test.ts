import { describe, expect, test } from "vitest";
import { data, models } from "../../src/optim/index.ts";
import { initialState, type State } from "../../src/state/index.ts";
import dotProduct from "../../src/widgets/regression/dot-product/model.ts";
import hikes from "../../src/widgets/regression/hikes/model.ts";
import { gradient } from "../../src/widgets/regression/hikes/derivations.ts";
import linearFit from "../../src/widgets/regression/linear-fit/model.ts";
import { mean, normal } from "../../src/widgets/regression/linear-fit/derivations.ts";
import weightRows from "../../src/widgets/regression/weight-rows/model.ts";
import { frameOf } from "./shown.ts";

/** What chapter 9 says, worked out by hand. */

const x = [
  [8, 3, 1],
  [14, 9, 2],
  [5, 6, 0],
  [20, 4, 3],
  [11, 12, 1],
];
const hours = [2.6, 5, 2, 5.7, 4.7];
type Fit = Partial<State<typeof linearFit.parameters>>;
const line = (when: Fit = {}) => frameOf(linearFit, when).values;
const byHand = (w: number[], j: number) =>
  -2 * x.reduce((sum, xi, i) => sum + (hours[i] - xi.reduce((s, xk, k) => s + w[k] * xk, 0)) * xi[j], 0);

describe("the hikes", () => {
  test("the loss is the sum of the squared residuals, and its derivatives are −2 Σ δᵢ xᵢⱼ", () => {
    const w = [0.15, 0.1, 0.2];
    const { values } = frameOf(hikes);
    const loss = x.reduce(
      (sum, xi, i) => sum + (hours[i] - w.reduce((s, wk, k) => s + wk * xi[k], 0)) ** 2,
      0,
    );
    expect(values.loss).toBeCloseTo(loss, 12);
    (["g1", "g2", "g3"] as const).forEach((name, j) => expect(values[name]).toBeCloseTo(byHand(w, j), 10));
  });

  test("at the first weights all derivatives are negative, with each weight at 0.4 all are positive", () => {
    const high = frameOf(hikes, { w1: 0.4, w2: 0.4, w3: 0.4 }).values;
    for (const name of ["g1", "g2", "g3"] as const) {
      expect(frameOf(hikes).values[name]).toBeLessThan(0);
      expect(high[name]).toBeGreaterThan(0);
    }
  });

  test("with zero weights the derivative by the stops is −2 · 34.4", () => {
    expect(frameOf(hikes, { w1: 0, w2: 0, w3: 0 }).values.g3).toBeCloseTo(-68.8, 12);
  });

  test("three weights can be found with the sliders that bring every end close to its ring", () => {
    const best = models.leastSquares(data.hikes(), { intercept: false })!;
    for (const [k, name] of (["w1", "w2", "w3"] as const).entries()) {
      const { min, max } = hikes.parameters[name];
      expect(best[k]).toBeGreaterThan(min);
      expect(best[k]).toBeLessThan(max);
    }
    const [w1, w2, w3] = best;
    expect(frameOf(hikes, { w1, w2, w3 }).values.loss).toBeLessThan(0.1);
  });

  test("each prediction is laid out in three pieces that end where it is", () => {
    const { sums, residuals } = frameOf(hikes);
    sums.forEach((sum, i) => {
      expect(sum).toHaveLength(4);
      expect(sum[3][0]).toBeCloseTo(residuals[i][0][0], 12);
    });
  });

  test("without the 2 of the chain rule the third line is half the second", () => {
    const sample = gradient.data(initialState(hikes.parameters, {}));
    const values = gradient.lines.map(({ is }) => is(sample));
    expect(values).toHaveLength(7);
    const slip = sample.x.reduce((sum, xi, i) => {
      const delta = sample.y[i] - xi.reduce((s, xk, k) => s + sample.w[k] * xk, 0);
      return sum + delta * -xi[sample.j];
    }, 0);
    expect(slip).toBeCloseTo(values[2] / 2, 10);
  });
});

describe("the terms of a dot product", () => {
  test("only the term of the weight that changes moves, and its derivative is the input", () => {
    for (const j of [0, 1, 2] as const) {
      const { cells, sums } = frameOf(dotProduct, { j: (["1", "2", "3"] as const)[j], h: 0.03 });
      cells.forEach((row, i) =>
        row.forEach(({ change, derivative }, k) => {
          expect(derivative).toBe(k === j ? x[i][k] : 0);
          expect(change).toBeCloseTo(k === j ? 0.03 * x[i][k] : 0, 12);
        }),
      );
      sums.forEach(({ before, after, derivative }, i) => {
        expect(derivative).toBe(x[i][j]);
        expect(after - before).toBeCloseTo(0.03 * x[i][j], 12);
      });
    }
  });

  test("one hike does not notice the weight of stops; all notice the others", () => {
    expect((["1", "2", "3"] as const).map((j) => frameOf(dotProduct, { j }).values.silent)).toEqual([
      0, 0, 1,
    ]);
  });
});

describe("the line", () => {
  test("a step adds 2α Σ δᵢ xᵢ to the slope; with the half mean α/N", () => {
    for (const form of ["sum", "mean"] as const) {
      const points = linearFit.parameters.examples.default;
      const pull = points.reduce((sum, [px, py]) => sum + (py + 0.5 * px) * px, 0);
      const values = line({ form, rate: 0.003 });
      const gain = form === "sum" ? 2 * 0.003 : 0.003 / points.length;
      expect(values.pull1).toBeCloseTo(pull, 10);
      expect(values.gain).toBeCloseTo(gain, 12);
      expect(values.next1).toBeCloseTo(-0.5 + gain * pull, 10);
      expect(line({ form, rate: 0.003, step: 1 }).w1).toBeCloseTo(values.next1 as number, 12);
    }
  });

  test("the limit depends on the inputs alone: it falls as one moves out, and stays as one moves up", () => {
    const points = linearFit.parameters.examples.default;
    const out = points.map((point, i) => (i === 6 ? ([4, point[1]] as const) : point));
    const up = points.map((point, i) => (i === 6 ? ([point[0], 5.5] as const) : point));
    const { limit } = line();
    expect(line({ examples: out }).limit).toBeLessThan(limit as number);
    expect(line({ examples: up }).limit).toBe(limit);
  });

  test("below the limit a run ends at the closed form, above it runs away", () => {
    const { limit, best1 } = line();
    expect(line({ rate: 0.9 * (limit as number), step: 60 }).w1).toBeCloseTo(best1 as number, 3);
    expect(line({ rate: 1.1 * (limit as number) }).outcome).toMatch(/^runs away/);
  });

  test("with a column of ones the residuals of the best line add up to zero", () => {
    const values = line({ ones: "with", form: "mean", rate: 0.4, step: 60 });
    expect(values.pull0).toBeCloseTo(0, 2);
    const { best1, best0 } = values as Record<string, number>;
    const sum = linearFit.parameters.examples.default.reduce((s, [px, py]) => s + py - best1 * px - best0, 0);
    expect(sum).toBeCloseTo(0, 10);
  });

  test("the half mean's limit is 2N times that of the sum, and at 2N times the rate the steps are the same", () => {
    const sum = frameOf(linearFit, { ones: "with", rate: 0.02 });
    const half = frameOf(linearFit, { ones: "with", form: "mean", rate: 0.32 });
    expect((half.values.limit as number) / (sum.values.limit as number)).toBeCloseTo(16, 9);
    expect(half.values.plainRate).toBeCloseTo(0.02, 12);
    half.path.slice(0, sum.path.length).forEach((at, i) => {
      expect(at[0]).toBeCloseTo(sum.path[i][0], 9);
      expect(at[1]).toBeCloseTo(sum.path[i][1], 9);
    });
  });

  test("the normal equation of two examples gives 7/5", () => {
    expect(line({ examples: [[1, 1], [2, 3]] }).best1).toBeCloseTo(1.4, 12); // prettier-ignore
  });

  test("with all points at one x, or with one, no single line is best, and two starts end at two lines", () => {
    const column = [0, 1, 2].map((y) => [1, y] as const);
    for (const examples of [column, [[1, 2]] as const]) {
      expect(line({ ones: "with", examples }).best1).toBe("not one");
      expect(frameOf(linearFit, { ones: "with", examples }).contours).toEqual([]);
      const [one, other] = [4, 0].map((b) => line({ ones: "with", examples, b, rate: 0.05, step: 60 }));
      expect(one.loss).toBeCloseTo(other.loss as number, 4);
      expect(Math.abs((one.w1 as number) - (other.w1 as number))).toBeGreaterThan(0.5);
    }
  });

  test("the ovals join weights of equal loss", () => {
    const { contours } = frameOf(linearFit, { ones: "with" });
    const points = linearFit.parameters.examples.default;
    const loss = ([w, b]: readonly number[]) => points.reduce((s, [px, py]) => s + (py - w * px - b) ** 2, 0);
    for (const oval of contours) {
      const values = oval.map(loss);
      expect(Math.max(...values) - Math.min(...values)).toBeLessThan(1e-9 * Math.max(...values));
    }
  });

  test("the derivations follow the step shown", () => {
    const late = initialState(linearFit.parameters, { ones: "with", form: "mean", rate: 0.4, step: 60 });
    for (const { lines, data: of } of [mean, normal])
      expect(lines.at(-1)!.is(of(late) as never)).toBeCloseTo(0, 2);
  });
});

describe("several outputs", () => {
  test("a weight of one row moves its own output alone", () => {
    for (const [row, still] of [
      ["1", 1],
      ["2", 0],
    ] as const) {
      const [before, after] = [0, 0.2].map((h) => frameOf(weightRows, { row, h }).bars);
      expect(after[still]).toEqual(before[still]);
      expect(after[1 - still]).not.toEqual(before[1 - still]);
    }
  });

  test("the derivative by a weight comes from its own row, and the rows train together as they do alone", () => {
    for (const row of ["1", "2"] as const) {
      for (const column of ["1", "2", "3"] as const) {
        const {
          gradient: g,
          aloneGradient,
          pull,
          apart,
        } = frameOf(weightRows, { row, column, h: 0.1 }).values;
        expect(g).toBe(aloneGradient);
        expect(g).toBe(-2 * (pull as number));
        expect(apart).toBe(0);
      }
    }
  });
});
