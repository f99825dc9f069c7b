import { clamp } from "../../../charts/clamp.ts";
import type { ChartSpec, Point } from "../../../charts/chart.ts";
import { failed, minimize, series } from "../../../optim/index.ts";
import {
  byName,
  capital,
  complete,
  defineWidget,
  formatNumber,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { mapOf } from "../../../charts/landscape.ts";
import { landscapes } from "../../landscapes.ts";
import { names, radius, rules } from "./landscapes.ts";
import { parameters } from "./props.ts";
import work, { type Reached } from "./work.ts";

/** Which minimum each start reaches: the map of all of them, and one run in full. */
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

interface BasinsFrame extends Frame<typeof quantities> {
  map: ChartSpec;
  /** The starts along each side of the map, and the ground of each outcome as a path over their grid. */
  side: number;
  areas: Reached["areas"];
  /** What becomes of the starts, each with its share in percent; from −1 down they reach no minimum. */
  outcomes: { one: number; name: string; share: number }[];
  domain: readonly (readonly [number, number])[];
  minima: { at: Point; name: string }[];
  path: Point[];
  start: Point;
  consequence: string;
}

const maps = byName(names, (name) => mapOf(landscapes[name].f, { width: 560, height: 560 }));

function frame(state: State<typeof parameters>, result?: Reached): BasinsFrame {
  const objective = state.objective;
  const { f } = landscapes[objective];
  const { side, areas, shares } = result ?? complete(work, state);
  const [x, y] = [state.x, state.y].map((v, i) => clamp(v, f.domain[i]));
  const run = minimize(f, { ...rules(objective, state.rate), start: [x, y] });
  const path = series(run, (i): Point => {
    const [px, py] = run.position(i);
    return [px, py];
  }).filter((point) => point.every(Number.isFinite));
  const away = failed(run);
  const distances = (from: Point) => f.minima.map(({ at }) => Math.hypot(at[0] - from[0], at[1] - from[1]));
  const nearestTo = (from: Point) => {
    const all = distances(from);
    return all.indexOf(Math.min(...all));
  };
  const end = path.at(-1)!;
  const found = nearestTo(end);
  const name = (one: number) => (objective === "rastrigin" ? (one === 0 ? "A" : "B") : letters[one]);
  const arrived = !away && distances(end)[found] <= radius;
  const here = away ? "none: it runs away" : arrived ? name(found) : "none in time";
  const share = (one: number) => shares.find(([outcome]) => outcome === one)?.[1] ?? 0;
  const present = objective === "rastrigin" ? ["A", "B"] : letters.slice(0, f.minima.length);
  const percent = (one: number) => `${formatNumber(share(one), { places: 0 })}%`;
  const words = [
    ...present.map((letter, i) => `${letter} from ${percent(i)}`),
    `none in ${rules(objective, state.rate).steps} steps from ${percent(-1)}`,
    `runs away from ${percent(-2)}`,
  ];
  const title = parameters.objective.options[objective];
  return {
    values: {
      reached: here,
      downhill: name(nearestTo([x, y])),
      taken: run.steps,
      loss: away ? "beyond the map" : run.value(run.steps),
      shareA: share(0),
      shareB: share(1),
      shareC: share(2),
      shareD: share(3),
      shareNone: share(-1),
      shareAway: share(-2),
    },
    summary: spaced(
      `${capital(title)} at a learning rate of ${formatNumber(state.rate)}, from`,
      `${formatNumber(side ** 2, { digits: 6 })} starts spread evenly:`,
      `${words.join(", ")}. The start (${formatNumber(x)}, ${formatNumber(y)}) reaches ${here}.`,
    ),
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
        share(i),
      ]),
    },
    map: maps[objective],
    side,
    areas,
    outcomes: [
      ...present.map((letter, one) => ({
        one,
        name: objective === "rastrigin" && one === 1 ? "B, any other" : letter,
        share: share(one),
      })),
      { one: -1, name: "none in time", share: share(-1) },
      { one: -2, name: "runs away", share: share(-2) },
    ],
    domain: f.domain,
    minima: f.minima
      .slice(0, objective === "rastrigin" ? 1 : 4)
      .map(({ at }, i) => ({ at: [at[0], at[1]] as const, name: letters[i] })),
    path,
    start: [x, y],
    consequence: away ? "runs away" : arrived ? `reaches ${here}` : "reaches none in time",
  };
}

export default defineWidget({ title: "Basins of attraction", parameters, quantities, frame, work });
