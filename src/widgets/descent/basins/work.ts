import { basins } from "../../../optim/index.ts";
import type { Work } from "../../../state/index.ts";
import { landscapes } from "../../landscapes.ts";
import { colorOf, radius, rules, type BasinLandscapeName } from "./landscapes.ts";
import type { parameters } from "./props.ts";
import { regions } from "./regions.ts";

/**
 * Which minimum each start of a grid reaches: thousands of runs, too many for the page to wait for. A coarse map comes
 * first and follows a slider as it moves; the fine one is made in bands, between which a newer question may come in.
 */
const coarse = 28;
const fine = 112;
const bands = 8;

export interface Reached {
  /** The starts along each side of the map. */
  side: number;
  /** The ground of each outcome as an SVG path over the grid, each cell a unit wide. */
  areas: [outcome: number, path: string][];
  /** The part of the starts that come to it, in percent. */
  shares: [outcome: number, percent: number][];
}

export default {
  needs: ["objective", "rate"],
  *run({ objective, rate }) {
    const name = objective;
    const { f } = landscapes[name];
    const [x, [low, high]] = f.domain;
    const reachedOn = (columns: number, rows: number, y: readonly [number, number]) =>
      basins(f, { ...rules(name, rate), radius, x, y, columns, rows }).reached;

    const first = summed(name, coarse, reachedOn(coarse, coarse, [low, high]));
    yield first;
    const cells = new Int16Array(fine * fine);
    const tall = (high - low) / bands;
    for (let band = 0; band < bands; band++) {
      const y = [low + band * tall, low + (band + 1) * tall] as const;
      cells.set(reachedOn(fine, fine / bands, y), (band * fine * fine) / bands);
      yield first;
    }
    yield summed(name, fine, cells);
  },
} satisfies Work<typeof parameters, Reached>;

function summed(name: BasinLandscapeName, side: number, reached: Int16Array): Reached {
  const cells = Array.from(reached, (one) => colorOf(name, one));
  const counts = new Map<number, number>();
  for (const one of cells) counts.set(one, (counts.get(one) ?? 0) + 1);
  return {
    side,
    areas: [...regions(cells)],
    shares: Array.from(counts, ([one, count]) => [one, (100 * count) / cells.length]),
  };
}
