import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { derivatives } from "../../../optim/index.ts";
import {
  byName,
  capital,
  counted,
  defineWidget,
  formatNumber,
  rememberEach,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { counts, parameters } from "./props.ts";

/**
 * What a gradient costs, counted while it is computed: every block evaluated, every local slope, every product and sum
 * that carries a derivative on is one operation. An evaluation of f is the unit.
 */
type Formula = derivatives.Formula;

const families: Record<string, (n: number) => Formula> = {
  valley: () => (o, x) => {
    const square = (a: (typeof x)[number]) => o.power(a, o.constant(2));
    const one = o.constant(1);
    if (x.length === 1) return square(o.subtract(one, x[0]));
    const terms = x
      .slice(1)
      .map((next, i) =>
        o.add(
          square(o.subtract(one, x[i])),
          o.multiply(o.constant(100), square(o.subtract(next, square(x[i])))),
        ),
      );
    return derivatives.sum(o, terms);
  },
  product: () => (o, x) => x.slice(1).reduce((a, b) => o.multiply(a, b), o.sin(x[0])),
  logistic: (n) => {
    // Five examples with inputs that are fixed numbers, and labels of both kinds.
    const inputs = Array.from({ length: 5 }, (_, e) =>
      Array.from({ length: n }, (_, i) => Math.sin(e + 1 + 2 * i)),
    );
    return (o, w) =>
      derivatives.sum(
        o,
        inputs.map((xs, e) => {
          const z = derivatives.sum(
            o,
            xs.map((xi, i) => o.multiply(w[i], o.constant(xi))),
          );
          return o.softplus(e % 2 === 0 ? z : o.negate(z));
        }),
      );
  },
};

/** What one evaluation is made of, counted as it runs. */
interface Count {
  /** Blocks evaluated. */
  blocks: number;
  /** Inputs of those blocks that depend on a parameter, and blocks of which both do. */
  links: number;
  both: number;
}

function countOf(formula: Formula, n: number): Count {
  const count: Count = { blocks: 0, links: 0, both: 0 };
  const counting = derivatives.arithmetic<boolean>({
    constant: () => false,
    read: () => 0,
    apply(_name, a, b = false) {
      count.blocks++;
      count.links += Number(a) + Number(b);
      count.both += Number(a && b);
      return a || b;
    },
  });
  formula(
    counting,
    Array.from({ length: n }, () => true),
  );
  return count;
}

const ways = ["forwardDiff", "central", "forwardMode", "reverse"] as const;
export type Way = (typeof ways)[number];

/** The cost of a gradient in evaluations of f, each way. */
function costOf({ blocks, links, both }: Count, n: number): Record<Way, number> {
  return {
    forwardDiff: n + 1,
    central: 2 * n,
    // Each pass: the values, and for every link a slope and a product, for every meeting of two a sum.
    forwardMode: (n * (blocks + 2 * links + both)) / blocks,
    // Once there, once back: for every link a slope, a product and a sum.
    reverse: (blocks + 3 * links) / blocks,
  };
}

const one = { digits: 3 } as const;
const quantities = {
  n: { label: "number of inputs", symbol: "n" },
  operations: { label: "operations of one evaluation", role: "data" },
  forwardDiff: { label: "forward differences, in evaluations", role: "step", ...one },
  central: { label: "central differences, in evaluations", role: "step", ...one },
  forwardMode: { label: "forward mode, in evaluations", role: "gradient", ...one },
  reverse: { label: "reverse mode, in evaluations", role: "rate", ...one },
  ratio: { label: "central differences over reverse mode", role: "data", ...one },
  stored: { label: "numbers that reverse mode keeps", role: "data" },
  evaluations: { label: "evaluations of central differences, as counted" },
} as const;

interface CostFrame extends Frame<typeof quantities> {
  chart: ChartSpec;
  curves: Record<Way, Point[]>;
  here: Record<Way, Point>;
  consequence: string;
}

const staticChart = chart({
  width: 600,
  height: 400,
  margin: { top: 44, right: 170 },
  x: { domain: [1, 1000], label: "number of inputs n", scale: "log", ticks: [1, 10, 100, 1000] },
  y: {
    domain: [1, 1e4],
    label: "cost of the gradient, in evaluations of f",
    scale: "log",
    ticks: [1, 10, 100, 1000, 1e4],
  },
  marks: [],
});

const measured = rememberEach((family: string, n: number) => {
  const count = countOf(families[family](n), n);
  return { count, cost: costOf(count, n) };
});

/** How often central differences ask for the function: counted by letting them run. */
function evaluationsOf(n: number): number {
  let asked = 0;
  const gradient = derivatives.centralDifferences(() => ++asked);
  gradient(new Float64Array(n), new Float64Array(n));
  return asked;
}

function frame(state: State<typeof parameters>): CostFrame {
  const n = Number(state.inputs);
  const { count, cost } = measured(state.family, n);
  const each = <T>(make: (way: Way) => T) => byName(ways, make);
  const all = counts.map(Number);
  const consequence = `central differences ${formatNumber(cost.central)}, reverse mode ${formatNumber(cost.reverse)} evaluations`;
  return {
    values: {
      n,
      operations: count.blocks,
      ...cost,
      ratio: cost.central / cost.reverse,
      stored: count.blocks + n,
      evaluations: evaluationsOf(n),
    },
    summary: spaced(
      `${capital(parameters.family.options[state.family])}, ${counted(n, "input")}:`,
      `a gradient costs ${formatNumber(cost.forwardDiff)} evaluations by forward differences and`,
      `${formatNumber(cost.central)} by central ones, the work of ${formatNumber(cost.forwardMode)} by forward`,
      `mode and of ${formatNumber(cost.reverse)} by reverse mode.`,
    ),
    table: {
      columns: [
        { label: "inputs" },
        { label: "operations of f" },
        { label: "forward differences" },
        { label: "central differences" },
        { label: "forward mode" },
        { label: "reverse mode" },
      ],
      rows: all.map((n) => {
        const { count, cost } = measured(state.family, n);
        return [n, count.blocks, ...ways.map((way) => cost[way])];
      }),
    },
    chart: staticChart,
    curves: each((way) => all.map((n): Point => [n, measured(state.family, n).cost[way]])),
    here: each((way) => [n, cost[way]]),
    consequence,
  };
}

export default defineWidget({ title: "What a gradient costs", parameters, quantities, frame });
