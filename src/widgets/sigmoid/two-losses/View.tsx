import { Choice, Player, Slider } from "../../../controls/index.ts";
import {
  Chart,
  DragPoints,
  Handle,
  Label,
  Path,
  PointTools,
  Spot,
  Stage,
  usePoints,
  type ViewOf,
} from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import type model from "./model.ts";

/** Both curves on the examples; what each loss reaches at any rate, with a handle on its own; the error step by step. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const hand = usePoints(control("examples"));
  const { t, squaredRun, entropyRun, values } = frame;
  const ends = (name: keyof typeof values) => `ends at an error of ${formatNumber(values[name] as number)}`;
  return (
    <Stage
      main={
        <Chart chart={frame.dataChart} label="the examples and both curves">
          <Path tone="loss" term="squaredError" points={frame.squaredCurve} dashed />
          <Path tone="step" term="entropyError" points={frame.entropyCurve} />
          <DragPoints {...hand} />
        </Chart>
      }
      strip={<Player {...control("step")} last={frame.last} />}
      aside={
        <>
          <Chart chart={frame.sweepChart} label="the error at the end for each learning rate">
            <Path tone="loss" term="squaredBest" points={frame.squaredSweep} dashed />
            <Path tone="step" term="entropyBest" points={frame.entropySweep} />
            <Label tone="loss" at={frame.squaredSweep[1]} text="squared error" dy={-8} />
            <Label tone="step" at={frame.entropySweep[4]} text="cross-entropy" dx={8} dy={-12} />
            <Handle {...control("squaredRate")} at={frame.squaredHere} consequence={ends("squaredLast")} />
            <Handle {...control("entropyRate")} at={frame.entropyHere} consequence={ends("entropyLast")} />
          </Chart>
          <Chart chart={frame.runChart} label="the error at each step">
            <Path tone="loss" term="squaredError" points={squaredRun} dashed />
            <Path tone="step" term="entropyError" points={entropyRun} />
            <Spot tone="loss" term="squaredError" at={squaredRun[t]} shape="post" />
            <Spot tone="step" term="entropyError" at={entropyRun[t]} />
          </Chart>
        </>
      }
      controls={
        <>
          <Slider {...control("squaredRate")} consequence={ends("squaredLast")} />
          <Slider {...control("entropyRate")} consequence={ends("entropyLast")} />
          <Choice {...control("start")} />
          <PointTools {...hand} />
        </>
      }
    />
  );
}
