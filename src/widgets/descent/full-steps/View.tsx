import { Player, Slider } from "../../../controls/index.ts";
import { Arrow, Chart, Handle, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The parabola with the steps on it, and the weight of every step beside it. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { t, walk, weights, goal, consequence } = frame;
  return (
    <Stage
      main={
        <>
          <Chart chart={frame.lossChart} label="the loss and the steps on it">
            <Path tone="ink" points={frame.curve} />
            <Path tone="gradient" term="slope" points={frame.tangent} />
            <Path tone="step" points={walk.slice(0, t + 1)} dots />
            <Spot tone="ink" at={goal} shape="goal" />
            {walk[t + 1] && <Arrow tone="step" term="next" from={walk[t]} to={walk[t + 1]} />}
            <Spot tone="parameter" term="w" at={walk[t]} />
            <Handle {...control("start")} at={walk[0]} {...{ consequence }} />
          </Chart>
          <Chart chart={frame.weightChart} label="the weight at each step">
            <Path tone="parameter" term="w" points={weights} dots />
            <Spot tone="parameter" term="w" at={weights[t]} />
          </Chart>
        </>
      }
      strip={<Player {...control("step")} last={frame.last} />}
      controls={
        <>
          <Slider {...control("curvature")} {...{ consequence }} notches={[{ value: 1, label: "1" }]} />
          <Slider {...control("rate")} notches={[{ value: 1, label: "1" }]} />
          <Slider {...control("start")} />
        </>
      }
    />
  );
}
