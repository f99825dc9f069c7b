import { Choice, Player, Slider, Stops } from "../../../controls/index.ts";
import { Chart, Dots, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { valley } from "../charts.ts";
import { start } from "../sheep.ts";
import type model from "./model.ts";

/** Where the run is led, what it is fed, and the loss it makes of it. */
export default function View({ frame, state, control }: ViewOf<typeof model>) {
  const consequence = String(frame.values.outcome);
  return (
    <Stage
      main={
        <Chart chart={frame.map} label="the run on the map of the loss">
          <Path tone="step" points={frame.path} />
          <Spot tone="ink" at={valley} shape="goal" />
          <Spot tone="parameter" at={start} shape="ring" />
          <Spot tone="parameter" at={frame.at} />
        </Chart>
      }
      strip={<Player {...control("step")} last={frame.last} />}
      aside={
        <>
          <Chart chart={frame.feed} label="the examples of the first two epochs, in the order of feeding">
            <Dots tone="data" points={frame.girths} faint />
            <Dots tone="data" term="M" points={frame.batch} />
          </Chart>
          <Chart chart={frame.losses} label="the loss against examples seen">
            <Path tone="loss" term="excess" points={frame.curve} />
            <Spot tone="loss" term="excess" at={frame.now} />
          </Chart>
        </>
      }
      controls={
        <>
          <Choice {...control("order")} />
          <Choice {...control("records")} />
          <Stops {...control("size")} consequence={`${String(frame.values.perEpoch)} steps in an epoch`} />
          <Slider {...control("rate")} {...{ consequence }} />
        </>
      }
      more={state.order !== "sequential" && <Slider {...control("seed")} />}
    />
  );
}
