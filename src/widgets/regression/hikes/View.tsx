import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** Each hike a row: its prediction, term after term, and from there to what was measured. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="predicted and measured hours of each hike">
          {frame.sums.map((sum, i) => (
            <g key={i} class="hike">
              <Path tone="parameter" term="f" points={sum} dots />
              <Path tone="gradient" term="column" points={frame.chosen[i]} />
              <Path tone="loss" term="delta" points={frame.residuals[i]} dashed />
              <Spot tone="data" term="y" at={frame.residuals[i][1]} shape="ring" />
            </g>
          ))}
        </Chart>
      }
      controls={
        <>
          <Slider {...control("w1")} />
          <Slider {...control("w2")} />
          <Slider {...control("w3")} />
          <Choice {...control("j")} />
        </>
      }
    />
  );
}
