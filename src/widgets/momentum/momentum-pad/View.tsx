import { Choice, Player, Slider } from "../../../controls/index.ts";
import { path as line } from "../../../charts/scales.ts";
import { Chart, Label, Path, Pin, Spot, Stage, useScales, type ViewOf } from "../../../figures/index.ts";
import { formatNumber, nearest } from "../../../state/index.ts";
import type model from "./model.ts";
import { levels, type Region } from "./regions.ts";

/** The pad of learning rate and momentum, colored by the exact rate; beside it the run of the pair on the pad. */
export default function View({ frame, state, setAll, control }: ViewOf<typeof model>) {
  const { padChart, mapChart, componentChart, t, consequence } = frame;
  const [rate, momentum] = [control("rate"), control("momentum")];
  const here = [state.rate, state.momentum] as const;
  const move = ([toRate, toMomentum]: readonly [number, number]) =>
    setAll({ rate: nearest(rate.parameter, toRate), momentum: nearest(momentum.parameter, toMomentum) });
  const [, top] = componentChart.y.domain;
  return (
    <Stage
      main={
        <Chart chart={padChart} label="the pad: learning rate to the right, momentum upward">
          <Pad regions={frame.regions} />
          <Spot
            tone="ink"
            term={state.method === "momentum" ? "classicalFactor" : "nesterovFactor"}
            at={frame.best}
            shape="goal"
          />
          <Pin x={rate} y={momentum} {...{ move, consequence }} label="learning rate and momentum" />
          <Label
            tone="ink"
            term="factor"
            at={here}
            text={formatNumber(Number(frame.values.factor))}
            anchor={state.rate > 0.033 ? "end" : "start"}
            dx={state.rate > 0.033 ? -13 : 13}
            dy={-10}
          />
        </Chart>
      }
      aside={
        <>
          <Chart chart={mapChart} label="the run on the bowl">
            <Bowl ellipses={frame.ellipses} />
            <Spot tone="ink" at={[0, 0]} shape="goal" />
            <g class="to-come">
              <Path tone="step" points={frame.path.slice(t)} dots />
            </g>
            <Path tone="step" points={frame.path.slice(0, t + 1)} dots />
            <Spot tone="parameter" at={frame.path[t]} />
          </Chart>
          <Chart chart={componentChart} label="each component at every step">
            <Path tone="step" term="factor" points={frame.promise} dashed />
            <Path tone="parameter" term="flatFactor" points={frame.flat} />
            <Path tone="gradient" term="steepFactor" points={frame.steep} />
            <Spot tone="parameter" term="flatFactor" at={frame.flat[t]} />
            <Spot tone="gradient" term="steepFactor" at={frame.steep[t]} />
            <Label tone="parameter" at={[120, top]} text="flat" anchor="end" dx={-4} dy={38} />
            <Label tone="gradient" at={[120, top]} text="steep" anchor="end" dx={-4} dy={16} />
            {frame.promise.length > 0 && (
              <Label tone="step" at={[120, top]} text="dashed: rateᵗ" anchor="end" dx={-4} dy={60} />
            )}
          </Chart>
        </>
      }
      own={
        <>
          <Player {...control("step")} last={frame.last} />
          <Choice {...control("view")} />
        </>
      }
      controls={
        <>
          <Slider {...rate} {...{ consequence }} />
          <Slider
            {...momentum}
            consequence={`flat ${frame.values.flatWay}, steep ${frame.values.steepWay}`}
          />
          <Slider {...control("condition")} />
          <div>
            {frame.places.map(({ name, ...place }) => (
              <button
                key={name}
                type="button"
                aria-disabled={place.rate === state.rate && place.momentum === state.momentum}
                onClick={() => setAll(place)}
              >
                {name}
              </button>
            ))}
          </div>
        </>
      }
      more={<Choice {...control("method")} />}
    />
  );
}

/** Where it converges, and how fast: one shape inside the other, with the names of those that have room for one. */
function Pad({ regions }: { regions: readonly Region[] }) {
  const scales = useScales();
  const named: { level: number; x: number; y: number }[] = [];
  for (const { level, name } of regions) {
    const [x, y] = [scales.x(name[0]) + 6, scales.y(name[1]) + 4];
    const apart = named.every((other) => Math.abs(other.x - x) > 28 || Math.abs(other.y - y) > 15);
    if (level < 1 && apart) named.push({ level, x, y });
  }
  const [x0, y0, x1, y1] = [scales.x(0), scales.y(1), scales.x(0.042), scales.y(0)];
  return (
    <>
      <rect class="diverges" x={x0} y={y0} width={x1 - x0} height={y1 - y0} />
      <g class="mark inside" data-term="factor">
        {regions.map(({ level, outline }) => (
          <path
            key={level}
            class={`pace pace-${levels.indexOf(level as (typeof levels)[number])}`}
            d={`${line(outline, scales)}Z`}
          />
        ))}
      </g>
      <Path tone="wrong" term="limit" points={regions[0].border} />
      {named.map(({ level, x, y }) => (
        <text key={level} class="pace-name" {...{ x, y }}>
          {formatNumber(level)}
        </text>
      ))}
      <Label tone="wrong" at={[0.042, 0]} text="diverges" anchor="end" dx={-8} dy={-10} />
    </>
  );
}

/** The bowl as its contour lines, which are ellipses. */
function Bowl({ ellipses }: { ellipses: readonly (readonly [number, number])[] }) {
  const { x, y } = useScales();
  const [cx, cy] = [x(0), y(0)];
  const [x0, x1, y0, y1] = [x(-10), x(10), y(5), y(-5)];
  return (
    <g class="mark inside">
      <rect x={x0} y={y0} width={x1 - x0} height={y1 - y0} fill="var(--land-9)" />
      {ellipses.map(([rx, ry], i) => (
        <ellipse
          key={i}
          {...{ cx, cy }}
          rx={(x(rx) - cx).toFixed(1)}
          ry={(cy - y(ry)).toFixed(1)}
          fill={`var(--land-${ellipses.length - 1 - i})`}
          stroke="var(--land-line)"
          stroke-width={0.5}
        />
      ))}
    </g>
  );
}
