import { describe, expect, test } from "vitest";
import { gradientDescent, minimize, objectives, search } from "../../src/optim/index.ts";
import type { State } from "../../src/state/index.ts";
import dimensions from "../../src/widgets/search/dimensions/model.ts";
import genetic from "../../src/widgets/search/genetic/model.ts";
import loop from "../../src/widgets/search/learning-loop/model.ts";
import searches from "../../src/widgets/search/three-searches/model.ts";
import { frameOf, numbers } from "./shown.ts";

/** What the first chapter says in words about its searches. */
const raced = (changes: Partial<State<typeof searches.parameters>>) => numbers(searches, changes);
const grown = (changes: Partial<State<typeof dimensions.parameters>>) => numbers(dimensions, changes);

describe("the loop", () => {
  const at = (changes: Partial<State<typeof loop.parameters>>) => frameOf(loop, changes);

  test("draws what each station adds, and no more", () => {
    const drawn = [0, 1, 2, 3, 4].map((step) => {
      const { line, bars, here, tangent, change, next } = at({ step: 5 + step });
      return [line.length, bars.length, here ? 1 : 0, tangent.length, change.length, next ? 1 : 0];
    });
    expect(drawn).toEqual([
      [0, 0, 0, 0, 0, 0],
      [2, 0, 0, 0, 0, 0],
      [2, 3, 1, 0, 0, 0],
      [2, 3, 1, 2, 2, 0],
      [2, 3, 1, 2, 2, 1],
    ]);
  });

  test("goes round: the weight after a round is the weight of the next", () => {
    for (const optimizer of ["slope", "guess"] as const)
      expect(at({ optimizer, step: 4 }).values.next).toBe(at({ optimizer, step: 5 }).values.weight);
  });

  test("says why it fails, from the limit on and not below, and where the weight is when the figure does not reach it", () => {
    const limit = at({}).values.limit as number;
    expect(at({ rate: limit * 0.99 }).summary).not.toMatch(/jumps across/);
    expect(at({ rate: limit * 1.01 }).summary).toMatch(
      /jumps across the valley .* try a learning rate below 0\.214/,
    );
    expect(at({ rate: 0.3, step: 39 }).away!.text).toMatch(/^← off the figure: .*km.h$/);
    expect(at({ step: 39 }).away).toBeUndefined();
  });

  test("takes any rate from about 0.053 to 0.161 below 0.65 km², and half the limit there in one round", () => {
    const { limit, least } = at({}).values as Record<string, number>;
    for (const rate of [0.053, 0.1, 0.161]) expect(at({ rate }).values.lastLoss).toBeLessThan(0.65);
    for (const rate of [0.0525, 0.1615]) expect(at({ rate }).values.lastLoss).toBeGreaterThan(0.65);
    expect(at({ rate: limit / 2, step: 0 }).values.nextLoss).toBeCloseTo(least, 9);
  });
});

describe("the genetic algorithm, child by child", () => {
  test("shows every rival of the tournaments, and the best of them as the parent", () => {
    for (let child = 0; child < 110; child += 7) {
      const { moves, lost, values } = frameOf(genetic, { child, crossover: 1 });
      expect(moves.map(({ name }) => name)).toEqual(["selection", "crossover", "mutation"]);
      expect(moves.every(({ told }) => told.length === 2)).toBe(true);
      expect(lost.length).toBeLessThanOrEqual(4);
      expect(String(values.rivals).split(/, | and /)).toHaveLength(3);
    }
  });

  test("without a crossover says that the child copies one parent", () => {
    const { moves } = frameOf(genetic, { crossover: 0 });
    expect(moves[0].told[1]).toMatch(/no second tournament/);
  });
});

describe("learning is a search", () => {
  test("on Himmelblau's landscape 0.01 is the best of twelve rates, for the median of twenty seeds", () => {
    const rates = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2];
    const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
    const median = (rate: number) => {
      const ends = seeds.map((seed) => {
        const start = search.randomSearch(objectives.himmelblau, { evaluations: 1, seed }).position(0);
        const run = minimize(objectives.himmelblau, {
          start,
          optimizer: gradientDescent({ rate }),
          steps: 49,
        });
        return run.value(run.best);
      });
      return ends.sort((a, b) => a - b)[10];
    };
    const medians = rates.map(median);
    expect(rates[medians.indexOf(Math.min(...medians))]).toBe(0.01);
  });

  test("there gradient descent ends lowest from every seed, and the genetic algorithm below random search", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { randomEnd, geneticEnd, gradientEnd } = raced({ seed });
      expect(gradientEnd).toBeLessThan(geneticEnd);
      expect(geneticEnd).toBeLessThan(randomEnd);
    }
  });

  test("on Rastrigin's landscape gradient descent ends highest of the three", () => {
    const { randomEnd, geneticEnd, gradientEnd } = raced({ landscape: "rastrigin", rate: 0.002 });
    expect(geneticEnd).toBeLessThan(gradientEnd);
    expect(randomEnd).toBeLessThan(gradientEnd);
  });

  test("on the plain gradient descent stays where it began, and random search does not", () => {
    const { firstLoss, gradientEnd, randomEnd } = raced({ landscape: "plateau", rate: 0.5, seed: 2 });
    expect(gradientEnd).toBeGreaterThan(firstLoss * 0.99);
    expect(randomEnd).toBeLessThan(0.5);
  });

  test("on the round bowl random search collapses as the weights multiply; gradient descent does not", () => {
    const at = (["1", "2", "5", "10", "50"] as const).map((dimension) => grown({ dimension }));
    const random = at.map(({ randomLeft }) => randomLeft);
    expect(random).toEqual(random.toSorted((a, b) => a - b));
    expect(random[0]).toBeLessThan(0.001);
    expect(random[4]).toBeGreaterThan(0.5);
    for (const { gradientLeft } of at) expect(gradientLeft).toBeLessThan(1e-4);
  });

  test("on Rastrigin's hollows the genetic algorithm leads with 10 weights and not with 50", () => {
    const at = (dimension: State<typeof dimensions.parameters>["dimension"]) =>
      grown({ landscape: "rastrigin", rate: 0.002, dimension });
    expect(at("10").lead).toBe("genetic algorithm");
    expect(at("50").lead).toBe("gradient descent");
  });
});
