import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { WaysTable } from "../WaysTable.tsx";
import type model from "./model.ts";

/** The program, what it returns, and its derivative by the ways that can follow it. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { program, here, consequence } = frame;
  return (
    <Stage
      main={
        <Chart chart={program.chart} label="what the program returns">
          <Path tone="rate" term="automatic" points={frame.tangent} />
          <Handle {...control("x")} at={here} />
        </Chart>
      }
      aside={
        <>
          <Chart chart={program.slopeChart} label="its derivative, automatically and by differences">
            <Path tone="step" term="numerical" points={frame.numerical} />
            <Path tone="rate" term="automatic" points={frame.automatic} />
            <Spot tone="step" term="numerical" at={frame.numericalHere} />
            <Spot tone="rate" term="automatic" at={frame.automaticHere} />
            <Label
              tone="rate"
              at={[3.95, program.slopeChart.y.domain[1]]}
              text="automatic"
              anchor="end"
              dy={16}
            />
            <Label
              tone="step"
              at={[3.95, program.slopeChart.y.domain[1]]}
              text="by differences"
              anchor="end"
              dy={40}
            />
          </Chart>
        </>
      }
      own={
        <>
          <Slider {...control("h")} />
          <WaysTable rows={frame.rows} />
        </>
      }
      controls={
        <>
          <Slider {...control("x")} {...{ consequence }} />
          <Choice {...control("program")} />
          <pre class="program" tabindex={0} aria-label="the program">
            {program.lines.join("\n")}
          </pre>
        </>
      }
    />
  );
}
