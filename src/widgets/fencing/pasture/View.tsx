import { Slider } from "../../../controls/index.ts";
import { Area, Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import type model from "./model.ts";

/** The pasture on the ground, to scale; beside it the area and its slope at this length. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { length, width, area, slope } = frame.values as Record<string, number>;
  return (
    <Stage
      main={
        <Chart chart={frame.groundChart} label="the pasture seen from above">
          <Area tone="loss" term="area" points={frame.corners} />
          <Path tone="ink" points={frame.corners} />
          {frame.posts.map((post, i) => (
            <Spot key={i} tone="ink" at={post} shape="post" />
          ))}
          <Label
            tone="loss"
            term="area"
            at={[length / 2, width / 2]}
            text={formatNumber(area, { unit: "m²", digits: 6 })}
            anchor="middle"
            dy={5}
          />
          <Handle {...control("length")} at={[length, width / 2]} consequence={frame.summary} />
        </Chart>
      }
      aside={
        <>
          <Chart chart={frame.areaChart} label="the area for each length">
            <Path tone="gradient" term="slope" points={frame.tangent} />
            <Spot tone="loss" term="area" at={frame.point} />
          </Chart>
          <Chart chart={frame.slopeChart} label="the slope of the area for each length">
            <Path tone="gradient" term="slope" points={[[length, 0], frame.slope]} />
            <Spot tone="gradient" term="slope" at={frame.slope} />
            <Label
              tone="gradient"
              term="slope"
              at={frame.slope}
              text={formatNumber(slope)}
              anchor={length > 80 ? "end" : "start"}
              dx={length > 80 ? -10 : 10}
              dy={-8}
            />
          </Chart>
        </>
      }
      controls={<Slider {...control("length")} />}
    />
  );
}
