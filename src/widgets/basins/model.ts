import type { Chart, Point } from "../../figures/chart.ts";
import { gradientDescent, minimize } from "../../optim/index.ts";
import { formatNumber, type Frame, type Model, type State } from "../../state/index.ts";
import { colorOf, lands, maps, radius, reachedFrom, rules, type LandName } from "./lands.ts";
import { parameters } from "./props.ts";

/** Which minimum each start reaches: a coarse map of all of them, and one run in full. */
export const coarse = 12;
export const letters = ["A", "B", "C", "D"];

const quantities = {
  reached: { label: "minimum that this start reaches" },
  downhill: { label: "nearest minimum to the start" },
  taken: { label: "number of steps" },
  loss: { label: "last loss", role: "loss" },
  shareA: { label: "share of starts that reach A", unit: "%", places: 0 },
  shareB: { label: "share of starts that reach B", unit: "%", places: 0 },
  shareC: { label: "share of starts that reach C", unit: "%", places: 0 },
  shareD: { label: "share of starts that reach D", unit: "%", places: 0 },
  shareNone: { label: "share of starts that reach none in time", unit: "%", places: 0 },
  shareAway: { label: "share of starts that run away", unit: "%", places: 0 },
} as const;

interface BasinsFrame extends Frame {
  map: Chart;
  objective: LandName;
  rate: number;
  /** The outcome of each cell's start, row by row from below, as colored. */
  cells: number[];
  domain: readonly (readonly [number, number])[];
  minima: { at: Point; name: string }[];
  path: Point[];
  start: Point;
  consequence: string;
}

function frame(state: State<typeof parameters>): BasinsFrame {
  const objective = state.objective as LandName;
  const f = lands[objective];
  const { rate } = state;
  const [start] = [[state.x, state.y].map((v, i) => Math.min(f.domain[i][1], Math.max(f.domain[i][0], v)))];
  const cells = coarseMap(objective, rate);
  const run = minimize(f, { ...rules(objective), optimizer: gradientDescent({ rate }), start });
  const path = Array.from({ length: run.steps + 1 }, (_, i): Point => {
    const [x, y] = run.position(i);
    return [x, y];
  }).filter((point) => point.every(Number.isFinite));
  const away = run.status === "diverged" || run.status === "non-finite";
  const distances = (from: ArrayLike<number>) =>
    f.minima.map(({ at }) => Math.hypot(at[0] - from[0], at[1] - from[1]));
  const nearestTo = (from: ArrayLike<number>) => {
    const all = distances(from);
    return all.indexOf(Math.min(...all));
  };
  const end = path.at(-1)!;
  const found = nearestTo(end);
  const name = (one: number) => (objective === "rastrigin" ? (one === 0 ? "A" : "B") : letters[one]);
  const arrived = !away && distances(end)[found] <= radius;
  const here = away ? "none: it runs away" : arrived ? name(found) : "none in time";
  const share = (one: number) => (100 * cells.filter((cell) => cell === one).length) / cells.length;
  const shares = [0, 1, 2, 3].map(share);
  const present = objective === "rastrigin" ? ["A", "B"] : letters.slice(0, f.minima.length);
  const words = [
    ...present.map((letter, i) => `${letter} from ${formatNumber(shares[i], { places: 0 })}%`),
    `none in ${rules(objective).steps} steps from ${formatNumber(share(-1), { places: 0 })}%`,
    `runs away from ${formatNumber(share(-2), { places: 0 })}%`,
  ];
  const title = parameters.objective.options[objective];
  return {
    values: {
      ...state,
      reached: here,
      downhill: name(nearestTo(start)),
      taken: run.steps,
      loss: away ? "beyond the map" : run.value(run.steps),
      shareA: shares[0],
      shareB: shares[1],
      shareC: shares[2],
      shareD: shares[3],
      shareNone: share(-1),
      shareAway: share(-2),
    },
    summary: `${title.replace(/^./, (c) => c.toUpperCase())} at a learning rate of ${formatNumber(rate)}, from ${cells.length} starts spread evenly: ${words.join(", ")}. The start (${formatNumber(start[0])}, ${formatNumber(start[1])}) reaches ${here}.`,
    table: {
      columns: [
        { label: "minimum" },
        { label: "x" },
        { label: "y" },
        { label: "loss there" },
        { label: "starts that reach it", format: { unit: "%" } },
      ],
      rows: present.map((letter, i) => [
        letter,
        ...(objective === "rastrigin" && i === 1
          ? ["any", "other", "higher"]
          : [f.minima[i].at[0], f.minima[i].at[1], f.minima[i].value]),
        shares[i],
      ]),
    },
    map: maps[objective],
    objective,
    rate,
    cells,
    domain: f.domain,
    minima: f.minima
      .slice(0, objective === "rastrigin" ? 1 : 4)
      .map(({ at }, i) => ({ at: [at[0], at[1]] as const, name: letters[i] })),
    path,
    start: [start[0], start[1]],
    consequence: away ? "runs away" : arrived ? `reaches ${here}` : "reaches none in time",
  };
}

/** The last coarse map, which a moved start does not change. */
let kept: { objective: LandName; rate: number; cells: number[] } | undefined;
function coarseMap(objective: LandName, rate: number): number[] {
  if (kept?.objective === objective && kept.rate === rate) return kept.cells;
  const { reached } = reachedFrom(objective, rate, coarse);
  kept = { objective, rate, cells: Array.from(reached, (one) => colorOf(objective, one)) };
  return kept.cells;
}

export default { title: "Basins of attraction", parameters, quantities, frame } satisfies Model<
  typeof parameters,
  BasinsFrame
>;
