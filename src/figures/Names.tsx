import type { ChartSpec, Point, Tone } from "../charts/chart.ts";
import { endNames } from "../charts/end-names.ts";
import { Label } from "./marks.tsx";
import { useScales } from "./scaled.ts";

interface Named {
  tone: Tone;
  term?: string;
  name: string;
  end: Point;
}

/** The names of several curves where they end, in their colors and none on another. */
export function Names({ chart, curves }: { chart: ChartSpec; curves: readonly Named[] }) {
  const { x, y } = useScales();
  const [low, high] = chart.x.domain;
  const middle = (x(low) + x(high)) / 2;
  const heights = curves.map(({ end }) => y(end[1]));
  const baselines = endNames(heights, y(chart.y.domain[0]));
  return (
    <g>
      {curves.map(({ tone, term, name, end }, i) => {
        const late = x(end[0]) > middle;
        return (
          <Label
            {...{ tone, term }}
            key={name}
            at={end}
            text={name}
            anchor={late ? "end" : "start"}
            dx={late ? -4 : 8}
            dy={baselines[i] - heights[i]}
          />
        );
      })}
    </g>
  );
}
