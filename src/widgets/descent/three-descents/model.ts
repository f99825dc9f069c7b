import type { ChartSpec, Point, Tone } from "../../../charts/chart.ts";
import { mapOf } from "../../../charts/landscape.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { methods, run, steps, wells, type Run } from "./methods.ts";
import { parameters } from "./props.ts";

/** Gradient descent, momentum and Adam from one start, each at the same multiple of its own best learning rate. */
const quantities = {
  descentRate: { label: "gradient descent’s learning rate", role: "rate", digits: 2 },
  descentArrives: { label: "steps that gradient descent takes to the bottom" },
  momentumRate: { label: "momentum’s learning rate", role: "rate", digits: 2 },
  momentumArrives: { label: "steps that momentum takes to the bottom" },
  adamRate: { label: "Adam’s learning rate", role: "rate", digits: 2 },
  adamArrives: { label: "steps that Adam takes to the bottom" },
  hollows: { label: "how many different hollows they end in" },
} as const;

export interface Runner extends Run {
  name: string;
  tone: Tone;
  dashed?: boolean;
  rate: number;
  /** What becomes of it, in a few words. */
  outcome: string;
}

interface ThreeDescentsFrame extends Frame<typeof quantities> {
  map: ChartSpec;
  start: Point;
  runners: Runner[];
  goals: readonly Point[];
  consequence: string;
}

const map = mapOf(wells, {
  width: 1280,
  height: 560,
  margin: { top: 0, right: 0, bottom: 0, left: 0 },
  x: { domain: wells.domain[0], label: "", ticks: [] },
  y: { domain: wells.domain[1], label: "", ticks: [] },
});
const goals = wells.minima.map(({ at }): Point => [at[0], at[1]]);

function frame({ x, y, factor }: State<typeof parameters>): ThreeDescentsFrame {
  const start: Point = [x, y];
  const runners = methods.map(({ name, tone, dashed, best, make }): Runner => {
    const rate = factor * best;
    const one = run(start, make(rate));
    return { ...one, name, tone, dashed, rate, outcome: outcomeOf(one) };
  });
  const [descent, momentum, adam] = runners;
  const hollows = new Set(runners.flatMap(({ hollow }) => (hollow < 0 ? [] : [hollow]))).size;
  const said = runners.map(({ name, outcome }) => `${name} ${outcome}`).join(", ");
  const arrives = (one: Runner) => (one.hollow < 0 ? one.outcome : one.arrived);
  return {
    values: {
      descentRate: descent.rate,
      descentArrives: arrives(descent),
      momentumRate: momentum.rate,
      momentumArrives: arrives(momentum),
      adamRate: adam.rate,
      adamArrives: arrives(adam),
      hollows,
    },
    summary: spaced(
      `From (${formatNumber(x)}, ${formatNumber(y)}):`,
      `${said}.`,
      hollows > 1 ? `They end in ${hollows} different hollows.` : "",
    ),
    table: {
      columns: [{ label: "step" }, ...runners.map(({ name }) => ({ label: `height of ${name}` }))],
      rows: Array.from({ length: steps + 1 }, (_, t) => [
        t,
        ...runners.map(({ values }) => values[t] ?? "away"),
      ]),
    },
    map,
    start,
    runners,
    goals,
    consequence: said,
  };
}

function outcomeOf({ away, hollow, arrived }: Run): string {
  if (away) return "runs away";
  return hollow < 0 ? `still on its way after ${steps} steps` : `${arrived} steps to the bottom`;
}

export default defineWidget({ title: "Three descents", parameters, quantities, frame });
