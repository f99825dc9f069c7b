import { Slider } from "../../../controls/index.ts";
import { Chart, Path, Pin, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber, nearest } from "../../../state/index.ts";
import type model from "./model.ts";
import { useRunDown } from "./run-down.ts";

/** The landscape, three runs from where the reader puts the start, and the learning rate. */
export default function View({ frame, setAll, control }: ViewOf<typeof model>) {
  const { runners, goals, start, consequence } = frame;
  const shown = useRunDown(start);
  const [x, y] = [control("x"), control("y")];
  return (
    <Stage
      main={
        <Chart chart={frame.map} label="the landscape, the start and three runs">
          {goals.map((at) => (
            <Spot key={String(at)} tone="ink" at={at} shape="goal" />
          ))}
          {runners.map(({ name, tone, dashed, path }) => (
            <Path key={name} tone={tone} points={path.slice(0, shown + 1)} dashed={dashed} dots />
          ))}
          {runners.map(({ name, tone, path }) => (
            <Spot key={name} tone={tone} at={path[Math.min(shown, path.length - 1)]} />
          ))}
          <Pin
            {...{ x, y, consequence }}
            label="start"
            move={([toX, toY]) => setAll({ x: nearest(x.parameter, toX), y: nearest(y.parameter, toY) })}
          />
        </Chart>
      }
      aside={
        <ul class="runners">
          {runners.map(({ name, tone, rate, outcome }) => (
            <li key={name} class={`tone-${tone}`}>
              <span>{name}</span>
              <span>α = {formatNumber(rate, { digits: 2 })}</span>
              <span>{outcome}</span>
            </li>
          ))}
        </ul>
      }
      controls={<Slider {...control("factor")} notches={[{ value: 1, label: "1" }]} />}
    />
  );
}
