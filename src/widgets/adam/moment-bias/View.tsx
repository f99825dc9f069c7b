import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Label, Path, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The mean of m and of m̂ over many draws, the gradients' own mean, and one draw alone behind them. */
export default function View({ frame, state, control }: ViewOf<typeof model>) {
  const consequence = String(frame.values.verdict);
  const { shown } = state;
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="the mean of the average over many draws">
          <g class="to-come">
            <Path tone="faint" points={frame.single} />
          </g>
          <Path tone="gradient" term="truth" points={frame.truth} dashed />
          <Label
            tone="gradient"
            term="truth"
            at={frame.truth[42]}
            text="mean gradient"
            dy={-10}
            anchor="middle"
          />
          {shown !== "corrected" && (
            <>
              <Path tone="ink" points={frame.formula} dashed />
              <Path tone="step" term="last" points={frame.plain} dots />
              <Label tone="step" term="last" at={frame.plain[3]} text="m" dx={8} dy={16} />
            </>
          )}
          {shown !== "plain" && (
            <>
              <Path tone="rate" term="lastHat" points={frame.corrected} dots />
              <Label tone="rate" term="lastHat" at={frame.corrected[2]} text="m̂" dx={-4} dy={-14} />
            </>
          )}
        </Chart>
      }
      controls={
        <>
          <Slider
            {...control("beta")}
            notches={[
              { value: 0.9, label: "0.9" },
              { value: 0.99, label: "0.99" },
            ]}
          />
          <Slider {...control("drift")} {...{ consequence }} />
          <Slider {...control("noise")} />
          <Choice {...control("shown")} />
        </>
      }
      more={<Slider {...control("seed")} />}
    />
  );
}
