import { Choice, Player, Slider } from "../../../controls/index.ts";
import { Chart, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type { Point } from "../../../charts/chart.ts";
import { weightChart } from "./model.ts";
import type model from "./model.ts";

/** The gradients, the weight that each has at step t, and the average that comes of it, one above the other. */
export default function View({ frame, state, control }: ViewOf<typeof model>) {
  const { t, gradients, weights, averages, correcteds } = frame;
  const start = state.beta ** t;
  const letter = state.moment === "first" ? "m" : "v";
  return (
    <Stage
      main={
        <Chart chart={frame.averageChart} label="the average after each gradient">
          <Path tone="step" term="average" points={averages} dashed />
          <Path tone="step" term="corrected" points={correcteds} />
          <Spot tone="step" term="average" at={averages[t]} shape="ring" />
          {t > 0 && <Spot tone="step" term="corrected" at={correcteds[t - 1]} />}
          <Label tone="step" at={averages[1]} text={letter} dx={6} dy={16} />
          <Label tone="step" at={correcteds[1]} text={`${letter}̂`} dy={-12} />
        </Chart>
      }
      strip={<Player {...control("step")} last={control("step").parameter.max} />}
      aside={
        <>
          <Chart chart={frame.gradientChart} label="the gradients">
            <g class="to-come">
              <Path tone="faint" points={stems(gradients.slice(t))} />
            </g>
            <Path tone="gradient" term="latest" points={stems(gradients.slice(0, t))} />
            {t > 0 && <Spot tone="gradient" term="latest" at={gradients[t - 1]} />}
          </Chart>
          <Chart chart={weightChart} label="the weight of each gradient in the average">
            <g class="weights">
              <Path tone="step" term="given" points={stems(weights)} />
            </g>
            <g class="weights">
              <Path tone="wrong" term="start" points={stems([[0, start]])} />
            </g>
            <Label tone="wrong" term="start" at={[40, 0.9]} text="what it began with" anchor="end" />
          </Chart>
        </>
      }
      controls={
        <>
          <Slider
            {...control("beta")}
            notches={[
              { value: 0.9, label: "0.9" },
              { value: 0.99, label: "0.99" },
              { value: 0.999, label: "0.999" },
            ]}
          />
          <Choice {...control("moment")} />
          <Choice {...control("gradients")} />
        </>
      }
    />
  );
}

/** A line from zero to each point, as one path. */
function stems(points: readonly Point[]): Point[] {
  return points.flatMap(([x, y]): Point[] => [
    [x, 0],
    [x, y],
    [NaN, NaN],
  ]);
}
