import type { Tone } from "../../../charts/chart.ts";
import { Choice, Slider } from "../../../controls/index.ts";
import { Arrow, Chart, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";
import type { Method } from "./model.ts";

const tones: Record<Method, Tone> = {
  descent: "gradient",
  momentum: "parameter",
  adagrad: "data",
  rmsprop: "loss",
  adam: "step",
};
/** Where each curve is named. */
const places: Record<Method, { i: number; dy: number }> = {
  descent: { i: 0, dy: -8 },
  momentum: { i: 9, dy: 18 },
  adagrad: { i: 9, dy: -10 },
  rmsprop: { i: 9, dy: 18 },
  adam: { i: 9, dy: -10 },
};

/** The bowl with the parameters' axes turning in it and one run; beside it what each method leaves at every angle. */
export default function View({ frame, state, control }: ViewOf<typeof model>) {
  const { path, axes, curves, here, method, consequence } = frame;
  const named = Object.keys(curves) as Method[];
  const { options } = control("method").parameter;
  return (
    <Stage
      main={
        <Chart chart={frame.map} label="the bowl, the axes of the parameters and a run">
          {axes.map(({ name, from, to }) => (
            <g key={name}>
              <Path tone="parameter" points={[from, to]} dashed />
              <Arrow tone="parameter" from={from} to={to} />
              <Label tone="parameter" at={to} text={name} dx={8} dy={-6} />
            </g>
          ))}
          <Spot tone="ink" at={[0, 0]} shape="goal" />
          <Path tone={tones[method]} term={method} points={path} dots />
          <Spot tone="parameter" at={path[0]} shape="ring" />
        </Chart>
      }
      aside={
        <Chart chart={frame.chart} label="the loss that each method leaves at every angle">
          {named.map((name) => (
            <g key={name}>
              <Path tone={tones[name]} term={name} points={curves[name]} dashed={name !== method} />
              <Spot tone={tones[name]} term={name} at={here[name]} />
              <Label
                tone={tones[name]}
                term={name}
                at={curves[name][places[name].i]}
                text={options[name]}
                dx={places[name].i === 0 ? 8 : 0}
                dy={places[name].dy}
                anchor={places[name].i === 0 ? "start" : "middle"}
              />
            </g>
          ))}
          <Path
            tone="faint"
            points={[
              [state.angle, frame.chart.y.domain[0]],
              [state.angle, frame.chart.y.domain[1]],
            ]}
          />
        </Chart>
      }
      controls={
        <>
          <Slider {...control("angle")} {...{ consequence }} notches={[{ value: 45, label: "45°" }]} />
          <Choice {...control("method")} />
        </>
      }
    />
  );
}
