import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Handle, Label, Path, Pin, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import type model from "./model.ts";

/** The surface from above with its two cuts; beside it each cut from the side, with its tangent at the point. */
export default function View({ frame, setAll, control }: ViewOf<typeof model>) {
  const { dx, dy } = frame.values as Record<string, number>;
  return (
    <Stage
      main={
        <Chart chart={frame.map} label="the surface from above">
          <Path tone="gradient" term="dx" points={frame.xCut} />
          <Path tone="gradient" term="dy" points={frame.yCut} dashed />
          <Pin
            x={control("x")}
            y={control("y")}
            move={([x, y]) => setAll({ x, y })}
            label="the point"
            consequence={frame.summary}
          />
        </Chart>
      }
      aside={
        <>
          <Chart chart={frame.xChart} label="the cut along x">
            <Path tone="ink" points={frame.xSlice} />
            <Path tone="gradient" term="dx" points={frame.xTangent} />
            <Label
              tone="gradient"
              term="dx"
              at={[-1.9, frame.xChart.y.domain[1]]}
              text={`slope ${formatNumber(dx)}`}
              dy={14}
            />
            <Handle {...control("x")} at={frame.xPoint} consequence={`slope ${formatNumber(dx)}`} />
          </Chart>
          <Chart chart={frame.yChart} label="the cut along y">
            <Path tone="ink" points={frame.ySlice} />
            <Path tone="gradient" term="dy" points={frame.yTangent} dashed />
            <Label
              tone="gradient"
              term="dy"
              at={[-1.9, frame.yChart.y.domain[1]]}
              text={`slope ${formatNumber(dy)}`}
              dy={14}
            />
            <Handle {...control("y")} at={frame.yPoint} consequence={`slope ${formatNumber(dy)}`} />
          </Chart>
        </>
      }
      controls={
        <>
          <Slider {...control("x")} consequence={`slope along x: ${formatNumber(dx)}`} />
          <Slider {...control("y")} consequence={`slope along y: ${formatNumber(dy)}`} />
          <Choice {...control("surface")} />
        </>
      }
    />
  );
}
