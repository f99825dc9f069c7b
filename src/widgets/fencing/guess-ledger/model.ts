import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { gradientDescent, objectives } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** A ledger of guesses at the best length: each with its slope, and what the next one made of it. */
const pasture = objectives.pasture;
const shown = [40, 62] as const;

const quantities = {
  count: { label: "number of guesses" },
  guess: { label: "last guess", symbol: "l", role: "parameter", unit: "m" },
  slope: { label: "slope there", symbol: "A'(l)", role: "gradient", unit: "m²/m" },
  area: { label: "area there", symbol: "A(l)", role: "loss", unit: "m²", digits: 7 },
  proposal: {
    label: "what the learning rate would guess",
    symbol: "l + \\alpha A'(l)",
    role: "step",
    unit: "m",
    digits: 5,
  },
  first: { label: "first guess", role: "parameter", unit: "m" },
  firstSlope: { label: "first slope", role: "gradient", unit: "m²/m" },
  firstArea: { label: "first area", role: "loss", unit: "m²", digits: 7 },
} as const;

/** One guess of the ledger. `gain` is in square meters over the guess before; the first has none. */
export interface Entry {
  guess: number;
  slope: number;
  area: number;
  gain?: number;
}

interface LedgerFrame extends Frame<typeof quantities, "guesses"> {
  chart: ChartSpec;
  entries: Entry[];
  points: Point[];
  next: Point;
}

const area = (l: number) => pasture.value(Float64Array.of(l));

const areaChart = chart({
  height: 420,
  x: { domain: shown, label: "length l (m)", ticks: 6 },
  y: { domain: [2340, 2520], label: "area A(l) (m²)", ticks: 5 },
  marks: [{ kind: "line", points: graph(area, shown), tone: "ink" }],
});

function slopeAt(l: number): number {
  const out = new Float64Array(1);
  pasture.gradient(Float64Array.of(l), out);
  return out[0];
}

/** One step of ascent from l: the optimizer descends −A, whose gradient is −A′. */
function ascend(l: number, rate: number): number {
  const optimizer = gradientDescent({ rate });
  const x = Float64Array.of(l);
  optimizer.step(x, Float64Array.of(-slopeAt(l)), optimizer.init(1), rate);
  return x[0];
}

function frame(state: State<typeof parameters>): LedgerFrame {
  const entries = state.guesses.map((guess, i): Entry => {
    const gain = i === 0 ? undefined : area(guess) - area(state.guesses[i - 1]);
    return { guess, slope: slopeAt(guess), area: area(guess), gain };
  });
  const last = entries.at(-1);
  const guess = last?.guess ?? state.next;
  const first = entries[0]?.guess ?? state.next;
  const path = entries.map((entry) => formatNumber(entry.guess, { digits: 5 })).join(", ");
  return {
    values: {
      guesses: path,
      count: entries.length,
      guess,
      slope: slopeAt(guess),
      area: area(guess),
      proposal: ascend(guess, state.rate),
      first,
      firstSlope: slopeAt(first),
      firstArea: area(first),
    },
    summary: last
      ? spaced(
          `${entries.length === 1 ? "One guess" : `${entries.length} guesses`}:`,
          `${path}. The last has slope ${formatNumber(last.slope, { digits: 4 })} and area`,
          `${formatNumber(last.area, { unit: "m²", digits: 7 })}.`,
        )
      : "No guess yet: choose a length and take it.",
    table: {
      columns: [
        { label: "guess", format: { unit: "m" } },
        { label: "slope", format: { unit: "m²/m" } },
        { label: "area", format: { unit: "m²", digits: 7 } },
        { label: "gain", format: { unit: "m²" } },
      ],
      rows: entries.map((entry) => [entry.guess, entry.slope, entry.area, entry.gain ?? "–"]),
    },
    chart: areaChart,
    entries,
    points: entries.map((entry) => [entry.guess, entry.area] as const),
    next: [state.next, area(state.next)],
  };
}

export default defineWidget({ title: "A ledger of guesses", parameters, quantities, frame });
