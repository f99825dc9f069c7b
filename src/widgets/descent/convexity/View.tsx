import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Handle, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The curve, a chord to drag by both its ends, and the descent from each end. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const consequence = String(frame.values.verdict);
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="the curve, the chord and the two runs">
          <Path tone="data" points={[frame.a, frame.b]} />
          <Path tone="wrong" term="gap" points={frame.gap} />
          <Path tone="step" points={frame.runA} />
          <Path tone="step" points={frame.runB} />
          <Spot tone="parameter" term="endA" at={frame.endA} />
          <Spot tone="parameter" term="endB" at={frame.endB} />
          <Handle {...control("a")} at={frame.a} {...{ consequence }} />
          <Handle {...control("b")} at={frame.b} {...{ consequence }} />
        </Chart>
      }
      controls={
        <>
          <Slider {...control("a")} {...{ consequence }} />
          <Slider {...control("b")} consequence={String(frame.values.ends)} />
          <Choice {...control("shape")} />
        </>
      }
    />
  );
}
