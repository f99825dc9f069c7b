import { Choice, Player, Slider } from "../../../controls/index.ts";
import {
  Arrow,
  Chart,
  DragPoints,
  Handle,
  Path,
  Pin,
  PointTools,
  Spot,
  Stage,
  usePoints,
  type ViewOf,
} from "../../../figures/index.ts";
import type model from "./model.ts";

/** The examples with the line now; the plane of its weights with the run; the loss above the least, step by step. */
export default function View({ frame, state, control, setAll }: ViewOf<typeof model>) {
  const hand = usePoints(control("examples"));
  const { t, path, goal, values } = frame;
  const next = path[t + 1];
  const intercept = state.ones === "with";
  const { min, max } = control("rate").parameter;
  const limit = values.limit as number;
  return (
    <Stage
      main={
        <Chart chart={frame.map} label="the weights, and the run among them">
          {frame.contours.map((line, i) => (
            <Path key={i} tone="faint" points={line} />
          ))}
          {!intercept && (
            <Path
              tone="muted"
              points={[
                [state.w - 10, 0],
                [state.w + 10, 0],
              ]}
              dashed
            />
          )}
          <g class="to-come">
            <Path tone="step" points={path.slice(t)} />
          </g>
          <Path tone="step" points={path.slice(0, t + 1)} dots />
          {goal && <Spot tone="ink" term="best1" at={goal} shape="goal" />}
          {next && <Arrow tone="gradient" term="pull1" from={path[t]} to={next} />}
          <Spot tone="parameter" term="w1" at={path[t]} />
          {intercept ? (
            <Pin
              x={control("w")}
              y={control("b")}
              move={([w, b]) => setAll({ w, b })}
              label="the first weights"
              consequence={frame.consequence}
            />
          ) : (
            <Handle {...control("w")} at={path[0]} consequence={frame.consequence} />
          )}
        </Chart>
      }
      strip={<Player {...control("step")} last={frame.last} />}
      aside={
        <>
          <Chart chart={frame.dataChart} label="the examples and the line">
            <Path tone="muted" term="best1" points={frame.finish} dashed />
            {frame.bars.map((bar, i) => (
              <Path key={i} tone="loss" term="delta" points={bar} />
            ))}
            <Path tone="parameter" term="w1" points={frame.line} />
            <DragPoints {...hand} term="y" />
          </Chart>
          <Chart chart={frame.lossChart} label="the loss above the least at each step">
            <Path tone="loss" term="excess" points={frame.excesses} dots />
            <Spot tone="loss" term="excess" at={frame.excesses[t]} />
          </Chart>
        </>
      }
      controls={
        <>
          <Slider
            {...control("rate")}
            consequence={frame.consequence}
            notches={limit >= min && limit <= max ? [{ value: limit, label: "limit" }] : []}
          />
          <Slider {...control("w")} />
          {intercept && <Slider {...control("b")} />}
          <Choice {...control("form")} />
        </>
      }
      more={
        <>
          <Choice {...control("ones")} />
          <PointTools {...hand} />
        </>
      }
    />
  );
}
