import { Player, Slider } from "../../../controls/index.ts";
import { Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type { Point } from "../../../charts/chart.ts";
import type model from "./model.ts";

/** A place for a curve's name: where the curve is at half its way, on the side that has room. */
function beside(run: readonly Point[]) {
  const half = run.findIndex(([, p]) => p >= 0.5);
  const at = half < 0 ? run.length - 1 : half;
  const early = at < run.length / 2;
  return {
    at: run[at],
    anchor: early ? "start" : "end",
    dx: early ? 10 : -10,
    dy: half < 0 ? -8 : 4,
  } as const;
}

/** Both losses and both slopes over the logit, with where each descent is; and the probability step by step. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { t, squaredRun, entropyRun, values } = frame;
  const consequence = `${values.squaredSteps} steps by squared error, ${values.entropySteps} by cross-entropy`;
  return (
    <Stage
      main={
        <Chart chart={frame.lossChart} label="both losses">
          <Spot tone="loss" term="squaredNow" at={frame.squaredAt} shape="post" />
          <Spot tone="step" term="entropyNow" at={frame.entropyAt} />
          <Handle {...control("z")} at={frame.start} {...{ consequence }} />
        </Chart>
      }
      strip={<Player {...control("step")} last={frame.last} />}
      aside={
        <>
          <Chart chart={frame.slopeChart} label="the slopes of both losses">
            <Spot tone="loss" term="squaredSlope" at={frame.squaredSlopeAt} shape="post" />
            <Spot tone="step" term="entropySlope" at={frame.entropySlopeAt} />
          </Chart>
          <Chart chart={frame.runChart} label="the probability at each step">
            <Path tone="loss" term="squaredNow" points={squaredRun} dashed />
            <Path tone="step" term="entropyNow" points={entropyRun} />
            <Spot tone="loss" term="squaredNow" at={squaredRun[t]} shape="post" />
            <Spot tone="step" term="entropyNow" at={entropyRun[t]} />
            <Label tone="loss" {...beside(squaredRun)} text="squared error" />
            <Label tone="step" {...beside(entropyRun)} text="cross-entropy" />
          </Chart>
        </>
      }
      controls={
        <>
          <Slider {...control("z")} {...{ consequence }} />
          <Slider {...control("rate")} />
        </>
      }
    />
  );
}
