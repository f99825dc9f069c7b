import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Handle, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The curve near its critical point, and its height there and a distance h to each side. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const [before, here, after] = frame.points;
  const distance = control("distance");
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="the function near its critical point">
          <Path tone="loss" term="before" points={[before, [before[0], here[1]], here]} dashed />
          <Path tone="loss" term="after" points={[after, [after[0], here[1]], here]} dashed />
          <Spot tone="gradient" term="here" at={here} shape="ring" />
          <Spot tone="loss" term="before" at={before} />
          <Handle {...distance} offset={here[0]} at={after} consequence={String(frame.values.verdict)} />
        </Chart>
      }
      controls={
        <>
          <Choice {...control("shape")} />
          <Slider {...distance} consequence={String(frame.values.verdict)} />
        </>
      }
    />
  );
}
