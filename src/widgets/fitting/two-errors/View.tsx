import { Slider } from "../../../controls/index.ts";
import { Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** Two error bars to drag, and beside them the bar that each mean makes of the two. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="two errors and their means">
          {frame.bars.map(({ term, from, to, name }, i) => (
            <g key={term}>
              <Path tone={i < 2 ? "data" : "loss"} term={term} points={[from, to]} />
              {i > 1 && <Spot tone="loss" term={term} at={to} shape="post" />}
              <Label
                tone={i < 2 ? "data" : "loss"}
                at={from}
                text={name}
                anchor={i < 4 ? "middle" : "end"}
                dx={i < 4 ? 0 : 40}
                dy={to[1] > 0 || (to[1] === 0 && i > 1) ? 18 + 22 * (i % 2) : -10}
              />
            </g>
          ))}
          <Handle {...control("first")} at={frame.bars[0].to} axis="y" />
          <Handle {...control("second")} at={frame.bars[1].to} axis="y" />
        </Chart>
      }
      controls={
        <>
          <Slider {...control("first")} />
          <Slider {...control("second")} />
        </>
      }
    />
  );
}
