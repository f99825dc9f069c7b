import { Choice, Player, Slider } from "../../../controls/index.ts";
import { Chart, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type { Point } from "../../../charts/chart.ts";
import type model from "./model.ts";
import { STEPS } from "./props.ts";

/** The ways of the units in the plane of their weights, and the loss. */
export default function View({ frame, state, control }: ViewOf<typeof model>) {
  const { paths, losses, t } = frame;
  /** The numbers of the units that are seen as one, at the first of them. */
  function namesAt(k: number): string {
    const units = paths.flatMap((points, i) => (near(points[t], paths[k][t]) ? [i] : []));
    return units[0] === k ? units.map((i) => i + 1).join(", ") : "";
  }
  return (
    <Stage
      main={
        <Chart chart={frame.plane} label="the two weights of each hidden unit">
          {paths.map((points, k) => (
            <g key={k}>
              <Path tone="step" {...{ points }} />
              <Spot tone="parameter" at={points[0]} shape="ring" />
              <Spot tone="parameter" term="different" at={points[t]} />
              <Label tone="parameter" at={points[t]} text={namesAt(k)} dx={8} dy={-7} />
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

/** Points so near that their names would stand on each other. */
const near = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.4;
