import { Choice, Player, Slider } from "../../../controls/index.ts";
import { Chart, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The learning rate above; below it the steps of both forms, and how far apart their positions are. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { t, rateChart, stepChart, gapChart, aheadGaps } = frame;
  const [end, top] = [gapChart.x.domain[1], gapChart.y.domain[1]];
  return (
    <Stage
      main={
        <Chart chart={stepChart} label="the step that each form makes">
          <Path tone="step" term="next" points={frame.classicalSteps} />
          <Path tone="data" term="pStep" points={frame.torchSteps} dashed />
          <Spot tone="data" term="pStep" at={frame.torchSteps[t]} shape="ring" />
          <Spot tone="step" term="next" at={frame.classicalSteps[t]} />
          <Label
            tone="step"
            at={[end, stepChart.y.domain[1]]}
            text="classical"
            anchor="end"
            dx={-4}
            dy={14}
          />
          <Label
            tone="data"
            at={[end, stepChart.y.domain[1]]}
            text="PyTorch’s, dashed"
            anchor="end"
            dx={-4}
            dy={38}
          />
        </Chart>
      }
      strip={<Player {...control("step")} last={frame.rates.length - 1} />}
      aside={
        <>
          <Chart chart={gapChart} label="how far apart the two forms are">
            <Path tone="parameter" term="gap" points={frame.gaps} />
            <Spot tone="parameter" term="gap" at={frame.gaps[t]} />
            <Label
              tone="parameter"
              at={[end, top]}
              text="classical w less PyTorch’s"
              anchor="end"
              dx={-4}
              dy={14}
            />
            {aheadGaps.length > 0 && (
              <>
                <Path tone="ink" term="aheadGap" points={aheadGaps} dashed />
                <Spot tone="ink" term="aheadGap" at={aheadGaps[t]} shape="ring" />
                <Label
                  tone="ink"
                  at={[end, top]}
                  text="w + μu less PyTorch’s, dashed"
                  anchor="end"
                  dx={-4}
                  dy={38}
                />
              </>
            )}
          </Chart>
          <Chart chart={rateChart} label="the learning rate at every step">
            <Path tone="rate" term="rate" points={frame.rates} />
            <Spot tone="rate" term="rate" at={frame.rates[t]} />
          </Chart>
        </>
      }
      controls={
        <>
          <Slider {...control("momentum")} consequence={String(frame.values.verdict)} />
          <Choice {...control("schedule")} />
          <Choice {...control("method")} />
          <Choice {...control("ground")} />
        </>
      }
    />
  );
}
