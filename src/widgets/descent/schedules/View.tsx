import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Label, Path, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The loss at every step, with that of the constant rate behind it, and the learning rate that leads to it. */
export default function View({ frame, state, control }: ViewOf<typeof model>) {
  const consequence = String(frame.values.verdict);
  const [floor] = frame.lossChart.y.domain;
  return (
    <Stage
      layout="column"
      main={
        <Chart chart={frame.lossChart} label="the loss at each step">
          {state.schedule !== "constant" && (
            <>
              <Path tone="faint" term="constantLoss" points={frame.constants} />
              <Label
                tone="muted"
                at={[0, floor]}
                text="gray: the same run at the constant rate"
                dx={10}
                dy={-10}
              />
            </>
          )}
          <Path tone="loss" term="lastLoss" points={frame.losses} />
        </Chart>
      }
      aside={
        <Chart chart={frame.rateChart} label="the learning rate at each step">
          <Path tone="rate" term="rate" points={frame.rates} />
        </Chart>
      }
      controls={
        <>
          <Choice {...control("schedule")} />
          <Slider {...control("rate")} {...{ consequence }} notches={[{ value: 0.2, label: "2/K" }]} />
          <Slider {...control("last")} />
          <Slider {...control("noise")} />
        </>
      }
      more={<Slider {...control("seed")} />}
    />
  );
}
