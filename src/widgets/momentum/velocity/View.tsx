import { Choice, Player, Slider } from "../../../controls/index.ts";
import type { Point } from "../../../charts/chart.ts";
import { Chart, Dots, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import type model from "./model.ts";

/** Left, how long every step is; right, the gradients that the step shown is made of. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { steps, parts, t, limit, speedChart, memoryChart } = frame;
  const [from, to] = speedChart.x.domain;
  return (
    <Stage
      main={
        <Chart chart={speedChart} label="the step made at each t">
          <Path
            tone="step"
            term="limit"
            dashed
            points={[
              [from, limit],
              [to, limit],
            ]}
          />
          <Label
            tone="step"
            term="limit"
            at={[to, limit]}
            text={`1/(1 − μ) = ${formatNumber(limit)}`}
            anchor="end"
            dx={-4}
            dy={-7}
          />
          <g class="to-come">
            <Path tone="step" points={stems(steps.slice(t + 1))} />
          </g>
          <Path tone="step" points={stems(steps.slice(0, t + 1))} />
          <Spot tone="step" term="next" at={steps[t]} />
          {t > 0 && (
            <g class="to-come">
              <Spot tone="step" term="u" at={steps[t - 1]} />
            </g>
          )}
        </Chart>
      }
      strip={<Player {...control("step")} last={steps.length - 1} />}
      aside={
        <Chart chart={memoryChart} label="the part of every gradient in the step shown">
          <Path tone="gradient" points={stems(parts)} />
          <Dots tone="gradient" points={parts} />
          <Spot tone="gradient" term="push" at={parts[t]} />
        </Chart>
      }
      controls={
        <>
          <Slider {...control("momentum")} consequence={frame.consequence} />
          <Choice {...control("ground")} />
        </>
      }
    />
  );
}

/** An upright line from zero to each point. */
function stems(points: readonly Point[]): Point[] {
  return points.flatMap(([x, y]): Point[] => [
    [x, 0],
    [x, y],
    [NaN, NaN],
  ]);
}
