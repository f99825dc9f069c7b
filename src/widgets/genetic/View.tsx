import { Player, Slider } from "../../controls/index.ts";
import { Arrow, Chart, Dots, Label, Path, Spot, type ViewOf } from "../../stage/index.ts";
import type model from "./model.ts";

/** The population on its map with the child being made, and the losses of the generations beside it. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { mother, father, crossed, other, child } = frame;
  return (
    <>
      <div class="charts with-side">
        <Chart chart={frame.map} label="the population and the child being made">
          {(scales) => (
            <>
              {frame.goals.map((at, k) => (
                <Spot key={k} {...{ scales }} tone="ink" at={at} shape="goal" />
              ))}
              <Dots {...{ scales }} tone="muted" points={frame.members} />
              <Dots {...{ scales }} tone="parameter" term="chosen" points={frame.parents} />
              <Dots {...{ scales }} tone="step" points={frame.siblings} />
              <Path {...{ scales }} tone="faint" points={[mother, other, father, crossed, mother]} dashed />
              <Path {...{ scales }} tone="parameter" term="crossed" points={[mother, crossed, father]} />
              <Spot {...{ scales }} tone="parameter" term="motherLoss" at={mother} shape="ring" />
              <Spot {...{ scales }} tone="parameter" term="fatherLoss" at={father} shape="ring" />
              <Arrow {...{ scales }} tone="step" term="mutated" from={crossed} to={child} />
              <Spot {...{ scales }} tone="step" term="childLoss" at={child} />
              <Label
                {...{ scales }}
                tone="step"
                term="childLoss"
                at={child}
                text="child"
                anchor={child[0] > 3 ? "end" : "start"}
                dx={child[0] > 3 ? -10 : 10}
                dy={-8}
              />
            </>
          )}
        </Chart>
        <div>
          <Chart chart={frame.history} label="the lowest and the mean loss of each generation">
            {(scales) => (
              <>
                <Path {...{ scales }} tone="muted" term="meanLoss" points={frame.means} dots />
                <Path {...{ scales }} tone="loss" term="bestLoss" points={frame.lowest} dots />
                <Label {...{ scales }} tone="muted" at={frame.means[0]} text="mean" dx={10} dy={-10} />
                <Label {...{ scales }} tone="loss" at={frame.lowest[0]} text="lowest" dx={10} dy={18} />
              </>
            )}
          </Chart>
        </div>
      </div>
      <div class="controls">
        <Player {...control("child")} last={control("child").parameter.max} />
        <Slider {...control("tournament")} consequence={frame.consequence} />
        <Slider {...control("mutation")} consequence={frame.consequence} />
        <Slider {...control("crossover")} />
        <Slider {...control("seed")} />
      </div>
    </>
  );
}
