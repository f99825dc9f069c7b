import { describe, expect, test } from "vitest";
import type { Objective } from "../../../src/optim/index.ts";
import { annealing, genetic, randomSearch, type SearchOptions } from "../../../src/optim/search/index.ts";

/** A bowl about (1, …, 1) that counts how often it is asked. */
function bowl(dimension: number): Objective & { asked: number } {
  return {
    dimension,
    asked: 0,
    value(x) {
      this.asked++;
      return x.reduce((sum, xi) => sum + (xi - 1) ** 2, 0);
    },
    gradient() {
      throw new Error("a search takes no gradient");
    },
  };
}
const box = (dimension: number) => Array.from({ length: dimension }, () => [-4, 2] as const);
const methods = { randomSearch, genetic, annealing };

describe.each(Object.entries(methods))("%s", (name, method) => {
  test.each([1, 2, 7, 20, 21, 333])(
    "asks for exactly its budget of %d values, and records each",
    (evaluations) => {
      const f = bowl(2);
      const found = method(f, { domain: box(2), evaluations });
      expect(f.asked).toBe(evaluations);
      expect(found.evaluations).toBe(evaluations);
      expect(found.values).toHaveLength(evaluations);
      for (let i = 0; i < evaluations; i++) {
        const [x, y] = found.position(i);
        expect(found.values[i]).toBe((x - 1) ** 2 + (y - 1) ** 2);
      }
    },
  );

  test("stays inside the domain", () => {
    const found = method(bowl(3), { domain: box(3), evaluations: 500, seed: 5 });
    for (let i = 0; i < 500; i++) {
      for (const xi of found.position(i)) expect(xi >= -4 && xi <= 2).toBe(true);
    }
  });

  test("best is the lowest value so far", () => {
    const { values, best, bestIndex } = method(bowl(2), { domain: box(2), evaluations: 200 });
    let lowest = Infinity;
    values.forEach((value, i) => {
      lowest = Math.min(lowest, value);
      expect(best[i]).toBe(lowest);
    });
    expect(values[bestIndex]).toBe(lowest);
  });

  test("is decided by its seed", () => {
    const run = (seed: number) => method(bowl(2), { domain: box(2), evaluations: 60, seed }).values;
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
  });

  test("takes the domain of an objective that has one", () => {
    const f = Object.assign(bowl(1), { domain: [[0.5, 0.75]] });
    const { position } = method(f, { evaluations: 30 });
    expect(position(29)[0]).toBeGreaterThanOrEqual(0.5);
    expect(position(29)[0]).toBeLessThanOrEqual(0.75);
  });

  test("counts a value that is not a finite number as worse than any", () => {
    const holed: Objective = { ...bowl(1), value: ([x]) => (x < 0 ? NaN : x < 0.5 ? -Infinity : x) };
    const { values, bestIndex, best, status } = method(holed, {
      domain: [[-4, 2]],
      evaluations: 400,
      seed: 1,
    });
    expect(values.some(Number.isNaN)).toBe(true);
    expect(status).toBe("completed");
    expect(values[bestIndex]).toBeGreaterThanOrEqual(0.5);
    expect(best.some(Number.isNaN)).toBe(false);
  });

  test("says so when no value was a finite number", () => {
    const nowhere: Objective = { ...bowl(1), value: () => NaN };
    expect(method(nowhere, { domain: [[-4, 2]], evaluations: 40 })).toMatchObject({
      status: "non-finite",
      reason: "none of the 40 values was a finite number",
      bestIndex: -1,
    });
  });

  test("finds the bottom of a bowl in two dimensions, roughly", () => {
    const { best } = method(bowl(2), { domain: box(2), evaluations: 1000, seed: 1 });
    // A thousand uniform points on 36 squares come about this near.
    expect(best[999]).toBeLessThan(0.1);
  });

  test.each<[SearchOptions, string]>([
    [{ domain: box(2), evaluations: 0 }, "evaluations must be a whole number from 1 to 10000000, got 0"],
    [
      { domain: box(2), evaluations: Infinity },
      "evaluations must be a whole number from 1 to 10000000, got Infinity",
    ],
    [{ domain: box(3) }, "domain must be an interval [low, high] for each parameter, low below high, got ["],
    [
      {
        domain: [
          [0, 1],
          [2, 2],
        ],
      },
      "domain must be an interval [low, high] for each parameter, low below high, got [2, 2]",
    ],
    [
      {
        domain: [
          [0, 1],
          [0, NaN],
        ],
      },
      "domain must be an interval [low, high] for each parameter, low below high, got [0, NaN]",
    ],
    [{}, "domain must be an interval [low, high] for each parameter, low below high, got undefined"],
    [{ domain: box(2), steps: 5 } as SearchOptions, "there is no option called steps"],
  ])("refuses %j", (options, message) => {
    expect(() => method(bowl(2), options)).toThrow(`${name}: ${message}`);
  });
});

describe("the genetic algorithm", () => {
  const options = { domain: box(2), evaluations: 200, population: 12, elite: 2, seed: 6 };
  const found = genetic(bowl(2), options);

  test("keeps every population; each is the elite of the last and new children", () => {
    expect(found.populations[0]).toEqual(Uint32Array.from({ length: 12 }, (_, i) => i));
    for (let g = 1; g < found.populations.length; g++) {
      const before = [...found.populations[g - 1]].sort((a, b) => found.values[a] - found.values[b]);
      expect([...found.populations[g].subarray(0, 2)]).toEqual(before.slice(0, 2));
    }
    const born = new Set(found.populations.flatMap((members) => [...members]));
    expect(born.size).toBe(200);
  });

  test("never loses its best point while there is an elite", () => {
    let best = Infinity;
    for (const members of found.populations) {
      const lowest = Math.min(...Array.from(members, (i) => found.values[i]));
      expect(lowest).toBeLessThanOrEqual(best);
      best = lowest;
    }
  });

  test("a child's coordinates are its parents' before it mutates", () => {
    expect(found.origin(0)).toBeUndefined();
    for (let i = 12; i < 200; i++) {
      const { parents, crossed } = found.origin(i)!;
      crossed.forEach((xj, j) => expect(parents.map((p) => found.position(p)[j])).toContain(xj));
    }
  });

  test("without mutation it only recombines its first population", () => {
    const still = genetic(bowl(2), { ...options, mutationRate: 0 });
    const coordinates = new Set(Array.from({ length: 12 }, (_, i) => [...still.position(i)]).flat());
    for (let i = 12; i < 200; i++) for (const xi of still.position(i)) expect(coordinates.has(xi)).toBe(true);
  });

  test("without crossover a child has one parent", () => {
    const { origin } = genetic(bowl(2), { ...options, crossover: 0 });
    for (let i = 12; i < 200; i++) expect(new Set(origin(i)!.parents).size).toBe(1);
  });

  test("a parent is the best of its rivals, who are members of the population before", () => {
    const { origin, values, populations } = genetic(bowl(2), { ...options, tournament: 4 });
    populations.slice(1).forEach((members, g) => {
      for (const i of members.slice(options.elite)) {
        const { parents, rivals } = origin(i)!;
        rivals.forEach((group, side) => {
          if (side === 1 && group.length === 0) return expect(parents[1]).toBe(parents[0]);
          expect(group.length).toBe(4);
          for (const rival of group) expect(populations[g]).toContain(rival);
          expect(values[parents[side]]).toBe(Math.min(...group.map((rival) => values[rival])));
        });
      }
    });
  });

  test("larger tournaments choose better parents", () => {
    const rank = (tournament: number) => {
      const { origin, values } = genetic(bowl(2), {
        ...options,
        evaluations: 22,
        population: 12,
        tournament,
      });
      const parents = Array.from({ length: 10 }, (_, i) => origin(12 + i)!.parents).flat();
      return parents.reduce((sum, p) => sum + values[p], 0);
    };
    expect(rank(12)).toBeLessThan(rank(1));
  });

  test.each([
    [{ population: 1 }, "genetic: population must be a whole number from 2"],
    [{ elite: 12 }, "genetic: elite must be a whole number from 0 to 11, got 12"],
    [{ tournament: 0 }, "genetic: tournament must be a whole number from 1"],
    [{ crossover: 1.5 }, "genetic: crossover must be a number from 0 to 1, got 1.5"],
    [{ mutationRate: NaN }, "genetic: mutationRate must be a number from 0 to 1, got NaN"],
    [{ mutation: -1 }, "genetic: mutation must be a finite number, 0 or more, got -1"],
  ])("refuses %j", (wrong, message) => {
    expect(() => genetic(bowl(2), { ...options, ...wrong })).toThrow(message);
  });
});

describe("simulated annealing", () => {
  const options = { domain: box(2), evaluations: 300, seed: 2 };

  test("cools geometrically from its temperature to the part that is left", () => {
    const { temperatures } = annealing(bowl(2), { ...options, temperature: 5, cooled: 0.01 });
    expect(temperatures[0]).toBe(5);
    expect(temperatures[299]).toBeCloseTo(0.05, 12);
    expect(temperatures[101] / temperatures[100]).toBeCloseTo(temperatures[201] / temperatures[200], 12);
  });

  test("always takes a step down, and stands where it stood after a step refused", () => {
    const { current, values } = annealing(bowl(2), options);
    for (let i = 1; i < 300; i++) {
      expect([i, current[i - 1]]).toContain(current[i]);
      if (values[i] <= values[current[i - 1]]) expect(current[i]).toBe(i);
    }
  });

  test("takes steps up when hot and hardly any when cold", () => {
    const climbs = (temperature: number) => {
      const { current, values } = annealing(bowl(2), { ...options, temperature, cooled: 1 });
      return [...current.keys()].filter(
        (i) => i > 0 && current[i] === i && values[i] > values[current[i - 1]],
      ).length;
    };
    expect(climbs(100)).toBeGreaterThan(100);
    expect(climbs(1e-6)).toBe(0);
  });

  test("begins where it is told", () => {
    expect([...annealing(bowl(2), { ...options, start: [-3, 1] }).position(0)]).toEqual([-3, 1]);
  });

  test.each([
    [{ temperature: 0 }, "annealing: temperature must be a positive finite number, got 0"],
    [{ cooled: 0 }, "annealing: cooled must be a number above 0, at most 1, got 0"],
    [{ reach: Infinity }, "annealing: reach must be a positive finite number, got Infinity"],
    [{ start: [1] }, "annealing: start must be 2 finite numbers, got [1]"],
  ])("refuses %j", (wrong, message) => {
    expect(() => annealing(bowl(2), { ...options, ...wrong })).toThrow(message);
  });
});

test("as the dimension grows random search falls behind the searches that build on what they found", () => {
  const best = (method: typeof randomSearch, n: number) =>
    method(bowl(n), { domain: box(n), evaluations: 1000, seed: 1 }).best[999];
  for (const n of [10, 50]) {
    expect(best(randomSearch, n)).toBeGreaterThan(5 * best(genetic, n));
    expect(best(randomSearch, n)).toBeGreaterThan(2 * best(annealing, n));
  }
});
