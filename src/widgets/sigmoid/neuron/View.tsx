import { Choice, Player, Slider } from "../../../controls/index.ts";
import {
  Chart,
  DragPoints,
  Path,
  PointTools,
  Spot,
  Stage,
  usePoints,
  type ViewOf,
} from "../../../figures/index.ts";
import type model from "./model.ts";

/** The examples with the curve now; how much each example's vote counts; the loss at each step. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const hand = usePoints(control("examples"));
  const { t, losses } = frame;
  const consequence = String(frame.values.outcome);
  return (
    <Stage
      main={
        <Chart chart={frame.dataChart} label="the examples and the curve">
          {frame.bars.map((bar, i) => (
            <Path key={i} tone="loss" term="delta" points={bar} />
          ))}
          <Path tone="parameter" term="f" points={frame.curve} />
          <DragPoints {...hand} term="y" />
        </Chart>
      }
      strip={<Player {...control("step")} last={frame.last} />}
      aside={
        <>
          <Chart chart={frame.voteChart} label="how much each vote counts">
            <Path tone="faint" points={frame.slopes} />
            {frame.stems.map((stem, i) => (
              <g key={i}>
                <Path tone="gradient" term="factor" points={stem} />
                <Spot tone="gradient" term="factor" at={stem[1]} />
              </g>
            ))}
          </Chart>
          <Chart chart={frame.lossChart} label="the loss at each step">
            <Path tone="loss" term="loss" points={losses} />
            <Spot tone="loss" term="loss" at={losses[t]} />
          </Chart>
        </>
      }
      own={<Slider {...control("rate")} {...{ consequence }} />}
      controls={
        <>
          <Slider {...control("w")} />
          <Slider {...control("b")} />
          <PointTools {...hand} />
        </>
      }
      more={<Choice {...control("j")} />}
    />
  );
}
