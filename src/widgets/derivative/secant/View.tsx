import { Choice, FormulaField, Slider } from "../../../controls/index.ts";
import { Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import type { Scales } from "../../../charts/scales.ts";
import { parseFormula } from "../../parse-formula.ts";
import { curveOf } from "./curves.ts";
import type model from "./model.ts";

/** The curve with its secant, the same magnified until h is one unit, and the error of every h. */
export default function View({ frame, state, setAll, control }: ViewOf<typeof model>) {
  const size = control("size");
  const base = control("a");
  const [min, max] = frame.domain;
  const a = { ...base, parameter: { ...base.parameter, min, max }, value: frame.a };
  const consequence = String(frame.values.verdict);
  const { error, magnifiedOther: peak, magnifiedCorner: foot } = frame;
  const tall = frame.magnifiedChart.y.domain[1];
  // At true size, a point this near is hidden by the first.
  const visible = (max - min) / 60;
  const free = Number(frame.values.quotient) > 0 ? -1 : 1;
  const anchor = state.size > 1e-8 ? "end" : "start";
  /** Another function comes with the point at which there is something to see. */
  const choose = (curve: typeof state.curve, formula = state.formula) =>
    setAll({ curve, formula, a: curveOf(curve, formula).home });

  return (
    <Stage
      main={
        <Chart chart={frame.curveChart} label="the curve, its tangent and the secant">
          {(scales) => (
            <>
              <Path tone="gradient" term="slope" points={frame.tangent} />
              {frame.base && frame.corner && (
                <Path tone="step" term="h" points={[frame.base, frame.corner]} dashed />
              )}
              {frame.other && frame.corner && (
                <Path tone="loss" term="rise" points={[frame.corner, frame.other]} dashed />
              )}
              <Path tone="step" term="quotient" points={frame.secant} />
              {frame.base && (
                <>
                  <Handle {...a} at={frame.base} term="a" consequence={consequence} />
                  <g pointer-events="none">
                    <Spot tone="loss" term="fa" at={frame.base} />
                  </g>
                </>
              )}
              {frame.other && state.size >= visible && scales.holds?.(frame.other) !== false && (
                <Handle
                  {...size}
                  scales={state.side === "above" ? scales : mirrored(scales)}
                  parameter={{ ...size.parameter, min: visible }}
                  at={[frame.a + state.size, frame.other[1]]}
                  offset={frame.a}
                  label="the second point, at distance h"
                  term="fah"
                  consequence={consequence}
                />
              )}
            </>
          )}
        </Chart>
      }
      aside={
        <>
          <Chart chart={frame.magnifiedChart} label="the same, magnified until h is one unit">
            <Path tone="ink" points={frame.magnified} />
            <Path tone="gradient" term="slope" points={frame.magnifiedTangent} />
            <Path tone="step" term="h" points={[[0, 0], foot]} dashed />
            {peak && <Path tone="loss" term="rise" points={[foot, peak]} dashed />}
            <Path tone="step" term="quotient" points={frame.magnifiedSecant} />
            <Spot tone="loss" term="fa" at={[0, 0]} />
            {peak && <Spot tone="loss" term="fah" at={peak} shape="ring" />}
            {frame.magnifiedTangent.length > 0 && (
              <Label
                tone="gradient"
                term="slope"
                at={[1.5 * free, 0.85 * tall]}
                text="tangent"
                anchor={free < 0 ? "start" : "end"}
              />
            )}
            <Label
              tone="step"
              term="quotient"
              at={[1.5 * free, 0.62 * tall]}
              text="secant"
              anchor={free < 0 ? "start" : "end"}
            />
          </Chart>
          <Chart chart={frame.errorChart} label="how far the secant’s slope is off, for each size of h">
            {error ? (
              <>
                <Path tone="muted" points={frame.errors} />
                <Label
                  {...{ anchor }}
                  tone="data"
                  term="off"
                  at={error}
                  text={formatNumber(Number(frame.values.off))}
                  dx={anchor === "end" ? -14 : 14}
                  dy={-14}
                />
                <Handle
                  {...size}
                  at={error}
                  label="size of h, and its error"
                  term="off"
                  consequence={consequence}
                />
              </>
            ) : (
              <Label tone="muted" at={[1e-8, 1e-4]} text="no slope to compare with" anchor="middle" />
            )}
          </Chart>
        </>
      }
      controls={
        <>
          <Slider {...size} consequence={consequence} />
          <Slider key={state.curve} {...a} />
          <Choice {...control("curve")} set={(curve) => choose(curve)} />
          {state.curve === "own" && (
            <FormulaField
              {...control("formula")}
              parse={parseFormula}
              set={(formula) => setAll({ curve: "own", formula })}
            />
          )}
          <Choice {...control("side")} />
        </>
      }
    />
  );

  /** The scales with x turned about a, for a handle whose parameter grows to the left. */
  function mirrored({ x, y }: Scales): Scales {
    const turned = (value: number) => x(2 * frame.a - value);
    return {
      x: Object.assign(turned, { invert: (position: number) => 2 * frame.a - x.invert(position) }),
      y,
    };
  }
}
