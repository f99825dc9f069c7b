import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { landscape } from "../../../charts/landscape.ts";
import { objectives, type NamedObjective } from "../../../optim/index.ts";

/** The surfaces whose directions are compared, and the static parts of the charts. No gradient drawn is longer than 8. */
const shown = [-2, 2] as const;
const steepest = 8;

export interface Surface {
  f: (x: number, y: number) => number;
  gradient: (x: number, y: number) => readonly [number, number];
  minima: readonly Point[];
  map: ChartSpec;
}

export const surfaces: Record<string, Surface> = {
  camel: surface(objectives.threeHumpCamel),
  bowl: surface(objectives.bowl),
  // ½ (0.4 x² + 4 y²): ten times as steep across as along.
  valley: surface(objectives.stretchedBowlOf({ condition: 10, steepest: 4 })),
  saddle: surface(objectives.saddle),
};

function surface(objective: NamedObjective): Surface {
  const f = (x: number, y: number) => objective.value(Float64Array.of(x, y));
  return {
    f,
    gradient(x, y) {
      const out = new Float64Array(2);
      objective.gradient(Float64Array.of(x, y), out);
      return [out[0], out[1]];
    },
    minima: objective.minima.map(({ at: [x, y] }) => [x, y] as const),
    // 402 units each way, so that angles on the map are angles.
    map: landscape(f, [shown, shown], { height: 486 }),
  };
}

const circle = (radius: number): Point[] =>
  Array.from({ length: 73 }, (_, i) => {
    const turn = (i * Math.PI) / 36;
    return [radius * Math.cos(turn), radius * Math.sin(turn)] as const;
  });

export const polarChart = chart({
  width: 480,
  height: 486,
  x: { domain: [-steepest, steepest], label: "slope, directions along x", ticks: [-8, -4, 0, 4, 8] },
  y: { domain: [-steepest, steepest], label: "slope, directions along y", ticks: [-8, -4, 0, 4, 8] },
  marks: [2, 4, 6, 8].map((radius) => ({ kind: "line", points: circle(radius), tone: "rule" }) as const),
});

export const cosineChart = chart({
  width: 480,
  height: 486,
  x: { domain: [-180, 180], label: "angle φ from the gradient (°)", ticks: [-180, -90, 0, 90, 180] },
  y: { domain: [-steepest, steepest], label: "slope in that direction", ticks: [-8, -4, 0, 4, 8] },
  marks: [{ kind: "rule", axis: "y", at: 0, tone: "muted" }],
});
