import { Slider } from "../../../controls/index.ts";
import { Chart, Path, Pin, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { nearest } from "../../../state/index.ts";
import type model from "./model.ts";

/** The map with a place to choose, and beside it the loss along each weight through that place. */
export default function View({ frame, setAll, control }: ViewOf<typeof model>) {
  const [x, y] = [control("x"), control("y")];
  const { consequence } = frame;
  return (
    <Stage
      main={
        <Chart chart={frame.map} label="the landscape, and the place chosen on it">
          {frame.goals.map((at, k) => (
            <Spot key={k} tone="ink" at={at} shape="goal" />
          ))}
          {frame.sections.map(({ name, line }) => (
            <Path key={name} tone="parameter" term={name} points={line} dashed />
          ))}
          <Pin
            {...{ x, y, consequence }}
            label="the place"
            move={([toX, toY]) => setAll({ x: nearest(x.parameter, toX), y: nearest(y.parameter, toY) })}
          />
        </Chart>
      }
      aside={
        <>
          {frame.sections.map(({ name, chart, losses, here }) => (
            <Chart key={name} chart={chart} label={`the loss along the ${control(name).parameter.label}`}>
              <Path tone="loss" term="loss" points={losses} />
              <Spot tone="parameter" term={name} at={here} />
            </Chart>
          ))}
        </>
      }
      controls={
        <>
          <Slider {...x} consequence={consequence} />
          <Slider {...y} consequence={consequence} />
        </>
      }
    />
  );
}
