import { Player, Slider } from "../../../controls/index.ts";
import { Chart, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** Where one try's line ends and the next begins. */
const broken = [NaN, NaN] as const;

/** The tries of one step along its line, and the loss of the whole run beside that of a constant rate. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { t, losses, constants } = frame;
  const consequence = String(frame.values.outcome);
  return (
    <Stage
      main={
        <Chart chart={frame.sliceChart} label="the loss for every rate along this step, and the rates tried">
          <Path tone="loss" term="newLoss" points={frame.slice} />
          <Path tone="data" term="enough" points={frame.line} dashed />
          <Path tone="rate" points={frame.tries.flatMap((at) => [[at[0], 0], at, broken])} dashed />
          {frame.tries.length < 16 &&
            frame.tries.map(([rate, loss]) => (
              <Spot key={rate} tone="rate" at={[rate, Math.min(loss, 1.97)]} shape="ring" />
            ))}
          <Spot tone="rate" term="taken" at={frame.accepted} />
        </Chart>
      }
      strip={<Player {...control("step")} last={frame.last} />}
      aside={
        <Chart
          chart={frame.lossChart}
          label="the loss at each step, with backtracking and at a constant rate"
        >
          <Path tone="muted" term="constantLoss" points={constants} dashed />
          <Path tone="loss" term="lastLoss" points={losses} />
          <Label tone="muted" at={constants[Math.min(constants.length - 1, 60)]} text="constant" dy={-10} />
          <Label
            tone="loss"
            at={losses[Math.min(losses.length - 1, 100)]}
            text="backtracking"
            anchor="middle"
            dy={24}
          />
          <Spot tone="loss" term="loss" at={losses[t]} />
        </Chart>
      }
      own={<Slider {...control("constant")} />}
      controls={
        <>
          <Slider {...control("rate")} {...{ consequence }} />
          <Slider {...control("shrink")} />
          <Slider {...control("sufficient")} />
        </>
      }
    />
  );
}
