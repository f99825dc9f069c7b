import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Label, Path, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** Signals on their way forward, layer by layer, and below them the gradients on their way back. */
export default function View({ frame, control }: ViewOf<typeof model>) {
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
          <Label tone="gradient" term="ratio" at={[0.5, 700]} text="by the biases: what comes back" />
          <Label tone="step" term="firstSlope" at={[0.5, 30]} text="by the weights (dashed)" />
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
        </>
      }
      more={<Slider {...control("seed")} />}
    />
  );
}
