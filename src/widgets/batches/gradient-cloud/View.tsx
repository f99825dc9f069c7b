import { Choice, Slider, Stops } from "../../../controls/index.ts";
import { Arrow, Chart, Dots, Label, Path, Pin, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import { valley } from "../charts.ts";
import type model from "./model.ts";

const origin = [0, 0] as const;

/** The cloud of gradients; its spread for every batch size, measured and predicted; and where they are taken. */
export default function View({ frame, state, setAll, control }: ViewOf<typeof model>) {
  const { predicted, measured } = frame.values as Record<string, number>;
  const replaced = state.draw === "replacement";
  return (
    <Stage
      layout="under"
      main={
        <>
          <Chart chart={frame.cloud} label="the gradients of many batches around that of all">
            <Dots tone="step" term="measured" points={frame.dots} faint />
            <Path tone="step" term="predicted" points={frame.outline} />
            <Arrow tone="gradient" term="full" from={origin} to={frame.mean} />
            <Spot tone="ink" at={origin} shape="post" />
          </Chart>
          <Chart chart={frame.spreads} label="the spread for each batch size">
            <Path
              tone={replaced ? "step" : "faint"}
              term={replaced ? "predicted" : undefined}
              points={frame.withReplacement}
            />
            <Path
              tone={replaced ? "faint" : "step"}
              term={replaced ? undefined : "predicted"}
              points={frame.without}
            />
            <Dots tone="step" term="measured" points={frame.measuredAt} />
            {frame.now && <Spot tone="step" term="measured" at={frame.now} />}
            <Label
              tone="muted"
              at={[1, frame.spreads.y.domain[0]]}
              text={replaced ? "gray: without replacement" : "gray: with replacement"}
              dx={8}
              dy={-10}
            />
          </Chart>
          <Chart chart={frame.map} label="the weights at which the gradients are taken">
            <Spot tone="ink" at={valley} shape="goal" />
            <Arrow tone="gradient" term="full" from={frame.at} to={frame.downhill} />
            <Pin
              x={control("w")}
              y={control("b")}
              move={([w, b]) => setAll({ w, b })}
              label="the weights"
              consequence={frame.summary}
            />
          </Chart>
        </>
      }
      controls={
        <>
          <Stops
            {...control("size")}
            consequence={`spread ${formatNumber(measured)}, predicted ${formatNumber(predicted)}`}
          />
          <Choice {...control("draw")} />
          <Slider {...control("w")} />
          <Slider {...control("b")} />
        </>
      }
      more={<Slider {...control("seed")} />}
    />
  );
}
