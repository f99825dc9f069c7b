import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import {
  formulaOf,
  numbers,
  partial,
  unary,
  type Formula,
  type Program,
} from "../../../optim/derivatives/index.ts";
import { defineWidget, formatNumber, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** A line of the proof of σ′ = σ(1 − σ) as the reader types it, held against what the line must be, and known slips. */
const sigma = unary.sigmoid.value;
const inside: Formula = (o, [x]) => o.add(o.constant(1), o.exp(o.negate(x)));
const sigmoid: Formula = (o, [x]) => o.divide(o.constant(1), inside(o, [x]));
const u = (x: number) => inside(numbers, [x]);
const du = (x: number) => partial(inside, [x], 0);
const slope = (x: number) => partial(sigmoid, [x], 0);

interface Step {
  /** What the line must be, by dual numbers. */
  target: (x: number) => number;
  name: string;
  /** What a line that goes wrong in a usual way is, by the name of the slip. */
  slips: Readonly<Record<string, (x: number) => number>>;
  /** The one variable that the line may contain. */
  only: "x" | "s";
}

const steps: Record<string, Step> = {
  inner: {
    target: du,
    name: "du/dx",
    only: "x",
    slips: { sign: (x) => -du(x), "kept the one": (x) => 1 + du(x), "not differentiated": u },
  },
  chain: {
    target: slope,
    name: "σ′(x)",
    only: "x",
    slips: {
      sign: (x) => -slope(x),
      "no inner derivative": (x) => -1 / u(x) ** 2,
      "lost the inner minus": (x) => 1 / u(x) ** 2,
      "not squared": (x) => -du(x) / u(x),
    },
  },
  split: {
    target: (x) => slope(x) / sigma(x),
    name: "σ′(x)/σ(x)",
    only: "x",
    slips: { sign: (x) => -slope(x) / sigma(x), "the whole": slope, "the other factor": sigma },
  },
  finish: {
    target: slope,
    name: "σ′(x)",
    slips: {
      sign: (x) => -slope(x),
      "the other factor alone": (x) => 1 - sigma(x),
      square: (x) => 1 - sigma(x) ** 2,
    },
    only: "s",
  },
};

const quantities = {
  verdict: { label: "verdict" },
  said: { label: "what the library says of the line" },
  apart: { label: "largest difference", role: "loss" },
} as const;

interface ProofFrame extends Frame<typeof quantities, "line"> {
  chart: ChartSpec;
  target: Point[];
  /** The typed line where it is a real number that the chart can show. */
  typed: Point[];
}

const domain = [-6, 6] as const;
const [low, high] = [-1.2, 1.2];
const proofChart = chart({
  width: 640,
  height: 360,
  x: { domain, label: "x", ticks: 7 },
  y: { domain: [low, high], label: "value", ticks: 5 },
  marks: [{ kind: "rule", axis: "y", at: 0, tone: "faint" }],
});

/** Where lines are compared; they are equal when nowhere further apart than rounding explains. */
const places = Array.from({ length: 25 }, (_, i) => -6 + i / 2);
const tolerance = 1e-9;

/** The largest difference of two functions, of itself or of the larger of the two where that is above 1. */
function apart(f: (x: number) => number, g: (x: number) => number): number {
  let most = 0;
  for (const x of places) {
    const [a, b] = [f(x), g(x)];
    const difference = Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));
    if (!Number.isFinite(difference)) return Infinity;
    most = Math.max(most, difference);
  }
  return most;
}

function verdictOf({ target, slips, only }: Step, program: Program, typed: (x: number) => number): string {
  const other = only === "x" ? "s" : "x";
  if (apart(typed, target) <= tolerance)
    return program.code.includes(other) ? `true, but not in ${only} alone` : "right";
  const slip = Object.entries(slips).find(([, wrong]) => apart(typed, wrong) <= tolerance);
  return slip?.[0] ?? "not equal";
}

function frame(state: State<typeof parameters>): ProofFrame {
  const step = steps[state.step];
  const program = state.line as Program;
  const empty = program.text === "";
  const run = empty ? undefined : formulaOf(program);
  const typed = (x: number) => (run ? run(numbers, [x, sigma(x)]) : NaN);
  const verdict = empty ? "nothing typed" : verdictOf(step, program, typed);
  const gap = empty ? undefined : apart(typed, step.target);
  const said = empty
    ? "nothing is typed yet"
    : verdict === "right"
      ? `it equals ${step.name} everywhere`
      : verdict.startsWith("true")
        ? `it equals ${step.name}, but should contain ${step.only} alone`
        : gap === Infinity
          ? `it is not a real number everywhere, as ${step.name} is`
          : `it is not ${step.name}; it differs by up to ${formatNumber(gap!, { digits: 2 })}`;
  const shown = ([, y]: Point) => y >= 2 * low && y <= 2 * high;
  return {
    values: {
      line: program.text,
      verdict,
      said,
      apart: gap === undefined || gap === Infinity ? "none" : gap,
    },
    summary: `${empty ? "No line is typed" : `The line ${program.text}`}: ${said}.`,
    table: {
      columns: [{ label: "x" }, { label: step.name }, { label: "your line" }],
      rows: [-4, -2, -1, 0, 1, 2, 4].map((x) => [
        x,
        step.target(x),
        Number.isFinite(typed(x)) ? typed(x) : "–",
      ]),
    },
    chart: proofChart,
    target: graph(step.target, domain, 120).filter(shown),
    typed: empty ? [] : graph(typed, domain, 120).filter(shown),
  };
}

export default defineWidget({ title: "A line of the proof", parameters, quantities, frame });
