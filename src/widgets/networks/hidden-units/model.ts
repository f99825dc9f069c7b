import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import {
  complete,
  defineWidget,
  formatNumber,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { parameters, STEPS } from "./props.ts";
import work, { UNITS, type Training } from "./work.ts";

/** Hidden units that start alike stay alike: the two weights of each, as points that move in a plane. */
const reach = 6;
/** Units whose weights differ by less than this are one and the same. */
const SAME = 0.05;

const quantities = {
  step: { label: "step" },
  loss: { label: "loss now", role: "loss" },
  last: { label: "loss in the end", role: "loss" },
  different: { label: "different units now" },
  differentInEnd: { label: "different units in the end" },
  broken: { label: "step at which the units part" },
  verdict: { label: "verdict" },
} as const;

interface UnitsFrame extends Frame<typeof quantities, "step"> {
  plane: ChartSpec;
  lossChart: ChartSpec;
  /** The way of each unit until the step shown. */
  paths: Point[][];
  losses: Point[];
  t: number;
}

const plane = chart({
  width: 480,
  height: 436,
  margin: { top: 32, right: 70, bottom: 52, left: 58 }, // to the right there is room for names
  x: { domain: [-reach, reach], label: "weight on x₁", ticks: 5 },
  y: { domain: [-reach, reach], label: "weight on x₂", ticks: 5 },
  marks: [
    { kind: "rule", axis: "x", at: 0, tone: "faint" },
    { kind: "rule", axis: "y", at: 0, tone: "faint" },
  ],
});
const lossChart = chart({
  width: 480,
  height: 400,
  x: { domain: [0, STEPS], label: "step", ticks: 5 },
  y: { domain: [0.01, 2], label: "mean loss", scale: "log", ticks: 2 },
  marks: [
    { kind: "rule", axis: "y", at: Math.LN2, tone: "faint", dashed: true },
    { kind: "text", at: [STEPS, 0.8], text: "a coin’s loss, ln 2", tone: "muted", anchor: "end" },
  ],
});

function frame(state: State<typeof parameters>, result: Training = complete(work, state)): UnitsFrame {
  const { weights, losses, last } = result;
  const t = Math.min(state.step, last);
  const unit = (step: number, k: number): Point => {
    const at = 2 * (step * UNITS + k);
    return [weights[at], weights[at + 1]];
  };
  const units = Array.from({ length: UNITS }, (_, k) => k);
  const apart = (step: number) => {
    const seen: Point[] = [];
    for (const k of units) {
      const [x, y] = unit(step, k);
      if (!seen.some(([a, b]) => Math.hypot(a - x, b - y) < SAME)) seen.push([x, y]);
    }
    return seen.length;
  };
  let parted = 0;
  while (parted <= last && apart(parted) < UNITS) parted++;
  const broken = parted > last ? "never" : parted;
  const verdict =
    apart(last) === 1
      ? losses[last] > 0.68
        ? "all units are one and the same, and nothing is learned"
        : "all units are one and the same for ever: four do the work of one"
      : apart(last) < UNITS
        ? "some units are still alike"
        : "every unit has found a part of its own";
  return {
    values: {
      step: t,
      loss: losses[t],
      last: losses[last],
      different: apart(t),
      differentInEnd: apart(last),
      broken,
      verdict,
    },
    summary: spaced(
      `Four hidden units, ${parameters.start.options[state.start]} at first.`,
      `After ${t} steps at ${formatNumber(state.rate)} the loss is ${formatNumber(losses[t])} and`,
      `${apart(t) === 1 ? "all four are the same" : `${apart(t)} of the four differ`}.`,
      `In the end, ${verdict}; the loss is ${formatNumber(losses[last])}.`,
    ),
    table: {
      columns: [{ label: "unit" }, { label: "weight on x₁" }, { label: "weight on x₂" }],
      rows: units.map((k) => [k + 1, ...unit(t, k)]),
    },
    plane,
    lossChart,
    paths: units.map((k) => Array.from({ length: t + 1 }, (_, step) => unit(step, k))),
    losses: Array.from(losses.subarray(0, last + 1), (loss, step): Point => [step, loss]),
    t,
  };
}

export default defineWidget({ title: "Four hidden units", parameters, quantities, work, frame });
