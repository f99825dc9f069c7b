import { Choice, Slider, Stops } from "../../../controls/index.ts";
import { Chart, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import type model from "./model.ts";

/** The loss against examples seen, one run and the expected one; the rates; and the two sums of rates. */
export default function View({ frame, state, control }: ViewOf<typeof model>) {
  const consequence = String(frame.values.verdict);
  const constant = state.schedule === "constant";
  const falling = !constant && state.schedule !== "cosine";
  const [left] = frame.losses.x.domain;
  return (
    <Stage
      main={
        <Chart chart={frame.losses} label="the loss against examples seen">
          <Path tone="faint" term="own" points={frame.own} />
          {constant ? (
            <Path tone="ink" term="floor" points={frame.floorLine} dashed />
          ) : (
            <Path tone="ink" term="constantLast" points={frame.constant} dashed />
          )}
          <Path tone="loss" term="last" points={frame.mean} />
          <Spot tone="muted" term="nowOwn" at={frame.now.own} />
          <Spot tone="loss" term="nowMean" at={frame.now.mean} />
          <Label tone="muted" at={[left, frame.losses.y.domain[0]]} text="gray: one run" dx={8} dy={-34} />
          <Label
            tone="muted"
            at={[left, frame.losses.y.domain[0]]}
            text={constant ? "dashed: the floor foretold" : "dashed: constant rate"}
            dx={8}
            dy={-10}
          />
        </Chart>
      }
      aside={
        <>
          <Chart chart={frame.rateChart} label="the learning rate against examples seen">
            <Path tone="rate" term="lastRate" points={frame.rates} />
            <Spot tone="rate" term="nowRate" at={frame.now.rate} />
          </Chart>
          <Chart chart={frame.sums} label="the rates and their squares, summed up, against examples seen">
            <Path tone="rate" term="sum" points={frame.sumCurve} />
            <Path tone="rate" term="squares" points={frame.squaresCurve} dashed />
            <Spot tone="rate" term="sum" at={frame.now.sum} />
            <Spot tone="rate" term="squares" at={frame.now.squares} />
            <Label tone="rate" term="sum" at={[left, frame.sums.y.domain[1]]} text="Σ α" dx={8} dy={18} />
            <Label
              tone="rate"
              term="squares"
              at={[left, frame.sums.y.domain[1]]}
              text="dashed: Σ α²"
              dx={8}
              dy={42}
            />
          </Chart>
        </>
      }
      controls={
        <>
          <Slider {...control("rate")} {...{ consequence }} />
          <Stops {...control("size")} />
          <Choice {...control("schedule")} />
          {falling && <Slider {...control("half")} />}
        </>
      }
      more={
        <>
          <Slider {...control("seen")} consequence={`rate ${formatNumber(frame.values.nowRate as number)}`} />
          <Slider {...control("seed")} />
        </>
      }
    />
  );
}
