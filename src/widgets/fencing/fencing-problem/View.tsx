import { Choice, Player, Slider } from "../../../controls/index.ts";
import { Arrow, Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import type model from "./model.ts";

/** Function above, slope below it, distance from the best length beside them; every step of the run on all three. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { t, climb, slopes, errors, goal } = frame;
  const next = climb[t + 1];
  return (
    <Stage
      main={
        <div>
          <Chart chart={frame.areaChart} label="the function and the guesses on it">
            <Path tone="gradient" term="slope" points={frame.tangent} />
            <Path tone="step" term="change" points={climb.slice(0, t + 1)} dots />
            <Spot tone="ink" at={goal} shape="goal" />
            {next && <Arrow tone="step" term="change" from={climb[t]} to={next} />}
            <Spot tone="parameter" term="length" at={climb[t]} />
            <Handle {...control("start")} at={climb[0]} consequence={frame.consequence} />
          </Chart>
          <Chart chart={frame.slopeChart} label="the slope at each guess">
            <Path tone="gradient" term="slope" points={[[slopes[t][0], 0], slopes[t]]} />
            <Spot tone="gradient" term="slope" at={slopes[t]} />
            <Label
              tone="gradient"
              term="slope"
              at={slopes[t]}
              text={formatNumber(slopes[t][1])}
              dx={10}
              dy={-8}
            />
          </Chart>
        </div>
      }
      strip={<Player {...control("step")} last={frame.last} />}
      aside={
        <Chart chart={frame.errorChart} label="distance from the best length at each step">
          <Path tone="data" term="error" points={errors} dots />
          <Spot tone="data" term="error" at={errors[t]} />
        </Chart>
      }
      controls={
        <>
          <Slider {...control("rate")} consequence={frame.consequence} />
          <Slider {...control("start")} />
          <Choice {...control("objective")} />
        </>
      }
      more={
        <>
          <Choice {...control("direction")} />
          <Choice {...control("stop")} />
        </>
      }
    />
  );
}
