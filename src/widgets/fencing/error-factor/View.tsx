import { Slider } from "../../../controls/index.ts";
import { Chart, Handle, Path, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The size of the error factor for every learning rate, and the errors at this one. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const consequence = String(frame.values.regime);
  return (
    <Stage
      main={
        <Chart chart={frame.errorChart} label="the error at each step">
          <Path tone="data" term="final" points={frame.errors} dots />
          <Handle {...control("start")} at={frame.errors[0]} axis="y" />
        </Chart>
      }
      aside={
        <Chart chart={frame.factorChart} label="the size of the error factor for each learning rate">
          <Path tone="rate" points={[[frame.factor[0], 0], frame.factor]} dashed />
          <Handle {...control("rate")} at={frame.factor} consequence={consequence} />
        </Chart>
      }
      controls={
        <>
          <Slider
            {...control("rate")}
            consequence={consequence}
            notches={[
              { value: 0.5, label: "½" },
              { value: 1, label: "1" },
            ]}
          />
          <Slider {...control("start")} />
        </>
      }
    />
  );
}
