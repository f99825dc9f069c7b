import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The weight at every step, between its two ends. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { path, goal, end, consequence } = frame;
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="the weight at every step">
          <Path tone="step" term="end" points={path} />
          {goal[1] !== 0 && (
            <>
              <Spot tone="ink" term="best" at={goal} shape="goal" />
              <Label
                tone="muted"
                at={[goal[0], goal[1]]}
                text="best"
                anchor="end"
                dx={-12}
                dy={goal[1] < 0 ? -8 : 16}
              />
              <Label
                tone="muted"
                at={[goal[0], -goal[1]]}
                text="worst"
                anchor="end"
                dx={-12}
                dy={goal[1] < 0 ? 16 : -8}
              />
            </>
          )}
          <Spot tone="parameter" term="end" at={end} />
        </Chart>
      }
      controls={
        <>
          <Choice {...control("method")} />
          <Slider {...control("beta2")} {...{ consequence }} />
          <Slider {...control("large")} notches={[{ value: 2, label: "2" }]} />
        </>
      }
      more={
        <>
          <Slider {...control("beta1")} />
          <Slider {...control("rate")} />
        </>
      }
    />
  );
}
