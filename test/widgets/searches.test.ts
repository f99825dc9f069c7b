import { describe, expect, test } from "vitest";
import { initialState, type State } from "../../src/state/index.ts";
import dimensions from "../../src/widgets/search/dimensions/model.ts";
import genetic from "../../src/widgets/search/genetic/model.ts";
import loop from "../../src/widgets/search/learning-loop/model.ts";
import { rounds, stops } from "../../src/widgets/search/learning-loop/props.ts";
import searches from "../../src/widgets/search/three-searches/model.ts";
import { budget, gradientCost } from "../../src/widgets/search/three-searches/props.ts";

const looped = (changes: Partial<State<typeof loop.parameters>> = {}) =>
  loop.frame(initialState(loop.parameters, changes));
/** The numbers of a frame of the loop. */
const counted = (changes: Partial<State<typeof loop.parameters>> = {}) =>
  looped(changes).values as Record<string, number>;
const searched = (changes: Partial<State<typeof searches.parameters>> = {}) =>
  searches.frame(initialState(searches.parameters, changes));
const bred = (changes: Partial<State<typeof genetic.parameters>> = {}) =>
  genetic.frame(initialState(genetic.parameters, changes));

describe("the loop of learning", () => {
  test("each round begins with the weight that the round before ended with", () => {
    for (const optimizer of ["slope", "guess"] as const) {
      for (let round = 0; round + 1 < rounds; round++) {
        const [before, after] = [round, round + 1].map((r) => looped({ optimizer, step: r * stops }).values);
        expect(after.weight).toBe(before.next);
        expect(after.loss).toBe(before.nextLoss);
      }
    }
  });

  test("the change of gradient descent is minus the rate times the slope", () => {
    for (const rate of [0.01, 0.05, 0.3]) {
      const { change, slope } = counted({ rate });
      expect(change).toBeCloseTo(-rate * slope, 9);
    }
  });

  test("the slope is the one that the loss of three rides has by hand", () => {
    const { slope, loss } = counted({ start: 5, step: 0 });
    expect(loss).toBeCloseTo((8 ** 2 + 19 ** 2 + 27 ** 2) / 3, 9);
    expect(slope).toBeCloseTo((2 / 3) * (-8 - 2 * 19 - 3 * 27), 9);
  });

  test("a box ahead of the stop still holds the round before, or nothing in the first", () => {
    const first = looped({ step: 1 }).boxes;
    expect(first.map(({ stale }) => stale)).toEqual([false, false, true, true, true]);
    expect(first[2].rows[1].parts).toMatchObject([{ text: "–" }]);
    const [full, next] = [stops - 1, stops].map((step) => looped({ step }).boxes);
    expect(next[2].rows).toEqual(full[2].rows);
  });

  test("at the limit the loss stays, just below it falls, just above it grows", () => {
    const { limit } = counted();
    const losses = (rate: number) => {
      const { loss, nextLoss } = counted({ rate, step: 0 });
      return nextLoss / loss;
    };
    expect(losses(limit)).toBeCloseTo(1, 9);
    expect(losses(limit * 0.99)).toBeLessThan(1);
    expect(losses(limit * 1.01)).toBeGreaterThan(1);
  });
});

describe("three searches", () => {
  test("all begin at the same point", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { draws, members, path, start } = searched({ seed, spent: gradientCost });
      expect([draws[0], members[0], path[0]]).toEqual([start, start, start]);
    }
  });

  test("a gradient is paid for before it is used: a path of t points costs t gradients", () => {
    for (const spent of [0, 3, 4, 7, 8, 100, budget]) {
      expect(searched({ spent }).path).toHaveLength(Math.floor(spent / gradientCost));
      expect(searched({ spent }).draws).toHaveLength(spent);
    }
  });

  test("the population and its ancestors are all that was evaluated, each once", () => {
    for (const spent of [1, 20, 21, 39, 40, 130, budget]) {
      const { members, ancestors } = searched({ spent });
      expect(members.length + ancestors.length).toBe(spent);
    }
  });

  test("no curve ever rises", () => {
    for (const landscape of ["himmelblau", "rastrigin", "plateau"] as const) {
      for (const { points } of searched({ landscape, rate: 0.03 }).curves) {
        points.slice(1).forEach(([, y], i) => expect(y).toBeLessThanOrEqual(points[i][1]));
      }
    }
  });
});

describe("the genetic algorithm", () => {
  test("before it mutates, a child has each weight from one of its parents", () => {
    for (let child = 0; child <= genetic.parameters.child.max; child++) {
      const { crossed, mother, father } = bred({ child });
      for (const k of [0, 1]) expect([mother[k], father[k]]).toContain(crossed[k]);
    }
  });

  test("parents are members of the population, and better than it on average", () => {
    for (let generation = 0; generation < 10; generation++) {
      const { parents, members, values } = bred({ child: 11 * generation + 10 });
      for (const parent of parents) expect(members).toContainEqual(parent);
      expect(values.parentsLoss).toBeLessThan(values.meanLoss as number);
    }
  });
});

describe("as the weights multiply", () => {
  test("the mean lies within the spread, for every search at every tick", () => {
    for (const dimension of ["1", "2", "5", "10", "50"] as const) {
      const { curves } = dimensions.frame(initialState(dimensions.parameters, { dimension }));
      for (const { mean, band } of curves) {
        const upper = band.slice(mean.length).reverse();
        mean.forEach(([, y], k) => {
          expect(y).toBeGreaterThanOrEqual(band[k][1] * (1 - 1e-12));
          expect(y).toBeLessThanOrEqual(upper[k][1] * (1 + 1e-12));
        });
      }
    }
  });
});
