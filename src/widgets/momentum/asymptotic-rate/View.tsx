import { Player, Slider } from "../../../controls/index.ts";
import { Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import type model from "./model.ts";

/** Left, both components against the promised rate; right, how high the steep one climbs for every condition number. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { runChart, peakChart, t } = frame;
  const { peak, peakAt } = frame.values;
  const consequence = `grows to ${formatNumber(Number(peak))} times its start at step ${peakAt}`;
  const [, end] = runChart.x.domain;
  const [, top] = runChart.y.domain;
  return (
    <Stage
      main={
        <Chart chart={runChart} label="the size of both components at every step">
          <Path tone="step" term="power" points={frame.promise} dashed />
          <Path tone="parameter" term="flat" points={frame.flat} />
          <Path tone="gradient" term="steep" points={frame.steep} />
          <Spot tone="step" term="power" at={frame.promise[t]} />
          <Spot tone="parameter" term="flat" at={frame.flat[t]} />
          <Spot tone="gradient" term="steep" at={frame.steep[t]} />
          <Label tone="gradient" at={[end, top]} text="steep" anchor="end" dx={-4} dy={16} />
          <Label tone="parameter" at={[end, top]} text="flat" anchor="end" dx={-4} dy={38} />
          <Label tone="step" at={[end, top]} text="dashed: rateᵗ" anchor="end" dx={-4} dy={60} />
        </Chart>
      }
      strip={<Player {...control("step")} last={frame.last} />}
      aside={
        <Chart chart={peakChart} label="the largest size of the steep component">
          <Path
            tone="gradient"
            term="peak"
            points={[[frame.here[0], peakChart.y.domain[0]], frame.here]}
            dashed
          />
          <Handle {...control("condition")} at={frame.here} {...{ consequence }} />
        </Chart>
      }
      controls={<Slider {...control("condition")} {...{ consequence }} />}
    />
  );
}
