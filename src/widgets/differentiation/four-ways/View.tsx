import type { Tone } from "../../../charts/chart.ts";
import { useLayoutEffect, useState } from "preact/hooks";
import { Choice, FormulaField, Slider } from "../../../controls/index.ts";
import { Chart, Dots, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { parseFormula } from "../../parse-formula.ts";
import { WaysTable } from "../WaysTable.tsx";
import type model from "./model.ts";
import type { Way } from "./model.ts";

const names: Record<Way, string> = {
  manual: "by hand",
  symbolic: "by rules",
  numerical: "by differences",
  automatic: "automatic",
};
const tones: Record<Way, Tone> = { manual: "data", symbolic: "loss", numerical: "step", automatic: "rate" };

/** The function with its slope, the errors of the four ways, their values, and the symbolic derivative in full. */
export default function View({ frame, state, setAll, control }: ViewOf<typeof model>) {
  const { curve, slopes, tangent, here, slopeHere, errors, errorsHere, consequence } = frame;
  const [floor] = frame.errorChart.y.domain;
  // The last digits of a sine or an exponential are the machine's own: what was drawn with those of the machine that
  // built the page is drawn anew with those of the reader's.
  const [drawnBy, setDrawnBy] = useState("builder");
  useLayoutEffect(() => setDrawnBy("reader"), []);
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="the function and its derivative">
          <Path tone="loss" term="value" points={curve} />
          <Path tone="gradient" term="reference" points={slopes} dashed />
          <Path tone="ink" points={tangent} />
          <Spot tone="gradient" term="reference" at={slopeHere} />
          <Handle {...control("x")} at={here} />
        </Chart>
      }
      aside={
        <>
          <Chart chart={frame.errorChart} label="the error of each way at every point">
            {(["numerical", "manual", "symbolic", "automatic"] as const).map((way) => (
              <g key={`${way}, ${drawnBy}`}>
                <Dots tone={tones[way]} term={way} points={errors[way]} />
                {errorsHere[way] && <Spot tone={tones[way]} term={way} at={errorsHere[way]} />}
              </g>
            ))}
            <Label tone="muted" at={[2.95, floor]} text="exact" anchor="end" dy={-8} />
          </Chart>
        </>
      }
      own={
        <>
          <Choice {...control("hand")} />
          {(state.hand === "own" || state.curve === "own") && (
            <FormulaField {...control("derivative")} parse={parseFormula} />
          )}

          <Slider {...control("h")} {...{ consequence }} />
          <WaysTable
            rows={frame.rows.map(({ way, ...row }) => ({ ...row, name: names[way], tone: tones[way] }))}
          />
        </>
      }
      controls={
        <>
          <Slider {...control("x")} />
          <Choice
            {...control("curve")}
            set={(curve) => setAll({ curve, ...(curve === "own" && { hand: "own" }) })}
          />
          {state.curve === "own" && <FormulaField {...control("formula")} parse={parseFormula} />}

          <dl class="derived">
            <dt>by hand</dt>
            <dd>{String(frame.values.handText)}</dd>
            <dt>by rules ({String(frame.values.rulesSize)} nodes)</dt>
            <dd>{frame.rulesText}</dd>
            <dt>tidied ({String(frame.values.tidySize)} nodes)</dt>
            <dd>{frame.tidyText}</dd>
          </dl>
        </>
      }
    />
  );
}
