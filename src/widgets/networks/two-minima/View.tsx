import { Player, Slider } from "../../../controls/index.ts";
import {
  Bands,
  Chart,
  Crowd,
  Handle,
  Label,
  Path,
  Spot,
  Stage,
  type ViewOf,
} from "../../../figures/index.ts";
import type model from "./model.ts";
import { STEPS } from "./props.ts";

/** The plane that holds both ends; the loss on the way between them; what the network there predicts. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { ways, now, ends, here, losses, values } = frame;
  const at = [here[0], Number(values.here)] as const;
  return (
    <Stage
      main={
        <Chart chart={frame.slice} label="the loss in the plane of both ends">
          <Bands bands={frame.bands} as="land" />
          {ways.map((way, i) => (
            <g key={i}>
              <Path tone="step" points={way} dashed={i === 1} />
              <Spot tone="parameter" at={way[0]} shape="ring" />
              <Spot tone="ink" at={ends[i]} shape="goal" />
              <Label tone="ink" at={ends[i]} text={"AB"[i]} dx={i ? 10 : -20} dy={i ? -8 : 16} />
              <Spot tone="step" term={i ? "nowB" : "nowA"} at={now[i]} />
            </g>
          ))}
          <Path tone="parameter" points={ends} />
          <Handle {...control("along")} at={here} label="the way from A to B" term="here" />
        </Chart>
      }
      strip={<Player {...control("step")} last={STEPS} />}
      aside={
        <>
          <Chart chart={frame.line} label="the loss on the straight way from A to B">
            <Path tone="loss" term="barrier" points={losses} />
            <Spot tone="loss" term="here" at={at} />
          </Chart>
          <Chart chart={frame.plane} label="what the network on the way predicts">
            <Bands bands={frame.predicted} as="probability" />
            <Crowd points={frame.data} />
          </Chart>
        </>
      }
      controls={
        <>
          <Slider
            {...control("along")}
            notches={[
              { value: 0, label: "A" },
              { value: 1, label: "B" },
            ]}
          />
          <Slider {...control("seedA")} />
          <Slider {...control("seedB")} />
        </>
      }
    />
  );
}
