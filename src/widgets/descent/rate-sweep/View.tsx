import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The loss left by every learning rate, to be read off with the ring before the best one is marked. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { here, best, limit, consequence } = frame;
  const [floor, ceiling] = frame.chart.y.domain;
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="the loss left by every learning rate">
          <Path tone="loss" term="lost" points={frame.curve} />
          <Path tone="wrong" points={frame.diverged} dots />
          {frame.diverged.length > 3 && <Label tone="wrong" at={frame.diverged[0]} text="diverges" dy={26} />}
          {frame.shown && (
            <>
              <Path
                tone="rate"
                term="limit"
                points={[
                  [limit, floor],
                  [limit, ceiling],
                ]}
                dashed
              />
              <Label tone="rate" at={[limit, floor]} text="2/K at the minimum" anchor="end" dx={-6} dy={-8} />
              <Spot tone="ink" term="best" at={best} shape="goal" />
            </>
          )}
          <Path tone="rate" term="rate" points={[[here[0], floor], here]} dashed />
          <Handle {...control("rate")} at={here} {...{ consequence }} />
        </Chart>
      }
      controls={
        <>
          <Slider {...control("rate")} {...{ consequence }} />
          <Choice {...control("objective")} />
          <Choice {...control("budget")} />
          <Choice {...control("marks")} />
        </>
      }
    />
  );
}
