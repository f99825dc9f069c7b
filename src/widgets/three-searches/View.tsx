import type { ComponentChildren } from "preact";
import { Choice, Player, Slider } from "../../controls/index.ts";
import type { Scales } from "../../figures/scales.ts";
import { Chart, Dots, Label, Path, Spot, type ViewOf } from "../../stage/index.ts";
import type model from "./model.ts";

/** One map for each search, and below them the lowest loss of each against what it has cost. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { curves } = frame;
  const levels = spread(curves.map(({ points }) => points.at(-1)?.[1]));
  return (
    <>
      <div class="charts thirds">
        {map("random search", 0, (scales) => (
          <Dots {...{ scales }} tone="data" term="random" points={frame.draws} />
        ))}
        {map("genetic algorithm", 1, (scales) => (
          <>
            <Dots {...{ scales }} tone="step" term="genetic" points={frame.ancestors} faint />
            <Dots {...{ scales }} tone="step" term="genetic" points={frame.members} />
          </>
        ))}
        {map("gradient descent", 2, (scales) => (
          <>
            <Path {...{ scales }} tone="gradient" term="gradient" points={frame.path} />
            <Dots {...{ scales }} tone="gradient" term="gradient" points={frame.path} />
          </>
        ))}
      </div>
      <Chart chart={frame.race} label="the lowest loss of each search against evaluations">
        {(scales) =>
          curves.map(({ tone, name, points }, i) => (
            <>
              <Path {...{ scales }} {...{ tone, points }} term={terms[i]} />
              {points.length > 0 && (
                <Label
                  {...{ scales }}
                  tone={tone}
                  term={terms[i]}
                  at={points.at(-1)!}
                  text={name}
                  dx={8}
                  dy={levels[i]}
                />
              )}
            </>
          ))
        }
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

  function map(name: string, i: number, points: (scales: Scales) => ComponentChildren) {
    const best = frame.bests[i];
    return (
      <div>
        <p class="over">{name}</p>
        <Chart chart={frame.map} label={name}>
          {(scales) => (
            <>
              {frame.goals.map((at, k) => (
                <Spot key={k} {...{ scales }} tone="ink" at={at} shape="goal" />
              ))}
              {points(scales)}
              <Spot {...{ scales }} tone="parameter" at={frame.start} shape="ring" />
              {best && <Spot {...{ scales }} tone="parameter" at={best} />}
            </>
          )}
        </Chart>
      </div>
    );
  }
}

const terms = ["random", "genetic", "gradient"];

/** How far to move each name up or down so that names of nearly equal losses do not lie on one another. */
function spread(ends: (number | undefined)[]): number[] {
  const decade = 20;
  const wanted = ends.map((end) => (end === undefined ? 0 : -Math.log10(end) * decade));
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const placed = [...wanted];
  for (let k = 1; k < order.length; k++) {
    placed[order[k]] = Math.max(placed[order[k]], placed[order[k - 1]] + 16);
  }
  return placed.map((y, i) => y - wanted[i] + 4);
}
