import { Choice, Slider, Stops } from "../../../controls/index.ts";
import { Area, Chart, Names, Path, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The lowest loss of each search against evaluations: the mean of the seeds in the band of their spread. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { curves } = frame;
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="the lowest loss of each search against evaluations">
          {curves.map(({ key, tone, mean, band }) => (
            <g key={key}>
              <Area {...{ tone }} term={key} points={band} />
              <Path {...{ tone }} term={key} points={mean} />
            </g>
          ))}
          <Names
            chart={frame.chart}
            curves={curves.map(({ key, name, tone, mean }) => ({ tone, name, term: key, end: mean.at(-1)! }))}
          />
        </Chart>
      }
      controls={
        <>
          <Stops {...control("dimension")} consequence={frame.consequence} />
          <Choice {...control("landscape")} />
          <Slider {...control("rate")} consequence={frame.consequence} />
        </>
      }
    />
  );
}
