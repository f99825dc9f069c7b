import { Choice, Slider, memoized, type Control } from "../../../controls/index.ts";
import { Chart, Label, Path, Pin, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { byName, formatNumber, nearest, type NumberParameter } from "../../../state/index.ts";
import { maps } from "./charts.ts";
import { floor, raceLandscapes } from "./landscapes.ts";
import type model from "./model.ts";
import { names, type Runner } from "./model.ts";
import { named, type Method } from "./trials.ts";

/** Two runs on the map, the sweeps that chose the rates, the race, and its ranking. */
export default function View({ frame, state, setAll, control }: ViewOf<typeof model>) {
  const { land, ranking, rival, paths, consequence } = frame;
  const [x, y] = [onMap(control("x"), 0), onMap(control("y"), 1)];

  function onMap(of: Control<NumberParameter, number>, axis: 0 | 1) {
    const [min, max] = land.f.domain[axis];
    return { ...of, parameter: { ...of.parameter, min, max }, value: frame.start[axis] };
  }
  const tone = (method: Method) => (method === "adam" ? "step" : method === rival ? "gradient" : "faint");
  /** The two in question are drawn last, over the others. */
  const drawn = [...named].sort((a, b) => Number(tone(a) !== "faint") - Number(tone(b) !== "faint"));
  const runners = byName(named, (name) => ranking.find((one) => one.name === name)!);
  const pair = runners.adam.loss < runners[rival].loss ? [rival, "adam" as const] : ["adam" as const, rival];

  const sweeps = memoized(
    () =>
      drawn.map((method) => (
        <Path key={method} tone={tone(method)} term={method} points={frame.sweeps[method].curve} />
      )),
    [frame.sweeps, rival],
  );

  return (
    <Stage
      main={
        <Chart chart={frame.raceChart} label="the best loss of each method against gradient evaluations">
          {(scales) => (
            <>
              {drawn.map((method) => (
                <Path key={method} tone={tone(method)} term={method} points={runners[method].curve} />
              ))}
              {pair.map((method, i) => {
                const [end, level] = runners[method].curve.at(-1)!;
                const other = scales.y(runners[pair[1 - i]].curve.at(-1)![1]);
                const crowded = Math.abs(scales.y(level) - other) < 40;
                const late = end > frame.raceChart.x.domain[1] / 2;
                const below = crowded && scales.y(level) > other;
                return (
                  <Label
                    key={method}
                    tone={tone(method)}
                    term={method}
                    at={[end, level]}
                    text={names[method]}
                    anchor={late ? "end" : "start"}
                    dx={late ? -4 : 6}
                    dy={below ? 22 : -8}
                  />
                );
              })}
            </>
          )}
        </Chart>
      }
      aside={
        <>
          <Chart chart={maps[state.objective]} label="the map, the start and two runs">
            {land.f.minima.length < 10 &&
              land.f.minima.map(({ at }) => (
                <Spot key={String(at)} tone="ink" at={[at[0], at[1]]} shape="goal" />
              ))}
            <Path tone="gradient" term={rival} points={paths.rival} dots />
            <Path tone="step" term="adam" points={paths.adam} dots />
            <Pin
              {...{ x, y, consequence }}
              label="start"
              move={([toX, toY]) => setAll({ x: nearest(x.parameter, toX), y: nearest(y.parameter, toY) })}
            />
          </Chart>
          <Chart chart={frame.sweepChart} label="the best loss of each method at every rate">
            {sweeps}
            {(["adam", rival] as const).map((method) => (
              <g key={method}>
                <Spot tone={tone(method)} term={method} at={frame.bests[method]} shape="goal" />
                {state.factor !== 1 && <Spot tone={tone(method)} term={method} at={frame.marks[method]} />}
              </g>
            ))}
          </Chart>
        </>
      }
      controls={
        <>
          <Choice
            {...control("objective")}
            set={(objective) => {
              const [toX, toY] = raceLandscapes[objective].f.start;
              setAll({ objective, x: toX, y: toY, factor: 1 });
            }}
          />
          <Choice {...control("rival")} />
          <Slider {...control("factor")} {...{ consequence }} notches={[{ value: 1, label: "1" }]} />
          <Choice {...control("budget")} />
          <Ranking ranking={ranking} tone={tone} />
        </>
      }
    />
  );
}

function Ranking({ ranking, tone }: { ranking: readonly Runner[]; tone: (method: Method) => string }) {
  return (
    <ol class="ranking">
      {ranking.map(({ name, rate, loss, diverged, taken }) => (
        <li key={name} data-term={name} class={tone(name) === "faint" ? undefined : `tone-${tone(name)}`}>
          <span>{names[name]}</span>
          <span>α = {formatNumber(rate, { digits: 2 })}</span>
          <span>
            {diverged
              ? "diverges"
              : loss === floor
                ? `arrives at ${taken}`
                : formatNumber(loss, { digits: 2 })}
          </span>
        </li>
      ))}
    </ol>
  );
}
