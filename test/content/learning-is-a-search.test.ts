import { describe, expect, test } from "vitest";
import { gradientDescent, minimize, objectives, search } from "../../src/optim/index.ts";
import { initialState, type State } from "../../src/state/index.ts";
import dimensions from "../../src/widgets/dimensions/model.ts";
import searches from "../../src/widgets/three-searches/model.ts";

/** What the first chapter says in words about its searches. */
const raced = (changes: Partial<State<typeof searches.parameters>>) =>
  searches.frame(initialState(searches.parameters, changes)).values as Record<string, number>;
const grown = (changes: Partial<State<typeof dimensions.parameters>>) =>
  dimensions.frame(initialState(dimensions.parameters, changes)).values as Record<string, number>;

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
    const at = (dimension: string) => grown({ landscape: "rastrigin", rate: 0.002, dimension });
    expect(at("10").lead).toBe("genetic algorithm");
    expect(at("50").lead).toBe("gradient descent");
  });
});
