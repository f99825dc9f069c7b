import type { Point, Tone } from "../../../charts/chart.ts";
import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type { Scales } from "../../../charts/scales.ts";
import { kinds, type Kind } from "./model.ts";
import type model from "./model.ts";

const looks: Record<Kind, { tone: Tone; name: string }> = {
  derivativeSize: { tone: "gradient", name: "derivative" },
  size: { tone: "loss", name: "function" },
  operations: { tone: "rate", name: "operations" },
  parts: { tone: "data", name: "parts" },
};

/** How far below the end of its curve each name stands, so that none is on another. */
function dropsOf(ends: Record<Kind, Point>, y: Scales["y"]): Record<Kind, number> {
  const drops: Partial<Record<Kind, number>> = {};
  let last = -Infinity;
  for (const kind of kinds.toSorted((a, b) => y(ends[a][1]) - y(ends[b][1]))) {
    const end = y(ends[kind][1]);
    last = Math.max(end + 5, last + 22);
    drops[kind] = last - end;
  }
  return drops as Record<Kind, number>;
}

/** The sizes against the depth, and the derivative itself. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { curves, here, consequence } = frame;
  const ends = Object.fromEntries(kinds.map((kind) => [kind, curves[kind].at(-1)!])) as Record<Kind, Point>;
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="sizes against the depth of nesting">
          {({ y }) => {
            const drops = dropsOf(ends, y);
            return (
              <>
                {kinds.map((kind) => (
                  <g key={kind}>
                    <Path tone={looks[kind].tone} term={kind} points={curves[kind]} dots />
                    <Spot tone={looks[kind].tone} term={kind} at={here[kind]} />
                  </g>
                ))}
                {kinds.map((kind) => (
                  <Label
                    key={kind}
                    tone={looks[kind].tone}
                    term={kind}
                    at={ends[kind]}
                    text={looks[kind].name}
                    dx={10}
                    dy={drops[kind]}
                  />
                ))}
              </>
            );
          }}
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
