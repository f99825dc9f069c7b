import { Choice, Player, Slider, type Control } from "../../../controls/index.ts";
import { Arrow, Chart, Label, Path, Pin, Scroll, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type { Point, Tone } from "../../../charts/chart.ts";
import { formatNumber, nearest, type NumberParameter } from "../../../state/index.ts";
import { adamLandscapes } from "./landscapes.ts";
import type model from "./model.ts";
import type { Entry, Track } from "./model.ts";

const rows: readonly { name: keyof Entry; label: string; tone: Tone }[] = [
  { name: "g", label: "slope g", tone: "gradient" },
  { name: "m", label: "m", tone: "step" },
  { name: "v", label: "v", tone: "data" },
  { name: "mHat", label: "m̂", tone: "step" },
  { name: "vHat", label: "v̂", tone: "data" },
  { name: "effectiveRate", label: "α / (√v̂ + ε)", tone: "rate" },
  { name: "change", label: "step", tone: "step" },
  { name: "next", label: "after it", tone: "parameter" },
];
const names = ["x", "y"];

/** The run on the map, its step in numbers for both parameters, and for each its averages and steps as curves. */
export default function View({ frame, setAll, control }: ViewOf<typeof model>) {
  const { land, path, done, t, consequence } = frame;
  const [x, y] = [onMap(control("x"), 0), onMap(control("y"), 1)];

  /** The line on which the parameter moves whose numbers are shown elsewhere. */
  const across = land.domain[frame.which].map((end): Point =>
    frame.which === 0 ? [end, path[done][1]] : [path[done][0], end],
  );

  function onMap(of: Control<NumberParameter, number>, axis: 0 | 1) {
    const [min, max] = land.domain[axis];
    return { ...of, parameter: { ...of.parameter, min, max }, value: frame.start[axis] };
  }

  return (
    <Stage
      layout="column"
      main={
        <Chart chart={land.map} label="the map, the start and the run">
          {land.f.minima.map(({ at }) => (
            <Spot key={String(at)} tone="ink" at={[at[0], at[1]]} shape="goal" />
          ))}
          <Path tone="faint" points={across} dashed />
          <g class="to-come">
            <Path tone="step" points={path.slice(done)} />
          </g>
          <Path tone="step" points={path.slice(0, done + 1)} />
          {done < frame.last && <Arrow tone="step" term="change" from={path[done]} to={path[done + 1]} />}
          <Pin
            {...{ x, y, consequence }}
            label="start"
            move={([toX, toY]) => setAll({ x: nearest(x.parameter, toX), y: nearest(y.parameter, toY) })}
          />
          <g pointer-events="none">
            <Spot tone="parameter" term="w" at={path[done]} />
          </g>
        </Chart>
      }
      strip={<Player {...control("step")} last={frame.last} />}
      controls={
        <>
          <Slider
            {...control("rate")}
            {...{ consequence }}
            notches={[
              { value: 0.001, label: "0.001" },
              { value: 0.01, label: "0.01" },
            ]}
          />
          <Choice
            {...control("objective")}
            set={(objective) => setAll({ objective, step: 1, ...adamLandscapes[objective].home })}
          />
          <Slider {...control("beta1")} notches={[{ value: 0.9, label: "0.9" }]} />
          <Slider {...control("beta2")} notches={[{ value: 0.999, label: "0.999" }]} />
          <Choice {...control("which")} />
        </>
      }
      more={
        <>
          <Slider {...control("epsilon")} notches={[{ value: 1e-8, label: "10⁻⁸" }]} />
          <Choice {...control("correction")} />
        </>
      }
      aside={
        <div class="adam-tracks">
          {frame.tracks.map((track, i) => (
            <Curves key={names[i]} {...{ frame, track, t }} axis={i as 0 | 1} />
          ))}
          <Numbers entries={frame.entries} t={t} which={frame.which} />
        </div>
      }
    />
  );
}

function Numbers({ entries, t, which }: { entries: readonly Entry[]; t: number; which: number }) {
  return (
    <Scroll label="the step in numbers">
      <table class="adam-numbers">
        <caption>step t = {t}</caption>
        <thead>
          <tr>
            <td />
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, label, tone }) => (
            <tr key={name} class={`tone-${tone}`}>
              <th scope="row">{label}</th>
              {entries.map((entry, i) => (
                <td key={i} data-term={i === which ? name : undefined}>
                  {formatNumber(entry[name], { digits: 4 })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** One parameter's gradients and averages, its squares, its steps. */
function Curves(props: { frame: ViewOf<typeof model>["frame"]; track: Track; t: number; axis: 0 | 1 }) {
  const { frame, track, t, axis } = props;
  const name = names[axis];
  const term = (of: string) => (axis === frame.which ? of : undefined);
  const at = (points: Point[]) => points[t - 1];
  return (
    <div>
      <p class="over">{name}</p>
      <Chart chart={frame.land.slopes[axis]} label={`the slopes along ${name} and their averages`}>
        <Path tone="gradient" term={term("g")} points={track.g} />
        <Path tone="step" term={term("m")} points={track.m} dashed />
        <Path tone="step" term={term("mHat")} points={track.mHat} />
        <Spot tone="gradient" at={at(track.g)} />
        <Spot tone="step" at={at(track.mHat)} />
      </Chart>
      <Chart chart={frame.land.squares[axis]} label={`the averages of the squares along ${name}`}>
        <Path tone="data" term={term("v")} points={track.v.filter(positive)} dashed />
        <Path tone="data" term={term("vHat")} points={track.vHat.filter(positive)} />
        {positive(at(track.vHat)) && <Spot tone="data" at={at(track.vHat)} />}
      </Chart>
      <Chart chart={frame.stepChart} label={`the steps of ${name}`}>
        <Path tone="step" term={term("change")} points={track.steps} />
        <Spot tone="step" at={at(track.steps)} />
        <Label tone="muted" at={[200, 1]} text="α" anchor="end" dy={-5} />
        <Label tone="muted" at={[200, -1]} text="−α" anchor="end" dy={14} />
      </Chart>
    </div>
  );
}

const positive = ([, value]: Point) => value > 0;
