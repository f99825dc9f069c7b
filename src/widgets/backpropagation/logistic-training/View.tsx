import { Choice, Player, Slider } from "../../../controls/index.ts";
import {
  Bands,
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
import { STEPS } from "./props.ts";

/** The points and the border between their classes, beside the loss of every step. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { losses, t } = frame;
  const hand = usePoints(control("points"), ["class 0", "class 1"]);
  return (
    <Stage
      main={
        <Chart chart={frame.plane} label="the points and the border between their classes">
          <Bands bands={frame.bands} as="probability" />
          <DragPoints {...hand} />
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
          <Slider {...control("rate")} consequence={String(frame.values.verdict)} />
          <Choice {...control("labels")} />
          <PointTools {...hand} />
        </>
      }
    />
  );
}
