import type { Tone } from "../../../charts/chart.ts";
import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Names, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { kinds, type Kind } from "./model.ts";
import type model from "./model.ts";

const looks: Record<Kind, { tone: Tone; name: string }> = {
  derivativeSize: { tone: "gradient", name: "derivative, written out" },
  size: { tone: "loss", name: "function, written out" },
  operations: { tone: "rate", name: "automatic: operations" },
  parts: { tone: "data", name: "derivative: different parts" },
};

/** The sizes against the depth, and the derivative itself below them. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { curves, here, consequence } = frame;
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="sizes against the depth of nesting">
          {kinds.map((kind) => (
            <g key={kind}>
              <Path tone={looks[kind].tone} term={kind} points={curves[kind]} dots />
              <Spot tone={looks[kind].tone} term={kind} at={here[kind]} />
            </g>
          ))}
          <Names
            chart={frame.chart}
            curves={kinds.map((kind) => ({
              ...looks[kind],
              term: kind,
              end: curves[kind][curves[kind].length - 1],
            }))}
          />
        </Chart>
      }
      aside={
        <p class="swollen" tabindex={0} role="group" aria-label="the derivative, written out">
          {frame.text}
        </p>
      }
      controls={
        <>
          <Slider {...control("depth")} {...{ consequence }} />
          <Choice {...control("nest")} />
          <Choice {...control("writing")} />
        </>
      }
    />
  );
}
