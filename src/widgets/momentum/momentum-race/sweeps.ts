import { chart, type ChartSpec } from "../../../charts/chart.ts";
import {
  bestOf,
  gradientDescent,
  logSpaced,
  momentum as classical,
  nesterov,
  sweep,
  type NamedObjective,
  type Optimizer,
} from "../../../optim/index.ts";
import { rememberEach } from "../../../state/index.ts";
import { mapOf } from "../../../charts/landscape.ts";
import { landscapes, type LandscapeName } from "../../landscapes.ts";

/** The methods that race, and what each learning rate of a sweep leaves of the loss to each of them. */
export const methods: Record<string, { name: string; make(rate: number, momentum: number): Optimizer }> = {
  plain: { name: "plain descent", make: (rate) => gradientDescent({ rate }) },
  classical: {
    name: "classical momentum",
    make: (rate, momentum) => classical({ rate, momentum }) as Optimizer,
  },
  nesterov: { name: "Nesterov", make: (rate, momentum) => nesterov({ rate, momentum }) as Optimizer },
};

/** A run this many times farther out than it began has diverged. */
export const bound = 1e3;
const count = 25;

export interface Land {
  f: NamedObjective;
  start: readonly [number, number];
  rates: Float64Array;
  map: ChartSpec;
  sweepChart: ChartSpec;
  lossCharts: Record<string, ChartSpec>;
}

const powers = [1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1];
const budgets = ["30", "100", "300"];

export const lands = {
  rosenbrock: land("rosenbrock", [1e-5, 1e-2], [1e-8, 1e4]),
  beale: land("beale", [1e-4, 0.1], [1e-8, 1e4]),
  stretched: land("stretched", [1e-3, 1], [1e-16, 1e4], [8, 3]),
  bowl: land("bowl", [1e-3, 1], [1e-16, 1e4]),
};
type LandName = keyof typeof lands;

function land(
  name: LandscapeName,
  [low, high]: readonly [number, number],
  losses: readonly [number, number],
  from?: readonly [number, number],
): Land {
  const { f, start } = landscapes[name];
  const y = { domain: losses, scale: "log" as const, ticks: 5 };
  return {
    f,
    start: from ?? [start.x, start.y],
    rates: logSpaced(low, high, count),
    map: mapOf(f, { height: 440 }),
    sweepChart: chart({
      width: 480,
      height: 320,
      x: {
        domain: [low, high],
        label: "learning rate α",
        scale: "log",
        ticks: powers.filter((power) => power >= low && power <= high),
      },
      y: { ...y, label: "loss left when the budget is spent" },
      marks: [],
    }),
    lossCharts: Object.fromEntries(
      budgets.map((budget) => [
        budget,
        chart({
          width: 480,
          height: 320,
          x: { domain: [0, Number(budget)], label: "gradients computed, one a step", ticks: 6 },
          y: { ...y, label: "loss above the minimum" },
          marks: [],
        }),
      ]),
    ),
  };
}

/** The sweep of one method; those of the last settings are kept, of which a player's step changes none. */
const swept = rememberEach(
  (method: string, objective: LandName, budget: string, momentum: number) => {
    const { f, start, rates } = lands[objective];
    const trials = sweep(f, {
      rates,
      start,
      optimizer: (rate) => methods[method].make(rate, momentum),
      steps: Number(budget),
      bound,
    });
    return { trials, best: bestOf(trials)! };
  },
  { most: 3 },
);

/** Plain descent has no momentum. */
export const sweptBy = (method: string, objective: LandName, budget: string, momentum: number) =>
  swept(method, objective, budget, method === "plain" ? 0 : momentum);
