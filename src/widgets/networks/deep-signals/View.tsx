import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Label, Path, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** Signals on their way forward, layer by layer, and the gradients on their way back. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  // The names stand in the corner that the curves leave free.
  const [back, slope] = Number(frame.values.ratio) > 1 ? [1e-10, 1e-11] : [700, 30];
  return (
    <Stage
      main={
        <Chart chart={frame.signalChart} label="the size of the signals in each layer">
          <Path tone="data" term="lastSignal" points={frame.signals} dots />
        </Chart>
      }
      aside={
        <Chart chart={frame.slopeChart} label="the size of the derivatives in each layer">
          <Path tone="gradient" term="ratio" points={frame.backs} dots />
          <Path tone="step" term="firstSlope" points={frame.slopes} dashed />
          <Label tone="gradient" term="ratio" at={[0.5, back]} text="by the biases: what comes back" />
          <Label tone="step" term="firstSlope" at={[0.5, slope]} text="by the weights (dashed)" />
        </Chart>
      }
      controls={
        <>
          <Slider
            {...control("gain")}
            consequence={String(frame.values.verdict)}
            notches={[{ value: 1, label: "scaled" }]}
          />
          <Slider {...control("depth")} />
          <Choice {...control("activation")} />
          <Slider {...control("seed")} />
        </>
      }
    />
  );
}
