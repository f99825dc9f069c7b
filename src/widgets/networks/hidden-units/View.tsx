import { Choice, Player, Slider } from "../../../controls/index.ts";
import { Chart, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";
import { STEPS } from "./props.ts";

/** The ways of the units in the plane of their weights, and the loss beside it. */
export default function View({ frame, state, control }: ViewOf<typeof model>) {
  const { paths, losses, t } = frame;
  return (
    <Stage
      main={
        <Chart chart={frame.plane} label="the two weights of each hidden unit">
          {paths.map((points, k) => (
            <g key={k}>
              <Path tone="step" {...{ points }} />
              <Spot tone="parameter" at={points[0]} shape="ring" />
              <Spot tone="parameter" term="different" at={points[t]} />
              <Label tone="parameter" at={points[t]} text={String(k + 1)} dx={8 + 9 * k} dy={-7} />
            </g>
          ))}
        </Chart>
      }
      strip={<Player {...control("step")} last={STEPS} />}
      aside={
        <Chart chart={frame.lossChart} label="the loss at each step">
          <Path tone="loss" term="loss" points={losses} />
          <Spot tone="loss" term="loss" at={losses[t]} />
        </Chart>
      }
      controls={
        <>
          <Choice {...control("start")} />
          <Slider {...control("rate")} />
          {(state.start === "speck" || state.start === "random") && <Slider {...control("seed")} />}
        </>
      }
    />
  );
}
