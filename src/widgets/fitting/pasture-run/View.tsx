import { Choice, Player, Slider, memoized } from "../../../controls/index.ts";
import { Bands, Chart, Dots, Path, Pin, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type { Point } from "../../../charts/chart.ts";
import { nearest } from "../../../state/index.ts";
import type model from "./model.ts";
import { rateFor } from "./runs.ts";

/** From this step on the path is a hop to and fro, of which every fifth is drawn: an odd one, so that both sides show. */
const HOPPING = 200;
const EVERY = 5;

/** The points of a path from one step to another that are drawn. */
function thinned(path: readonly Point[], from: number, to: number): Point[] {
  const drawn: Point[] = [];
  for (let i = from; i <= to; i++) {
    if (i < HOPPING || i % EVERY === 0 || i === from || i === to) drawn.push(path[i]);
  }
  return drawn;
}

/** The path on the landscape; aside the error of every step, and the curve at the step that is shown. */
export default function View({ frame, state, setAll, control }: ViewOf<typeof model>) {
  const { path, t, errors } = frame;
  const [a, b] = [control("a"), control("b")];
  const rate = rateFor(state);
  const pastures = memoized(() => <Dots tone="data" points={frame.pastures} faint />, [frame.pastures]);
  const ground = memoized(() => <Bands bands={frame.ground.bands} as="land" />, [frame.ground]);
  return (
    <Stage
      main={
        <Chart chart={frame.map} label="the landscape and the path on it">
          {ground}
          <g class="to-come">
            <Path tone="step" points={thinned(path, t, path.length - 1)} />
          </g>
          <Path tone="step" term="taken" points={thinned(path, 0, t)} />
          <Spot tone="ink" at={frame.ground.best} shape="goal" />
          <Pin
            x={a}
            y={b}
            label="start"
            consequence={frame.consequence}
            move={([toA, toB]) => setAll({ a: nearest(a.parameter, toA), b: nearest(b.parameter, toB) })}
          />
          <g pointer-events="none">
            <Spot tone="parameter" term="nowA" at={path[t]} />
          </g>
        </Chart>
      }
      strip={<Player {...control("step")} last={frame.last} />}
      aside={
        <>
          <Chart chart={frame.errorChart} label="the mean absolute error at each step">
            <Path tone="loss" term="absolute" points={errors} />
            <Spot tone="loss" term="absolute" at={errors[t]} />
          </Chart>
          <Chart chart={frame.fitChart} label="the pastures and the curve at this step">
            {pastures}
            <Path tone="parameter" term="nowA" points={frame.curve} />
          </Chart>
        </>
      }
      controls={
        <>
          <Slider key={rate} {...control(rate)} consequence={frame.consequence} />
          <Choice {...control("inputs")} />
          <Choice {...control("loss")} />
        </>
      }
    />
  );
}
