import { Choice, Slider, Stops } from "../../controls/index.ts";
import { Area, Chart, Label, Path, type ViewOf } from "../../stage/index.ts";
import type model from "./model.ts";

/** The lowest loss of each search against evaluations: the mean of the seeds in the band of their spread. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { curves } = frame;
  return (
    <>
      <Chart chart={frame.chart} label="the lowest loss of each search against evaluations">
        {(scales) => {
          const ends = curves.map(({ mean }) => scales.y(mean.at(-1)![1]));
          const order = ends.map((_, i) => i).sort((a, b) => ends[a] - ends[b]);
          const placed = [...ends];
          for (let k = 1; k < order.length; k++) {
            placed[order[k]] = Math.max(placed[order[k]], placed[order[k - 1]] + 22);
          }
          return curves.map(({ key, name, tone, mean, band }, i) => (
            <>
              <Area {...{ tone }} term={key} points={band} />
              <Path {...{ tone }} term={key} points={mean} />
              <Label
                {...{ tone }}
                term={key}
                at={mean.at(-1)!}
                text={name}
                anchor="end"
                dx={-4}
                dy={placed[i] - ends[i] - 6}
              />
            </>
          ));
        }}
      </Chart>
      <div class="controls">
        <Stops {...control("dimension")} consequence={frame.consequence} />
        <Slider {...control("rate")} consequence={frame.consequence} />
        <div class="choices">
          <Choice {...control("landscape")} />
        </div>
      </div>
    </>
  );
}
