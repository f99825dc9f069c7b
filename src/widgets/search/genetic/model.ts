import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { objectives, search } from "../../../optim/index.ts";
import { defineWidget, formatNumber, listed, spaced, type Frame, type State } from "../../../state/index.ts";
import { mapOf } from "../../../charts/landscape.ts";
import { weights } from "../weights.ts";
import { movesOf } from "./moves.ts";
import { children, generations, parameters, population } from "./props.ts";

/**
 * A genetic algorithm one child at a time: the population, the two parents that won their tournaments, the crossover
 * (each coordinate from one parent or the other), the mutation, and what became of the generations.
 */
const f = objectives.himmelblau;
const [low, high] = f.domain[0];
const evaluations = population + children * generations;
/** The probability that a coordinate mutates: the library's own. */
const mutationRate = 0.5;
/** A loss below this is drawn on the lower edge of the chart. */
const floor = 1e-3;

const loss = { role: "loss" } as const;
const at = { role: "parameter" } as const;
const quantities = {
  population: { label: "size of the population" },
  generation: { label: "generation" },
  number: { label: "number of the child in its generation" },
  evaluations: { label: "evaluations so far" },
  motherLoss: { label: "loss of the first parent", ...loss },
  fatherLoss: { label: "loss of the second parent", ...loss },
  rivals: { label: "losses of those drawn for the first tournament" },
  childLoss: { label: "loss of the child", ...loss },
  childX: { label: "child, first weight", symbol: "w_1", ...at },
  childY: { label: "child, second weight", symbol: "w_2", ...at },
  fromX: { label: "where the first weight comes from" },
  fromY: { label: "where the second weight comes from" },
  mutated: { label: "what mutated" },
  verdict: { label: "how the child compares with its parents" },
  chosen: { label: "members of the population that became parents so far" },
  meanLoss: { label: "mean loss of the population", ...loss },
  bestLoss: { label: "lowest loss of the population", ...loss },
  parentsLoss: { label: "mean loss of the parents chosen so far", ...loss },
  firstMean: { label: "mean loss of the first population", ...loss },
  lastMean: { label: "mean loss of the last population", ...loss },
  lastBest: { label: "lowest loss of the last population", ...loss },
  lastSpread: { label: "mean distance of the last population from its center" },
} as const;

interface GeneticFrame extends Frame<typeof quantities> {
  map: ChartSpec;
  history: ChartSpec;
  members: Point[];
  /** Members that became parents, each as often as it did. */
  parents: Point[];
  siblings: Point[];
  mother: Point;
  father: Point;
  /** From each rival that lost a tournament of this child to the one that won. */
  lost: Point[][];
  /** The three moves in words and numbers. */
  moves: ReturnType<typeof movesOf>;
  /** The child before it mutated, and after. */
  crossed: Point;
  child: Point;
  /** The corner of the rectangle between the parents that the child did not take. */
  other: Point;
  goals: Point[];
  /** (generation, loss): the lowest and the mean of each population up to the one that is breeding. */
  lowest: Point[];
  means: Point[];
  consequence: string;
}

const map = mapOf(f, {
  labels: weights,
});
const history = chart({
  width: 480,
  height: 300,
  x: { domain: [0, generations], label: "generation", ticks: generations / 2 },
  y: { domain: [floor, 1e3], label: "loss", scale: "log", ticks: [1e-3, 0.1, 10, 1e3] },
  marks: [],
});

function frame(state: State<typeof parameters>): GeneticFrame {
  const { tournament, crossover, mutation, seed } = state;
  const run = search.genetic(f, {
    evaluations,
    seed,
    population,
    tournament,
    crossover,
    mutationRate,
    mutation: mutation / (high - low),
    elite: 1,
  });
  const generation = Math.floor(state.child / children);
  const index = population + state.child;
  const born = population + generation * children;
  const { parents, rivals, crossed } = run.origin(index)!;
  const point = (i: number): Point => [run.position(i)[0], run.position(i)[1]];
  const members = Array.from(run.populations[generation]);
  const siblings = Array.from({ length: index - born }, (_, k) => born + k);
  const chosen = [...siblings, index].flatMap((i) => [...run.origin(i)!.parents]);
  const [mother, father] = parents.map(point);
  const [child, before] = [point(index), [crossed[0], crossed[1]] as const];
  const losses = run.populations.map((group) => Array.from(group, (i) => run.values[i]));
  const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const copy = parents[0] === parents[1];
  const from = (k: 0 | 1) =>
    copy || mother[k] === father[k]
      ? "both parents"
      : before[k] === mother[k]
        ? "the first parent"
        : "the second parent";
  const moved = weights.filter((_, k) => child[k] !== before[k]);
  const mutated =
    moved.length === 0 ? "nothing mutates" : `${moved.join(" and ")} mutate${moved.length === 1 ? "s" : ""}`;
  const [motherLoss, fatherLoss, childLoss] = [...parents, index].map((i) => run.values[i]);
  const verdict =
    childLoss < Math.min(motherLoss, fatherLoss)
      ? "better than both parents"
      : childLoss > Math.max(motherLoss, fatherLoss)
        ? "worse than both parents"
        : "no better than the better parent";
  const write = (value: number) => formatNumber(value);
  const competed = listed(rivals[0].map((i) => write(run.values[i])));
  const moves = movesOf({
    rivals: rivals.map((group) => group.map((i) => run.values[i])),
    parents: [motherLoss, fatherLoss],
    crossed: before,
    from: [from(0), from(1)],
    child,
  });
  const means = losses.map(mean);
  const lowest = losses.map((group) => Math.min(...group));
  const shown = (values: number[]) =>
    values.slice(0, generation + 1).map((v, g) => [g, Math.max(floor, v)] as const);
  const last = run.populations.length - 1;
  const result = `after ${generations} generations the mean loss is ${write(means[last])}, the lowest ${write(lowest[last])}`;
  return {
    values: {
      population,
      generation,
      number: index - born + 1,
      evaluations: index + 1,
      motherLoss,
      fatherLoss,
      rivals: competed,
      childLoss,
      childX: child[0],
      childY: child[1],
      fromX: from(0),
      fromY: from(1),
      mutated,
      verdict,
      chosen: new Set(chosen).size,
      meanLoss: means[generation],
      bestLoss: lowest[generation],
      parentsLoss: mean(chosen.map((i) => run.values[i])),
      firstMean: means[0],
      lastMean: means[last],
      lastBest: lowest[last],
      lastSpread: spreadOf(Array.from(run.populations[last], point)),
    },
    summary: spaced(
      `Generation ${generation}, child ${index - born + 1} of ${children}:`,
      `the parents, with losses ${write(motherLoss)} and ${write(fatherLoss)}, won tournaments of`,
      `${tournament}. The child takes w₁ from ${from(0)} and w₂ from ${from(1)};`,
      `${mutated}. Its loss is ${write(childLoss)}, ${verdict}.`,
      `In the end, ${result}.`,
    ),
    table: {
      columns: [
        { label: "generation" },
        { label: "lowest loss" },
        { label: "mean loss" },
        { label: "mean distance from the center" },
      ],
      rows: run.populations.map((group, g) => [g, lowest[g], means[g], spreadOf(Array.from(group, point))]),
    },
    map,
    history,
    members: members.map(point),
    parents: chosen.map(point),
    siblings: siblings.map(point),
    mother,
    father,
    lost: rivals.flatMap((group, k) =>
      group.filter((i) => i !== parents[k]).map((i) => [point(i), point(parents[k])]),
    ),
    moves,
    crossed: before,
    other: [mother[0] + father[0] - before[0], mother[1] + father[1] - before[1]],
    child,
    goals: f.minima.map(({ at: [x, y] }) => [x, y] as const),
    lowest: shown(lowest),
    means: shown(means),
    consequence: result,
  };
}

function spreadOf(points: Point[]): number {
  const n = points.length;
  const [cx, cy] = [0, 1].map((k) => points.reduce((sum, p) => sum + p[k], 0) / n);
  return points.reduce((sum, [x, y]) => sum + Math.hypot(x - cx, y - cy), 0) / n;
}

export default defineWidget({
  title: "A genetic algorithm, child by child",
  parameters,
  quantities,
  frame,
});
