import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The first twenty steps and the way they lead, enlarged; below, the ratio of the two kinds of step for long after. */
export default function View({ frame, state, control }: ViewOf<typeof model>) {
  const { t } = state;
  const off = state.correction === "off";
  const consequence = String(frame.values.verdict);
  return (
    <Stage
      main={
        <Chart chart={frame.stepChart} label="the size of the first twenty steps">
          <Path tone="step" term="corrected" points={frame.corrected} dots />
          <Label
            tone="step"
            term="corrected"
            at={frame.corrected[16]}
            text="corrected"
            dy={18}
            anchor="middle"
          />
          {off && (
            <>
              <Path tone="wrong" term="plain" points={frame.plain} dots />
              <Label
                tone="wrong"
                term="plain"
                at={frame.plain[9]}
                text="uncorrected"
                dy={-14}
                anchor="middle"
              />
              <Spot tone="wrong" term="plain" at={frame.plain[t - 1]} />
            </>
          )}
          <Spot tone="step" term="corrected" at={frame.corrected[t - 1]} />
          <Handle {...control("t")} at={[t, 0]} {...{ consequence }} />
        </Chart>
      }
      aside={
        <>
          <Chart chart={frame.wayChart} label="the way gone in the first twenty steps">
            <Path tone="step" term="correctedWay" points={frame.correctedWay} dots />
            {off && <Path tone="wrong" term="plainWay" points={frame.plainWay} dots />}
            <Spot tone="step" at={frame.correctedWay[t]} />
            {off && <Spot tone="wrong" at={frame.plainWay[t]} />}
          </Chart>
          <Chart chart={frame.ratioChart} label="how many times larger the uncorrected step is">
            <Path tone="data" term="ratio" points={frame.ratios} />
            <Spot tone="ink" term="peak" at={frame.peak} shape="goal" />
            <Spot tone="data" term="ratio" at={frame.here} />
          </Chart>
        </>
      }
      controls={
        <>
          <Slider {...control("t")} {...{ consequence }} />
          <Choice {...control("correction")} />
          <Choice {...control("gradients")} />
          <Slider {...control("beta1")} notches={[{ value: 0.9, label: "0.9" }]} />
          <Slider {...control("beta2")} notches={[{ value: 0.999, label: "0.999" }]} />
        </>
      }
    />
  );
}
