import { Slider } from "../../../controls/index.ts";
import { Chart, Label, Path, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The error of every length, and the two parts that it is the sum of. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { ofA, ofB, sum } = frame;
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="the error and its two parts">
          <Path tone="parameter" term="shareA" points={ofA} />
          <Path tone="parameter" term="shareB" points={ofB} dashed />
          <Path tone="loss" term="signed" points={sum} />
          <Label
            tone="parameter"
            term="shareA"
            at={ofA[25]}
            text="(a + 1) x²"
            dx={-8}
            dy={-12}
            anchor="middle"
          />
          <Label
            tone="parameter"
            term="shareB"
            at={ofB[1]}
            text="(b − 100) x"
            dx={-44}
            dy={-14}
            anchor="middle"
          />
          <Label tone="loss" term="signed" at={sum[34]} text="their sum" dx={-14} dy={12} anchor="end" />
        </Chart>
      }
      controls={
        <>
          <Slider {...control("a")} />
          <Slider {...control("b")} />
        </>
      }
    />
  );
}
