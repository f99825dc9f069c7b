import { Player, Slider, Stops } from "../../../controls/index.ts";
import { Arrow, Chart, Dots, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { bestLine, sheep, valley } from "../charts.ts";
import { limit, N, start } from "../sheep.ts";
import type model from "./model.ts";

/** The run on the map; the sheep of this step among all; and its loss against the examples it has seen. */
export default function View({ frame, state, control }: ViewOf<typeof model>) {
  const consequence = String(frame.values.outcome);
  const full = state.size === String(N);
  return (
    <Stage
      main={
        <Chart chart={frame.map} label="the run on the map of the loss">
          <Path tone="faint" points={frame.ahead} />
          <Path tone="step" points={frame.path} dots={frame.path.length < 200} />
          <Spot tone="parameter" at={start} shape="ring" />
          <Arrow tone="gradient" from={frame.at} to={frame.fullNext} />
          <Arrow tone="step" term="gw" from={frame.at} to={frame.next} />
          <Spot tone="parameter" term="w" at={frame.at} />
          <Spot tone="ink" at={valley} shape="goal" />
        </Chart>
      }
      strip={<Player {...control("step")} last={frame.last} />}
      aside={
        <>
          <Chart chart={frame.sheep} label="the flock, the sheep of this step, and the line">
            <Dots tone="data" points={sheep} faint />
            <Path tone="ink" points={bestLine} dashed />
            <Path tone="parameter" term="w" points={frame.line} />
            {!full && <Dots tone="data" term="M" points={frame.batch} />}
          </Chart>
          <Chart chart={frame.losses} label="the loss against examples seen">
            {frame.fullCurve.length > 0 && (
              <>
                <Path tone="faint" term="fullExcess" points={frame.fullCurve} dots />
                <Label
                  tone="muted"
                  term="fullExcess"
                  at={[0, frame.losses.y.domain[0]]}
                  text={`gray: all ${N} at each step`}
                  dx={8}
                  dy={-10}
                />
              </>
            )}
            <Path tone="loss" term="excess" points={frame.curve} />
            <Spot tone="loss" term="excess" at={frame.now} />
          </Chart>
        </>
      }
      controls={
        <>
          <Slider {...control("rate")} {...{ consequence }} notches={[{ value: limit, label: "2/K" }]} />
          <Stops
            {...control("size")}
            consequence={`${String(frame.values.perEpoch)} ${full ? "step" : "steps"} in an epoch`}
          />
        </>
      }
      more={<Slider {...control("seed")} />}
    />
  );
}
