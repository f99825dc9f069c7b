import { Slider } from "../../../controls/index.ts";
import { Chart, Handle, Label, Path, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The gradients above, and below the rate that each method makes of them. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { gradients, rates, change } = frame;
  const { adagrad, rmsprop, adam } = rates;
  return (
    <Stage
      main={
        <Chart chart={frame.rateChart} label="the rate that each method gives the parameter">
          <Path
            tone="ink"
            points={[
              [0, 1],
              [200, 1],
            ]}
            dashed
          />
          <Label tone="muted" at={[200, 1]} text="gradient descent" anchor="end" dy={-6} />
          <Path tone="data" term="adagradEnd" points={adagrad} />
          <Label tone="data" term="adagradEnd" at={adagrad[32]} text="AdaGrad" dy={24} dx={-4} />
          <Path tone="gradient" term="rmspropEnd" points={rmsprop} />
          <Label tone="gradient" term="rmspropEnd" at={rmsprop[0]} text="RMSProp" dx={6} dy={-8} />
          <Path tone="step" term="adamEnd" points={adam} dashed />
          <Label tone="step" term="adamEnd" at={adam[199]} text="Adam" anchor="end" dy={-8} />
        </Chart>
      }
      aside={
        <Chart chart={frame.gradientChart} label="the size of the gradients">
          <Path tone="gradient" term="later" points={gradients} />
          <Handle {...control("later")} at={[175, gradients[3][1]]} axis="y" />
          <Handle {...control("change")} at={[change, 1]} />
        </Chart>
      }
      controls={
        <>
          <Slider {...control("later")} />
          <Slider {...control("change")} />
          <Slider
            {...control("decay")}
            notches={[
              { value: 0.9, label: "0.9" },
              { value: 0.99, label: "0.99" },
              { value: 0.999, label: "0.999" },
            ]}
          />
        </>
      }
    />
  );
}
