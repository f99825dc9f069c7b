import { Choice, Player, Slider, Stops } from "../../../controls/index.ts";
import { Arrow, Chart, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { valley } from "../charts.ts";
import { start } from "../sheep.ts";
import type model from "./model.ts";

/** Yesterday's run and today's: their first steps and their paths, and their losses against examples seen. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { yesterday, today } = frame;
  return (
    <Stage
      main={
        <Chart chart={frame.map} label="both runs on the map of the loss, and their first steps">
          <Path tone="muted" points={yesterday.path} dashed />
          <Path tone="step" points={today.path} />
          <Spot tone="ink" at={valley} shape="goal" />
          <Arrow tone="step" term="firstAfter" from={start} to={today.first} />
          <Arrow tone="muted" term="firstBefore" from={start} to={yesterday.first} />
          <Spot tone="parameter" at={start} shape="ring" />
          <Spot tone="muted" at={yesterday.at} />
          <Spot tone="step" at={today.at} />
        </Chart>
      }
      strip={<Player {...control("step")} last={frame.last} />}
      aside={
        <Chart chart={frame.losses} label="the losses of both runs against examples seen">
          <Path tone="muted" term="lastBefore" points={yesterday.curve} dashed />
          <Path tone="loss" term="lastAfter" points={today.curve} />
          <Spot tone="muted" at={yesterday.now} />
          <Spot tone="loss" at={today.now} />
        </Chart>
      }
      controls={
        <>
          <Choice {...control("reduction")} />
          <Slider {...control("rate")} />
          <Stops
            {...control("before")}
            consequence={`gray, dashed: the run ${String(frame.values.beforeEnds)}`}
          />
          <Stops {...control("after")} consequence={`solid: the run ${String(frame.values.afterEnds)}`} />
        </>
      }
      more={<Slider {...control("seed")} />}
    />
  );
}
