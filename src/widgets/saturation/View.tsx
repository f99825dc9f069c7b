import { Player, Slider } from "../../controls/index.ts";
import { Chart, Handle, Label, Path, Spot, type ViewOf } from "../../stage/index.ts";
import type model from "./model.ts";

/** Both losses and both slopes over the logit, with where each descent is; and the probability step by step. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { t, squaredRun, entropyRun, values } = frame;
  const consequence = `${values.squaredSteps} steps by squared error, ${values.entropySteps} by cross-entropy`;
  return (
    <>
      <div class="charts halves">
        <Chart chart={frame.lossChart} label="both losses">
          <Spot tone="loss" term="squaredNow" at={frame.squaredAt} shape="post" />
          <Spot tone="step" term="entropyNow" at={frame.entropyAt} />
          <Handle {...control("z")} at={frame.start} {...{ consequence }} />
        </Chart>
        <Chart chart={frame.slopeChart} label="the slopes of both losses">
          <Spot tone="loss" term="squaredSlope" at={frame.squaredSlopeAt} shape="post" />
          <Spot tone="step" term="entropySlope" at={frame.entropySlopeAt} />
        </Chart>
      </div>
      <Chart chart={frame.runChart} label="the probability at each step">
        <Path tone="loss" term="squaredNow" points={squaredRun} dashed />
        <Path tone="step" term="entropyNow" points={entropyRun} />
        <Spot tone="loss" term="squaredNow" at={squaredRun[t]} shape="post" />
        <Spot tone="step" term="entropyNow" at={entropyRun[t]} />
        <Label tone="loss" at={squaredRun.at(-1)!} text="squared error" anchor="end" dx={-4} dy={18} />
        <Label tone="step" at={entropyRun.at(-1)!} text="cross-entropy" anchor="end" dx={-4} dy={-6} />
      </Chart>
      <div class="controls">
        <Player {...control("step")} last={frame.last} />
        <Slider {...control("z")} {...{ consequence }} />
        <Slider {...control("rate")} />
      </div>
    </>
  );
}
