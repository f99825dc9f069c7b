import { Slider } from "../../../controls/index.ts";
import { Arrow, Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type { Scales } from "../../../charts/scales.ts";
import type model from "./model.ts";

/** The curve with the parabola over it, and what both say of a step for every learning rate. */
export default function View({ frame, state, control }: ViewOf<typeof model>) {
  const { consequence, values } = frame;
  const bottom = frame.fallChart.y.domain[0];
  const notches = [
    { value: values.most as number, label: "1/K" },
    { value: values.surely as number, label: "2/K" },
  ].filter(({ value }) => value <= control("rate").parameter.max);
  return (
    <Stage
      main={
        <>
          <Chart chart={frame.curveChart} label="the curve, and the parabola that touches it">
            {(scales) => (
              <>
                <Path tone="data" term="bound" points={frame.parabola} />
                <Path tone="data" points={[frame.next, frame.promise]} dashed />
                <Arrow tone="step" from={[state.w, frame.here[1]]} to={[frame.next[0], frame.here[1]]} />
                <Spot tone="data" term="bound" at={frame.promise} shape="ring" />
                <Spot tone="loss" term="nextValue" at={frame.next} />
                <Handle
                  {...control("bend")}
                  axis="y"
                  at={[frame.arm[0], state.bend]}
                  scales={bending(scales)}
                  consequence={`above the curve: ${values.above}`}
                />
                <Handle {...control("w")} at={frame.here} {...{ consequence }} />
              </>
            )}
          </Chart>
          <Chart chart={frame.fallChart} label="the change of the loss for every learning rate">
            <Path tone="loss" term="nextValue" points={frame.truth} />
            <Path tone="data" term="bound" points={frame.promises} />
            {notches.map(({ value, label }) => (
              <g key={label}>
                <Path
                  tone="rate"
                  term={label === "1/K" ? "most" : "surely"}
                  points={[
                    [value, bottom],
                    [value, 0],
                  ]}
                  dashed
                />
                <Label tone="rate" at={[value, bottom]} text={label} dx={5} dy={-8} />
              </g>
            ))}
            <Spot tone="data" term="bound" at={frame.promised} shape="ring" />
            <Spot tone="loss" term="nextValue" at={frame.fallen} />
            <Handle {...control("rate")} at={[state.rate, 0]} {...{ consequence }} />
          </Chart>
        </>
      }
      controls={
        <>
          <Slider {...control("rate")} {...{ consequence }} />
          <Slider
            {...control("bend")}
            consequence={`above the curve: ${values.above}`}
            notches={[{ value: values.smoothness as number, label: "the curve’s own" }]}
          />
          <Slider {...control("w")} />
        </>
      }
    />
  );

  /** The scales with the curvature in place of the height of the parabola's arm. */
  function bending({ x, y }: Scales): Scales {
    const to = (bend: number) => y(frame.heightOf(bend));
    return { x, y: Object.assign(to, { invert: (position: number) => frame.bendOf(y.invert(position)) }) };
  }
}
