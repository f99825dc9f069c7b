import { Choice, Slider } from "../../../controls/index.ts";
import { Arrow, Chart, Handle, Label, Path, Pin, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import type model from "./model.ts";

/** Which point of the error lines bears their names. */
const labelled = 45;

/** The step on the map; the cut along it with its tangent; and how the error grows with the step, on log axes. */
export default function View({ frame, setAll, control }: ViewOf<typeof model>) {
  const consequence = String(frame.values.verdict);
  const { reachAt } = frame;
  return (
    <Stage
      main={
        <Chart chart={frame.map} label="the point and the step from above">
          <Arrow tone="step" term="h" from={frame.from} to={frame.to} />
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
          <Chart chart={frame.slice} label="the cut along the step, and its tangent">
            <Path tone="ink" points={frame.truth} />
            <Path tone="gradient" term="slope" points={frame.line} />
            <Path tone="data" term="error" points={[frame.predictedAt, frame.thereAt]} dashed />
            <Spot tone="loss" term="here" at={frame.hereAt} />
            <Handle {...control("h")} at={frame.handle} {...{ consequence }} />
            <Label tone="loss" term="change" at={frame.corner} text={frame.said.change} dx={8} dy={16} />
            <Label
              tone="gradient"
              term="predicted"
              at={frame.corner}
              text={frame.said.predicted}
              dx={8}
              dy={38}
            />
          </Chart>
          <Chart chart={frame.errorChart} label="the error and the allowed error for each step size">
            <Path tone="data" term="error" points={frame.errors} />
            <Path tone="gradient" term="slope" points={frame.allowed} dashed />
            {frame.allowed.length > 0 && (
              <Label
                tone="gradient"
                term="slope"
                at={frame.allowed[labelled]}
                text="allowed error"
                anchor="end"
                dy={-8}
              />
            )}
            <Label
              tone="data"
              term="error"
              at={frame.errors[labelled]}
              text="error"
              dx={10}
              dy={frame.errors[labelled][1] > frame.errorChart.y.domain[0] ? 18 : -8}
            />
            {reachAt && (
              <>
                <Path
                  tone="step"
                  term="reach"
                  points={[[reachAt[0], frame.errorChart.y.domain[0]], reachAt]}
                  dashed
                />
                <Label
                  tone="step"
                  term="reach"
                  at={[reachAt[0], frame.errorChart.y.domain[0]]}
                  text={`useful up to ${formatNumber(reachAt[0])}`}
                  anchor="end"
                  dx={-8}
                  dy={-8}
                />
              </>
            )}
            <Spot tone="data" term="error" at={frame.errorAt} />
          </Chart>
        </>
      }
      own={<Choice {...control("allowance")} />}
      controls={
        <>
          <Slider {...control("h")} {...{ consequence }} />
          <Slider
            {...control("angle")}
            notches={[-90, 0, 90].map((value) => ({ value, label: formatNumber(value) }))}
          />
          <Choice {...control("surface")} />
        </>
      }
    />
  );
}
