import { Player, Slider } from "../../../controls/index.ts";
import { Arrow, Chart, Dots, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The population on its map with the child being made, and the losses of the generations beside it. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { mother, father, crossed, other, child } = frame;
  // A child that keeps a parent's x lies straight above or below that parent; one that keeps its y, beside it.
  const sides = crossed[0] === mother[0] ? ["fromX", "fromY"] : ["fromY", "fromX"];
  return (
    <Stage
      main={
        <Chart chart={frame.map} label="the population and the child being made">
          {frame.goals.map((at, k) => (
            <Spot key={k} tone="ink" at={at} shape="goal" />
          ))}
          <Dots tone="muted" points={frame.members} />
          <Dots tone="parameter" term="chosen" points={frame.parents} />
          <Dots tone="step" points={frame.siblings} />
          {frame.lost.map((line, k) => (
            <Path key={k} tone="faint" points={line} />
          ))}
          <Path tone="faint" points={[mother, other, father, crossed, mother]} dashed />
          <Path tone="parameter" term={sides[0]} points={[mother, crossed]} />
          <Path tone="parameter" term={sides[1]} points={[crossed, father]} />
          <Spot tone="parameter" term="motherLoss" at={mother} shape="ring" />
          <Spot tone="parameter" term="fatherLoss" at={father} shape="ring" />
          <Arrow tone="step" term="mutated" from={crossed} to={child} />
          <Spot tone="step" term="childLoss" at={child} />
          <Label
            tone="step"
            term="childLoss"
            at={child}
            text="child"
            anchor={child[0] > 3 ? "end" : "start"}
            dx={child[0] > 3 ? -10 : 10}
            dy={-8}
          />
        </Chart>
      }
      strip={<Player {...control("child")} last={control("child").parameter.max} />}
      aside={
        <>
          <Chart chart={frame.history} label="the lowest and the mean loss of each generation">
            <Path tone="muted" term="meanLoss" points={frame.means} dots />
            <Path tone="loss" term="bestLoss" points={frame.lowest} dots />
            <Label tone="muted" at={frame.means[0]} text="mean" dx={10} dy={-10} />
            <Label tone="loss" at={frame.lowest[0]} text="lowest" dx={10} dy={-8} />
          </Chart>
          <dl class="moves">
            {frame.moves.map(({ name, told }) => (
              <div key={name}>
                <dt>{name}</dt>
                {told.map((line, k) => (
                  <dd key={k}>{line}</dd>
                ))}
              </div>
            ))}
          </dl>
        </>
      }
      controls={
        <>
          <Slider {...control("tournament")} consequence={frame.consequence} />
          <Slider {...control("mutation")} consequence={frame.consequence} />
          <Slider {...control("crossover")} />
        </>
      }
      more={<Slider {...control("seed")} />}
    />
  );
}
