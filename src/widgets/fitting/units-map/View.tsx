import { Slider } from "../../../controls/index.ts";
import {
  Arrow,
  Bands,
  Chart,
  Handle,
  Label,
  Path,
  Spot,
  Stage,
  type ViewOf,
} from "../../../figures/index.ts";
import type { Point } from "../../../charts/chart.ts";
import type { Scales } from "../../../charts/scales.ts";
import type model from "./model.ts";

const notches = [1, 10, 100, 1000].map((value) => ({ value, label: `${value} m` }));

/** The landscape with equal units both ways, and what its stretch does to a descent. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { half, start } = frame;
  const [x, y] = half;
  const corners: Point[] = [[-x, -y], [x, -y], [x, y], [-x, y], [-x, -y]]; // prettier-ignore
  return (
    <Stage
      main={
        <>
          <Chart chart={frame.map} label="the landscape to scale">
            {(scales) => (
              <>
                <g style={{ clipPath: around(scales, half) }}>
                  <Bands bands={frame.bands} as="land" />
                </g>
                <Path tone="faint" points={corners} />
                <Arrow tone="gradient" term="ratio" from={start} to={frame.downhill} />
                <Spot tone="ink" at={frame.lowest} shape="goal" />
                <Spot tone="parameter" at={start} shape="ring" />
                <Label tone="gradient" term="ratio" at={frame.downhill} text="downhill" dx={6} dy={4} />
              </>
            )}
          </Chart>
          <Chart chart={frame.conditionChart} label="the stretch of the landscape in each unit">
            <Spot tone="loss" term="condition" at={frame.at} />
            <Handle {...control("unit")} at={[frame.at[0], frame.conditionChart.y.domain[0]]} />
          </Chart>
        </>
      }
      controls={<Slider {...control("unit")} notches={notches} />}
    />
  );
}

/** A clip path around the map, in the chart's own units. */
function around({ x, y }: Scales, [wide, high]: Point): string {
  const corner = (px: number, py: number) => `${x(px).toFixed(1)}px ${y(py).toFixed(1)}px`;
  return `polygon(${corner(-wide, -high)}, ${corner(wide, -high)}, ${corner(wide, high)}, ${corner(-wide, high)}) view-box`;
}
