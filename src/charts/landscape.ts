import type { NamedObjective, Objective } from "../optim/index.ts";
import { chart, type ChartSpec } from "./chart.ts";

/** How many levels a landscape is drawn with; the style sheet has a tone for each band between them. */
const COUNT = 9;
/** Points along each side of the grid on which the levels are chosen. */
const GRID = 60;

/**
 * Levels that cut a landscape into bands of about equal area, so that a narrow valley shows as well as a wide slope.
 * Values that are not finite count for nothing.
 */
export function levelsOf(
  f: (x: number, y: number) => number,
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
): number[] {
  const values: number[] = [];
  for (let i = 0; i < GRID; i++) {
    for (let j = 0; j < GRID; j++) {
      const value = f(x0 + ((i + 0.5) * (x1 - x0)) / GRID, y0 + ((j + 0.5) * (y1 - y0)) / GRID);
      if (Number.isFinite(value)) values.push(value);
    }
  }
  values.sort((a, b) => a - b);
  const levels = Array.from(
    { length: COUNT },
    (_, k) => values[Math.floor(((k + 1) * values.length) / (COUNT + 1))],
  );
  return [...new Set(levels)].filter((level) => level !== undefined);
}

/** A quiet map of f over its domain, for a trajectory to stand out on. Make it once for each f: drawing it takes long. */
export function landscape(
  f: (x: number, y: number) => number,
  domain: readonly (readonly [number, number])[],
  options: Partial<ChartSpec> & { labels?: readonly [string, string] } = {},
): ChartSpec {
  const { labels = ["x", "y"], ...rest } = options;
  const [x, y] = domain;
  return chart({
    width: 480,
    height: 480,
    x: { domain: x, label: labels[0], ticks: 5 },
    y: { domain: y, label: labels[1], ticks: 5 },
    marks: [{ kind: "contour", f, levels: levelsOf(f, x, y) }],
    ...rest,
  });
}

/** The map of a function of two weights over its domain. Make it once for each: drawing it takes long. */
export const mapOf = (
  f: Objective & Pick<NamedObjective, "domain">,
  options?: Parameters<typeof landscape>[2],
  domain = f.domain,
): ChartSpec => landscape((x, y) => f.value(Float64Array.of(x, y)), domain, options);
