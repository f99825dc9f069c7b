import { Choice, FormulaField } from "../../../controls/index.ts";
import { Chart, Label, Path, Stage, type ViewOf } from "../../../figures/index.ts";
import { parseFormula } from "../../parse-formula.ts";
import type model from "./model.ts";

/** What the line must be, and over it what the reader's line is. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { target, typed } = frame;
  const last = target.at(-1);
  const own = typed[Math.floor(typed.length / 2)];
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="what the line must be, and your line">
          <Path tone="gradient" term="verdict" points={target} />
          {last && <Label tone="gradient" term="verdict" at={last} text="sought" anchor="end" dy={-10} />}
          <Path tone="parameter" term="line" points={typed} dashed />
          {own && <Label tone="parameter" term="line" at={own} text="your line" dx={8} dy={-8} />}
        </Chart>
      }
      controls={
        <>
          <Choice {...control("step")} />
          <FormulaField {...control("line")} parse={parseFormula} />
        </>
      }
    />
  );
}
