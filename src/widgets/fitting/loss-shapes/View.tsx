import { Slider } from "../../../controls/index.ts";
import { Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** What an error costs, and how steeply that rises: three losses at the same error. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { curves, residual } = frame;
  return (
    <Stage
      main={
        <>
          <Chart chart={frame.lossChart} label="the cost of an error">
            {curves.map(({ name, loss, at, dashed }) => (
              <g key={name}>
                <Path tone="loss" term={name} points={loss} dashed={dashed} />
                <Spot tone="loss" term={name} at={at} />
              </g>
            ))}
            <Label tone="loss" term="absolute" at={[2.95, 2.95]} text="absolute" anchor="end" dy={-12} />
            <Label tone="loss" term="squared" at={[2.38, 5.7]} text="squared" anchor="end" dx={-8} />
            <Label tone="loss" term="huber" at={curves[2].loss[1]} text="Huber" dy={34} />
            <Handle {...control("residual")} at={[residual, 0]} />
          </Chart>
          <Chart chart={frame.slopeChart} label="the slope of the cost">
            {curves.map(({ name, slope, slopeAt, dashed }) => (
              <g key={name}>
                <Path tone="gradient" term={`${name}Slope`} points={slope} dashed={dashed} />
                <Spot tone="gradient" term={`${name}Slope`} at={slopeAt} />
              </g>
            ))}
            <Label tone="gradient" term="absoluteSlope" at={[-2.95, -1]} text="absolute" dy={16} />
            <Label tone="gradient" term="squaredSlope" at={[1.85, 3.6]} text="squared" anchor="end" dx={-8} />
            <Label
              tone="gradient"
              term="huberSlope"
              at={curves[2].slope[60]}
              text="Huber"
              dy={18}
              anchor="end"
            />
          </Chart>
        </>
      }
      controls={
        <>
          <Slider {...control("residual")} />
          <Slider {...control("delta")} />
        </>
      }
    />
  );
}
