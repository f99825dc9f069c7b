import type { Point } from "../../../charts/chart.ts";
import { formatNumber, listed } from "../../../state/index.ts";
import { weights } from "../weights.ts";

/** How one child is made, in words and numbers, for each of the three moves. */
interface Making {
  /** The losses of those who competed to become each parent, and of those who won. */
  rivals: number[][];
  parents: number[];
  /** The child before it mutated, and which parent each coordinate comes from; and the child. */
  crossed: Point;
  from: string[];
  child: Point;
}

const write = (value: number) => formatNumber(value);

export function movesOf({ rivals, parents, crossed, from, child }: Making) {
  return [
    {
      name: "selection",
      told: rivals.map((group, k) =>
        group.length === 0 ? "no second tournament: the child copies one parent" : won(parents[k], group),
      ),
    },
    {
      name: "crossover",
      told: weights.map((name, k) => `${name} = ${write(crossed[k])} from ${from[k]}`),
    },
    {
      name: "mutation",
      told: weights.map((name, k) =>
        child[k] === crossed[k] ? `${name} stays` : `${name} moves by ${write(child[k] - crossed[k])}`,
      ),
    },
  ];
}

/** "1 beats 2, 3 and 1"; the winner is one of the group. */
function won(winner: number, group: number[]): string {
  const others = group.toSpliced(group.indexOf(winner), 1).map(write);
  return others.length > 0 ? `${write(winner)} beats ${listed(others)}` : `${write(winner)} has no rival`;
}
