import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Label, Path, Pin, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber, nearest } from "../../../state/index.ts";
import { landscapes } from "../../landscapes.ts";
import type { BasinLandscapeName } from "./landscapes.ts";
import type model from "./model.ts";

const firstOf = (name: BasinLandscapeName) => ({ rate: landscapes[name].rate, ...landscapes[name].start });

/** A rate and a start at which there is something to see on each landscape. */
const first: Record<BasinLandscapeName, { rate: number; x: number; y: number }> = {
  himmelblau: firstOf("himmelblau"),
  camel: firstOf("camel"),
  valleys: { ...firstOf("valleys"), y: 0.5 },
  rastrigin: { ...firstOf("rastrigin"), rate: 0.002 },
};

/** The color of the ground from which a run comes to one outcome. */
const groundOf = (one: number) => `basin basin-${one < 0 ? (one === -1 ? "none" : "away") : one}`;

/** The map colored by which minimum each start reaches, with one start to move, and the share of each. */
export default function View({ frame, setAll, control }: ViewOf<typeof model>) {
  const { map, domain, side, path, consequence } = frame;
  const x = { ...control("x"), parameter: clipped("x", 0), value: frame.start[0] };
  const y = { ...control("y"), parameter: clipped("y", 1), value: frame.start[1] };

  function clipped(name: "x" | "y", axis: 0 | 1) {
    const { parameter } = control(name);
    const [min, max] = domain[axis];
    return { ...parameter, min: Math.max(parameter.min, min), max: Math.min(parameter.max, max) };
  }

  return (
    <Stage
      main={
        <Chart chart={map} label="the map, colored by the minimum that each start reaches">
          {(scales) => {
            const [[x0, x1], [y0, y1]] = domain;
            const [left, bottom] = [scales.x(x0), scales.y(y0)];
            const [wide, tall] = [(scales.x(x1) - left) / side, (scales.y(y1) - bottom) / side];
            return (
              <>
                <g transform={`translate(${left} ${bottom}) scale(${wide} ${tall})`}>
                  {frame.areas.map(([one, d]) => (
                    <path key={one} {...{ d }} class={groundOf(one)} />
                  ))}
                </g>
                <Path tone="ink" points={path} />
                {frame.minima.map(({ at, name }) => (
                  <g key={name}>
                    <Spot tone="ink" {...{ at }} shape="goal" />
                    <Label tone="ink" {...{ at }} text={name} dx={11} dy={5} />
                  </g>
                ))}
                <Pin
                  {...{ x, y, consequence }}
                  label="start"
                  move={([toX, toY]) =>
                    setAll({ x: nearest(x.parameter, toX), y: nearest(y.parameter, toY) })
                  }
                />
              </>
            );
          }}
        </Chart>
      }
      aside={
        <ul class="basin-key">
          {frame.outcomes.map(({ one, name, share }) => (
            <li key={one}>
              <svg viewBox="0 0 1 1" aria-hidden="true">
                <rect width={1} height={1} class={groundOf(one)} />
              </svg>
              {name} <span>{formatNumber(share, { places: 0 })}%</span>
            </li>
          ))}
        </ul>
      }
      controls={
        <>
          <Slider {...control("rate")} {...{ consequence }} />
          <Choice {...control("objective")} set={(name) => setAll({ objective: name, ...first[name] })} />
        </>
      }
    />
  );
}
