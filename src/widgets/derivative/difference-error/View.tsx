import { Choice, FormulaField, Slider } from "../../../controls/index.ts";
import { Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type { Point } from "../../../charts/chart.ts";
import { formatNumber } from "../../../state/index.ts";
import { parseFormula } from "../../parse-formula.ts";
import { functionOf } from "./functions.ts";
import type model from "./model.ts";

/** Both errors against h on log axes, and the reader's mark; the best h when it is asked for. */
export default function View({ frame, state, set, setAll, control }: ViewOf<typeof model>) {
  const h = control("h");
  const base = control("a");
  const [min, max] = frame.domain;
  const { marks, least, rule, edge } = frame;
  const chosen = state.method === "central" ? "central" : "forward";
  const other = chosen === "central" ? "forward" : "central";
  const off = frame.values.off;
  const consequence = typeof off === "number" ? `off by ${formatNumber(off)}` : "no slope to compare with";
  const [bottom, top] = frame.chart.y.domain;
  const shown = state.best === "shown";
  const moved = shown || state.h !== h.parameter.default;
  /** Another question: the mark goes back, and the best h is hidden again. */
  const ask = (values: Partial<typeof state>) =>
    setAll({ h: h.parameter.default, best: "hidden", ...values });
  const upright = (at: number): Point[] => [
    [at, bottom],
    [at, top],
  ];
  const on = (line: readonly Point[], at: number): Point | undefined => {
    if (line.length === 0) return undefined;
    const [[x0, y0], [x1, y1]] = line;
    const share = Math.log(at / x0) / Math.log(x1 / x0);
    const y = Math.exp(Math.log(y0) + share * Math.log(y1 / y0));
    return y > 10 * bottom && y < top / 10 ? [at, y] : undefined;
  };
  const truncation = on(frame.truncation, 5e-5);
  const roundOff = on(frame.roundOff, 1e-12);

  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="the error of forward and of central differences, for each h">
          <g class="to-come">
            <Path tone="muted" term={`${other}Off`} points={frame.lines[other]} />
          </g>
          <Path tone="ink" term={`${chosen}Off`} points={frame.lines[chosen]} />
          {frame.lines[chosen].length === 0 && (
            <Label tone="muted" at={[1e-8, 1e-6]} text="no slope to compare with" anchor="middle" />
          )}
          <Path tone="data" points={frame.truncation} dashed />
          <Path tone="data" points={frame.roundOff} dashed />
          {truncation && <Label tone="data" at={truncation} text="truncation" dx={12} dy={14} />}
          {roundOff && <Label tone="data" at={roundOff} text="round-off" dx={12} dy={-4} />}
          {rule && (
            <>
              <Path tone="gradient" term="rule" points={upright(rule)} dashed />
              <Label
                tone="gradient"
                term="rule"
                at={[rule, 10 * bottom]}
                text="the library’s step"
                anchor="end"
                dx={-8}
              />
            </>
          )}
          <Path tone="step" term="h" points={upright(state.h)} />
          {marks[other] && <Spot tone="muted" term={`${other}Off`} at={marks[other]} shape="ring" />}
          {marks[chosen] && <Spot tone="step" term={`${chosen}Off`} at={marks[chosen]} />}
          {least && <Spot tone="loss" term="least" at={least} shape="goal" />}
          <Handle {...h} at={edge} label="your mark for the best h" consequence={consequence} />
        </Chart>
      }
      controls={
        <>
          <Slider {...h} consequence={consequence} />
          <div>
            <button
              type="button"
              aria-disabled={!moved}
              onClick={() => moved && set("best", shown ? "hidden" : "shown")}
            >
              {shown ? "Hide the best h" : moved ? "Reveal the best h" : "Move your mark, then reveal"}
            </button>
          </div>
          <Choice {...control("method")} set={(method) => ask({ method })} />
          <Choice
            {...control("curve")}
            set={(curve) => ask({ curve, a: functionOf(curve, state.formula).home })}
          />
          {state.curve === "own" && (
            <FormulaField
              {...control("formula")}
              parse={parseFormula}
              set={(formula) => ask({ curve: "own", formula })}
            />
          )}

          <Slider key={state.curve} {...base} parameter={{ ...base.parameter, min, max }} value={frame.a} />
        </>
      }
    />
  );
}
