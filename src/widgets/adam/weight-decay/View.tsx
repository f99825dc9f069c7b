import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Label, Path, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** What is left of a quiet and of a noisy weight, beside what decay alone would leave. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { quiet, noisy, plan, consequence } = frame;
  const above = noisy[90][1] > quiet[90][1];
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="the two weights at every step">
          <Path tone="ink" term="plan" points={plan} dashed />
          <Path tone="parameter" term="quiet" points={quiet} />
          <Path tone="gradient" term="noisy" points={noisy} />
          <Label tone="parameter" term="quiet" at={quiet[45]} text="quiet" dy={above ? 22 : -14} />
          <Label tone="gradient" term="noisy" at={noisy[90]} text="noisy" dy={above ? -14 : 22} />
        </Chart>
      }
      controls={
        <>
          <Choice {...control("how")} />
          <Slider {...control("decay")} {...{ consequence }} />
          <Slider {...control("noise")} />
        </>
      }
      more={<Slider {...control("seed")} />}
    />
  );
}
