import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** Gradient and loss of one run over its steps, and where each rule would end it. */
export default function View({ frame, state, control }: ViewOf<typeof model>) {
  const [floor, ceiling] = frame.chart.y.domain;
  const last = frame.chart.x.domain[1];
  const consequence = `stops at step ${frame.values.stop}, by ${frame.values.rule}`;
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="the gradient and the loss at each step, and the rules">
          <Path tone="gradient" points={frame.tolerance} dashed />
          <Path tone="gradient" term="slope" points={frame.slopes} />
          <Path tone="loss" term="loss" points={frame.losses} />
          {frame.stops.map(({ name, at, first }, i) => (
            <g key={name}>
              <Path
                tone={first ? "ink" : "faint"}
                points={[
                  [at, floor],
                  [at, ceiling],
                ]}
                dashed={!first}
              />
              <Label
                tone={first ? "ink" : "muted"}
                at={[at, ceiling]}
                text={name}
                anchor={at > last * 0.7 ? "end" : "start"}
                dx={at > last * 0.7 ? -5 : 5}
                dy={14 + 16 * i}
              />
            </g>
          ))}
          <Spot tone="loss" term="loss" at={frame.stop} />
          <Handle
            {...control("tolerance")}
            axis="y"
            at={[last * 0.97, state.tolerance]}
            {...{ consequence }}
          />
          <Handle {...control("budget")} at={[state.budget, floor * 2]} {...{ consequence }} />
        </Chart>
      }
      controls={
        <>
          <Slider {...control("rate")} {...{ consequence }} />
          <Slider {...control("tolerance")} />
          <Slider {...control("patience")} />
          <Slider {...control("budget")} />
        </>
      }
      more={
        <>
          <Slider {...control("gain")} />
          <Choice {...control("objective")} />
        </>
      }
    />
  );
}
