import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** Where the names of two falling curves stand: that of the higher one over it. */
const over = { dx: 2, dy: -8 };
const under = { anchor: "end", dx: -4, dy: 14 } as const;

/** Gradient and loss of one run over its steps, and where each rule would end it. */
export default function View({ frame, state, control }: ViewOf<typeof model>) {
  const [floor, ceiling] = frame.chart.y.domain;
  const last = frame.chart.x.domain[1];
  const consequence = `stops at step ${frame.values.stop}, by ${frame.values.rule}`;
  const { slopes, losses } = frame;
  // Not where the curves run along the floor.
  const late = Math.round(0.65 * (slopes.filter(([, slope]) => slope > floor).length - 1));
  const steep = slopes[late][1] > losses[late][1];
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="the gradient and the loss at each step, and the rules">
          <Path tone="gradient" points={frame.tolerance} dashed />
          <Path tone="gradient" term="slope" points={slopes} />
          <Path tone="loss" term="loss" points={losses} />
          {frame.stops.map(({ name, at, first }) => (
            <Path
              key={name}
              tone={first ? "ink" : "faint"}
              points={[
                [at, floor],
                [at, ceiling],
              ]}
              dashed={!first}
            />
          ))}
          <g>
            {frame.stops.map(({ name, at, first }, i) => (
              <Label
                key={name}
                tone={first ? "ink" : "muted"}
                at={[at, ceiling]}
                text={name}
                anchor={at > last * 0.7 ? "end" : "start"}
                dx={at > last * 0.7 ? -5 : 5}
                dy={16 + 24 * i}
              />
            ))}
            <Label
              tone="gradient"
              term="slope"
              at={slopes[late]}
              text="gradient"
              {...(steep ? over : under)}
            />
            <Label tone="loss" term="loss" at={losses[late]} text="loss" {...(steep ? under : over)} />
          </g>
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
          <Choice {...control("objective")} />
          <Slider {...control("tolerance")} />
          <Slider {...control("budget")} />
        </>
      }
      more={
        <>
          <Slider {...control("patience")} />
          <Slider {...control("gain")} />
        </>
      }
    />
  );
}
