import type { ComponentChildren } from "preact";
import { Choice, Player, Slider } from "../../../controls/index.ts";
import { Chart, Dots, Names, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** One map for each search, and below them the lowest loss of each against what it has cost. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { curves } = frame;
  return (
    <Stage
      layout="column"
      main={
        <Chart chart={frame.race} label="the lowest loss of each search against evaluations">
          {curves.map(({ tone, points }, i) => (
            <Path {...{ tone, points }} key={terms[i]} term={terms[i]} />
          ))}
          <Names
            chart={frame.race}
            curves={curves.flatMap(({ tone, name, points }, i) => {
              const end = points.at(-1);
              return end ? [{ tone, name, term: terms[i], end }] : [];
            })}
          />
        </Chart>
      }
      strip={<Player {...control("spent")} last={control("spent").parameter.max} />}
      aside={
        <div class="three-maps">
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
      }
      controls={
        <>
          <Choice {...control("landscape")} />
          <Slider {...control("rate")} consequence={frame.consequence} />
          <Slider {...control("mutation")} />
        </>
      }
      more={<Slider {...control("seed")} />}
    />
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
