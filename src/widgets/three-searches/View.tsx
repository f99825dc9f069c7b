import type { ComponentChildren } from "preact";
import { Choice, Player, Slider } from "../../controls/index.ts";
import { Chart, Dots, Label, Path, Spot, type ViewOf } from "../../stage/index.ts";
import type model from "./model.ts";

/** One map for each search, and below them the lowest loss of each against what it has cost. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { curves } = frame;
  return (
    <>
      <div class="charts thirds">
        {map("random search", 0, <Dots tone="data" term="random" points={frame.draws} />)}
        {map(
          "genetic algorithm",
          1,
          <>
            <Dots tone="step" term="genetic" points={frame.ancestors} faint />
            <Dots tone="step" term="genetic" points={frame.members} />
          </>,
        )}
        {map(
          "gradient descent",
          2,
          <>
            <Path tone="gradient" term="gradient" points={frame.path} />
            <Dots tone="gradient" term="gradient" points={frame.path} />
          </>,
        )}
      </div>
      <Chart chart={frame.race} label="the lowest loss of each search against evaluations">
        {(scales) => {
          const levels = apart(curves.map(({ points }) => scales.y(points.at(-1)?.[1] ?? 1)));
          return curves.map(({ tone, name, points }, i) => {
            const end = points.at(-1);
            const late = end && end[0] > frame.race.x.domain[1] / 2;
            return (
              <>
                <Path {...{ tone, points }} term={terms[i]} />
                {end && (
                  <Label
                    {...{ tone }}
                    term={terms[i]}
                    at={end}
                    text={name}
                    anchor={late ? "end" : "start"}
                    dx={late ? -4 : 8}
                    dy={levels[i] + (late ? -6 : 4)}
                  />
                )}
              </>
            );
          });
        }}
      </Chart>
      <div class="controls">
        <Player {...control("spent")} last={control("spent").parameter.max} />
        <Slider {...control("rate")} consequence={frame.consequence} />
        <Slider {...control("mutation")} />
        <Slider {...control("seed")} />
        <div class="choices">
          <Choice {...control("landscape")} />
        </div>
      </div>
    </>
  );

  function map(name: string, i: number, points: ComponentChildren) {
    const best = frame.bests[i];
    return (
      <div>
        <p class="over">{name}</p>
        <Chart chart={frame.map} label={name}>
          {frame.goals.map((at, k) => (
            <Spot key={k} tone="ink" at={at} shape="goal" />
          ))}
          {points}
          <Spot tone="parameter" at={frame.start} shape="ring" />
          {best && <Spot tone="parameter" at={best} />}
        </Chart>
      </div>
    );
  }
}

const terms = ["random", "genetic", "gradient"];

/** How far to move each name down so that those of nearly equal losses do not lie on one another. */
function apart(ends: number[]): number[] {
  const placed = [...ends];
  const order = ends.map((_, i) => i).sort((a, b) => ends[a] - ends[b]);
  for (let k = 1; k < order.length; k++) {
    placed[order[k]] = Math.max(placed[order[k]], placed[order[k - 1]] + 22);
  }
  return placed.map((y, i) => y - ends[i]);
}
