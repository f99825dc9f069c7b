import type { Tone } from "../../../charts/chart.ts";
import { Choice, Stops } from "../../../controls/index.ts";
import { Chart, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";
import type { Way } from "./model.ts";

const looks: Record<Way, { tone: Tone; name: string }> = {
  central: { tone: "step", name: "central diff." },
  forwardDiff: { tone: "data", name: "forward diff." },
  forwardMode: { tone: "gradient", name: "forward mode" },
  reverse: { tone: "rate", name: "reverse mode" },
};
const ways = Object.keys(looks) as Way[];

/** The cost of a gradient each way, against the number of inputs. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { curves, here, consequence } = frame;
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="the cost of a gradient against the number of inputs">
          {ways.map((way) => (
            <g key={way}>
              <Path tone={looks[way].tone} term={way} points={curves[way]} />
              <Spot tone={looks[way].tone} term={way} at={here[way]} />
            </g>
          ))}
          {ways.map((way) => (
            <Label
              key={way}
              tone={looks[way].tone}
              term={way}
              at={curves[way][curves[way].length - 1]}
              text={looks[way].name}
              dx={8}
              dy={5}
            />
          ))}
        </Chart>
      }
      controls={
        <>
          <Stops {...control("inputs")} {...{ consequence }} />
          <Choice {...control("family")} />
        </>
      }
    />
  );
}
