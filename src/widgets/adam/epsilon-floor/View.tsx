import { Slider } from "../../../controls/index.ts";
import { Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The step for every size of gradient, with the gradient and ε to drag. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { curve, descent, here, turn, consequence } = frame;
  const [floor] = frame.chart.y.domain;
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="the step for gradients of every size">
          <Path tone="ink" points={descent} dashed />
          <Path tone="step" term="size" points={curve} />
          <Path tone="data" term="epsilon" points={[[turn[0], floor], turn]} dashed />
          <Label tone="step" at={[10, 1]} text="Adam: α" dy={-8} anchor="middle" />
          <Label tone="muted" at={[turn[0] * 10, 10]} text="gradient descent at α/ε" dx={10} dy={5} />
          <Label tone="data" term="epsilon" at={[turn[0], floor]} text="ε" dx={8} dy={-14} />
          <Spot tone="step" term="size" at={here} />
          <Handle {...control("epsilon")} at={[turn[0], floor]} {...{ consequence }} />
          <Handle {...control("gradient")} at={here} {...{ consequence }} />
        </Chart>
      }
      controls={
        <>
          <Slider {...control("gradient")} {...{ consequence }} />
          <Slider
            {...control("epsilon")}
            notches={[
              { value: 1e-8, label: "10⁻⁸" },
              { value: 1e-3, label: "0.001" },
            ]}
          />
        </>
      }
    />
  );
}
