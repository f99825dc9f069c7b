import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { logSpaced, schedules } from "../../../optim/index.ts";
import {
  defineWidget,
  formatNumber,
  rememberEach,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { expected } from "../expectation.ts";
import { lossChart, shown } from "../charts.ts";
import { N } from "../sheep.ts";
import { parameters, sizes } from "./props.ts";

/** Batch sizes compared fairly: the same start, the same budget of examples, each at the best rate of a sweep. */

const quantities = {
  M: { label: "examples in a batch", symbol: "M", role: "data" },
  budget: { label: "budget in examples", role: "data" },
  steps: { label: "steps within the budget" },
  used: { label: "learning rate", symbol: "\\alpha", role: "rate" },
  bestRate: { label: "best rate of the sweep", role: "rate", digits: 2 },
  last: { label: "expected loss above the minimum", role: "loss" },
  bestLast: { label: "the same at the best rate", role: "loss" },
  winner: { label: "batch size that ends lowest", role: "data" },
  winnerLast: { label: "its expected loss above the minimum", role: "loss" },
  place: { label: "place of this batch size among the five" },
  bySteps: { label: "lowest after as many steps as all examples at once can take", role: "loss" },
  stepWinner: { label: "batch size that is lowest then", role: "data" },
} as const;

interface RaceFrame extends Frame<typeof quantities> {
  sweep: ChartSpec;
  race: ChartSpec;
  trials: Curve[];
  runs: Curve[];
}

/** The curve of one batch size; the chosen one is drawn in color. */
interface Curve {
  size: number;
  chosen: boolean;
  points: Point[];
  /** Where its size is written, and a point to mark. */
  named: Point;
  mark: Point | undefined;
}

const tried = Array.from(logSpaced(parameters.rate.min, parameters.rate.max, 34));
const y = { domain: [1e-4, 1e2], label: "loss above its minimum" } as const;
const sweep = chart({
  width: 480,
  height: 440,
  x: {
    domain: [parameters.rate.min, parameters.rate.max],
    label: "learning rate",
    scale: "log",
    ticks: [0.001, 0.01, 0.1, 1],
  },
  y: { ...y, scale: "log", ticks: [1e-4, 1e-3, 1e-2, 0.1, 1, 10, 100] },
  marks: [],
});
const races = Object.fromEntries(
  Object.keys(parameters.epochs.options).flatMap((epochs) => {
    const budget = Number(epochs) * N;
    const ticks = [1, 10, 100, 1000].filter((tick) => tick < budget);
    return ["examples", "steps"].map((cost) => {
      const label = cost === "steps" ? "steps" : `examples seen (an epoch is ${N})`;
      return [
        `${epochs} ${cost}`,
        lossChart({ domain: [1, budget], label, scale: "log", ticks }, [1e-4, 1e2], 440),
      ];
    });
  }),
);

/** What each batch size ends with at each rate, for a budget. */
interface Sweep {
  last: readonly number[];
  best: number;
  bestLast: number;
}
/** No sheep twice in a batch, so that a batch of all of them is the full gradient. */
const lossOf = (size: number, rate: number, at: readonly number[]) =>
  expected(size, schedules.constant({ rate }), at, "without");

const sweepOf = rememberEach((budget: number, size: number): Sweep => {
  const last = tried.map((rate) => lossOf(size, rate, [budget / size])[0]);
  const bestLast = Math.min(...last);
  return { last, best: tried[last.indexOf(bestLast)], bestLast };
});

/** Steps at which a run is looked at. */
function placesOf(steps: number): number[] {
  const spaced = Array.from({ length: 61 }, (_, i) => Math.round(steps ** (i / 60)));
  return [...new Set(spaced)];
}

function frame({ size, epochs, cost, rates, rate }: State<typeof parameters>): RaceFrame {
  const M = Number(size);
  const budget = Number(epochs) * N;
  const trialsOf = (one: number) => sweepOf(budget, one);
  const race = races[`${epochs} ${cost}`];
  const rateOf = (one: number) => (rates === "best" ? trialsOf(one).best : rate);
  const results = sizes.map((one) => {
    const at = placesOf(budget / one);
    const loss = lossOf(one, rateOf(one), at);
    return { one, at, loss, last: loss.at(-1)! };
  });
  const ranked = results.toSorted((p, q) => p.last - q.last);
  const own = results.find(({ one }) => one === M)!;
  const few = budget / N;
  const after = results
    .map(({ one }) => ({ one, loss: lossOf(one, rateOf(one), [few])[0] }))
    .toSorted((p, q) => p.loss - q.loss)[0];
  const write = (value: number) => (Number.isFinite(value) ? value : "beyond measure");
  const says = (value: number) => (Number.isFinite(value) ? formatNumber(value) : "beyond measure");
  const { best, bestLast } = trialsOf(M);
  return {
    values: {
      M,
      budget,
      steps: budget / M,
      used: rateOf(M),
      bestRate: best,
      last: write(own.last),
      bestLast,
      winner: ranked[0].one,
      winnerLast: write(ranked[0].last),
      place: ranked.indexOf(own) + 1,
      bySteps: write(after.loss),
      stepWinner: after.one,
    },
    summary: spaced(
      `After ${formatNumber(budget)} examples,`,
      `${rates === "best" ? "each batch size at the best rate of its sweep" : `all at a rate of ${formatNumber(rate)}`},`,
      `the expected loss above the minimum is`,
      `${results.map(({ one, last }) => `${says(last)} for ${one}`).join(", ")}.`,
      `Batches of ${M} take ${formatNumber(budget / M)} ${budget === M ? "step" : "steps"} at`,
      `${formatNumber(rateOf(M), { digits: 2 })}.`,
    ),
    table: {
      columns: [
        { label: "batch size" },
        { label: "steps" },
        { label: "best rate", format: { digits: 2 } },
        { label: "loss then", format: { digits: 3 } },
        { label: "learning rate used", format: { digits: 2 } },
        { label: "loss above its minimum", format: { digits: 3 } },
      ],
      rows: results.map(({ one, last }) => [
        one,
        budget / one,
        trialsOf(one).best,
        trialsOf(one).bestLast,
        rateOf(one),
        write(last),
      ]),
    },
    sweep,
    race,
    trials: sizes.map((one) => {
      const { last, best: at, bestLast: least } = trialsOf(one);
      const used = rates === "best" ? least : results.find((result) => result.one === one)!.last;
      return {
        size: one,
        chosen: one === M,
        points: last.map((loss, k): Point => [tried[k], shown(loss, sweep)]),
        named: [at, shown(least, sweep)],
        mark: Number.isFinite(used) ? [rateOf(one), shown(used, sweep)] : undefined,
      };
    }),
    runs: results.map(({ one, at, loss }) => {
      const points = at.map((t, k): Point => [cost === "steps" ? t : t * one, shown(loss[k], race)]);
      // Counted in steps the curves begin together; counted in examples they end together.
      const end = points.at(-1)!;
      return { size: one, chosen: one === M, points, named: cost === "steps" ? end : points[0], mark: end };
    }),
  };
}

export default defineWidget({ title: "A fair race of batch sizes", parameters, quantities, frame });
