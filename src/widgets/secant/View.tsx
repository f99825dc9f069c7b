import { Choice, Slider } from "../../controls/index.ts";
import { Chart, Handle, Label, Path, Spot, type ViewOf } from "../../stage/index.ts";
import { formatNumber } from "../../state/index.ts";
import type { Scales } from "../../figures/scales.ts";
import type model from "./model.ts";

/** On the curve at true size, a nearer point than this is hidden by the first. */
const visible = 0.01;

/** A handle is hidden, and not taken away, so that it is the same one when it comes back. */
const shownIf = (shown: boolean) => ({ display: shown ? undefined : "none" });

/** The curve with its secant, the same magnified until h is one unit, and the error of every h. */
export default function View({ frame, state, control }: ViewOf<typeof model>) {
  const size = control("size");
  const consequence = String(frame.values.verdict);
  const { base, other, corner, error = [state.size, 1] } = frame;
  const rise = frame.magnifiedOther && ([frame.magnifiedCorner, frame.magnifiedOther] as const);
  return (
    <>
      <div class="charts with-side">
        <div>
          <Chart chart={frame.curveChart} label="the curve, its tangent and the secant">
            {(scales) => (
              <>
                <Path {...{ scales }} tone="step" term="h" points={[base, corner]} dashed />
                <Path {...{ scales }} tone="loss" term="rise" points={[corner, other]} dashed />
                <Path {...{ scales }} tone="step" term="quotient" points={frame.secant} />
                {state.size < visible && (
                  <Spot {...{ scales }} tone="loss" term="fah" at={other} shape="ring" />
                )}
                <g style={shownIf(state.size >= visible)}>
                  <Handle
                    {...size}
                    scales={state.side === "above" ? scales : mirrored(scales)}
                    parameter={{ ...size.parameter, min: visible }}
                    at={[frame.a + state.size, other[1]]}
                    offset={frame.a}
                    consequence={consequence}
                  />
                </g>
                <Spot {...{ scales }} tone="loss" term="fa" at={base} />
              </>
            )}
          </Chart>
          <Chart chart={frame.magnifiedChart} label="the same, magnified until h is one unit">
            {(scales) => (
              <>
                <Path {...{ scales }} tone="ink" points={frame.magnified} />
                <Path {...{ scales }} tone="step" term="h" points={[[0, 0], frame.magnifiedCorner]} dashed />
                {rise && <Path {...{ scales }} tone="loss" term="rise" points={rise} dashed />}
                <Path {...{ scales }} tone="step" term="quotient" points={frame.magnifiedSecant} />
                <Spot {...{ scales }} tone="loss" term="fa" at={[0, 0]} />
                {rise && <Spot {...{ scales }} tone="loss" term="fah" at={rise[1]} shape="ring" />}
              </>
            )}
          </Chart>
        </div>
        <Chart chart={frame.errorChart} label="how far the secant’s slope is off, for each size of h">
          {(scales) => (
            <g style={shownIf(frame.error !== undefined)}>
              <Label
                {...{ scales }}
                tone="data"
                term="off"
                at={error}
                text={typeof frame.values.off === "number" ? formatNumber(frame.values.off) : ""}
                anchor={state.size > 1e-8 ? "end" : "start"}
                dx={state.size > 1e-8 ? -14 : 14}
                dy={-14}
              />
              <Handle {...{ scales }} {...size} at={error} consequence={consequence} />
            </g>
          )}
        </Chart>
      </div>
      <div class="controls">
        <Slider {...size} consequence={consequence} />
        <div class="choices">
          <Choice {...control("curve")} />
          <Choice {...control("side")} />
        </div>
      </div>
    </>
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
