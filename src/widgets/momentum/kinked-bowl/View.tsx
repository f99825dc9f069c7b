import { Choice, Player, Slider } from "../../../controls/index.ts";
import { Arrow, Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The curve with the run on it, and its distance from the minimum against what a bowl would promise. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { run, distances, t, curveChart, distanceChart } = frame;
  const [end, top] = [distanceChart.x.domain[1], distanceChart.y.domain[1]];
  return (
    <Stage
      main={
        <Chart chart={curveChart} label="the curve and the run on it">
          <Spot tone="ink" at={[0, 0]} shape="goal" />
          <g class="to-come">
            <Path tone="step" points={run.slice(t)} dots />
          </g>
          <Path tone="step" points={run.slice(Math.max(0, t - 6), t + 1)} dots />
          {run[t + 1] && <Arrow tone="step" from={run[t]} to={run[t + 1]} />}
          <Spot tone="parameter" term="w" at={run[t]} />
          <Handle {...control("start")} at={run[0]} consequence={String(frame.values.outcome)} />
        </Chart>
      }
      strip={<Player {...control("step")} last={frame.last} />}
      aside={
        <Chart chart={distanceChart} label="the distance from the minimum at every step">
          <Path tone="step" term="factor" points={frame.promise} dashed />
          <Path tone="parameter" points={distances} dots />
          <Spot tone="parameter" term="w" at={distances[t]} />
          <Label tone="step" at={[end, top]} text="dashed: the rate on a bowl" anchor="end" dx={-4} dy={14} />
        </Chart>
      }
      controls={
        <>
          <Slider {...control("start")} consequence={String(frame.values.outcome)} />
          <Choice {...control("method")} />
        </>
      }
    />
  );
}
