import { Slider, Stops } from "../../../controls/index.ts";
import { Chart, Dots, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import { truth } from "../sheep.ts";
import type model from "./model.ts";

const wanted = [0, 0] as const;
const best = [truth.slope, truth.intercept] as const;

/** The flocks' gradients around the wanted one; their minima around the true one; and what a batch is worth. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { off, spread, predicted } = frame.values as Record<string, number>;
  return (
    <Stage
      layout="under"
      main={
        <>
          <Chart chart={frame.gradients} label="how far the gradients of many flocks are from the wanted one">
            <Dots tone="gradient" term="spread" points={frame.offs} faint />
            <Spot tone="ink" at={wanted} shape="goal" />
            <Spot tone="gradient" term="off" at={frame.yourOff} />
          </Chart>
          <Chart chart={frame.minima} label="the minima of many flocks around that of all sheep">
            <Dots tone="parameter" term="minimumW" points={frame.bottoms} faint />
            <Spot tone="ink" term="trueW" at={best} shape="goal" />
            <Spot tone="parameter" term="minimumW" at={frame.yourBottom} />
          </Chart>
          <Chart
            chart={frame.errors}
            label="the spread of batches about their flock’s gradient and about the wanted one"
          >
            <Path tone="gradient" term="predicted" points={frame.aboutAll} />
            <Dots tone="gradient" term="spread" points={frame.aboutAllMeasured} />
            <Path tone="step" points={frame.aboutFlock} dashed />
            <Dots tone="step" points={frame.aboutFlockMeasured} />
            <Label
              tone="gradient"
              term="predicted"
              at={[1, frame.errors.y.domain[0]]}
              text="about the wanted gradient"
              dx={8}
              dy={-34}
            />
            <Label
              tone="step"
              at={[1, frame.errors.y.domain[0]]}
              text="dashed: about the flock’s own"
              dx={8}
              dy={-10}
            />
            <Spot tone="gradient" term="spread" at={frame.flockAt} />
          </Chart>
        </>
      }
      controls={
        <>
          <Stops
            {...control("count")}
            consequence={`spread ${formatNumber(spread)}, predicted ${formatNumber(predicted)}`}
          />
          <Slider {...control("yours")} consequence={`its gradient is ${formatNumber(off)} off`} />
          <Slider {...control("w")} />
          <Slider {...control("b")} />
        </>
      }
    />
  );
}
