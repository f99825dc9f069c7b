import { Choice, Stops } from "../../controls/index.ts";
import { Chart, Names, Path, Spot, type ViewOf } from "../../stage/index.ts";
import type model from "./model.ts";
import type { Way } from "./model.ts";

const looks: Record<Way, { tone: string; name: string }> = {
  central: { tone: "step", name: "central differences" },
  forwardDiff: { tone: "data", name: "forward differences" },
  forwardMode: { tone: "gradient", name: "forward mode" },
  reverse: { tone: "rate", name: "reverse mode" },
};
const ways = Object.keys(looks) as Way[];

/** The cost of a gradient each way, against the number of inputs. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { curves, here, consequence } = frame;
  return (
    <>
      <Chart chart={frame.chart} label="the cost of a gradient against the number of inputs">
        {ways.map((way) => (
          <g key={way}>
            <Path tone={looks[way].tone} term={way} points={curves[way]} />
            <Spot tone={looks[way].tone} term={way} at={here[way]} />
          </g>
        ))}
        <Names
          chart={frame.chart}
          curves={ways.map((way) => ({ ...looks[way], term: way, end: curves[way][curves[way].length - 1] }))}
        />
      </Chart>
      <div class="controls">
        <Stops {...control("inputs")} {...{ consequence }} />
        <div class="choices">
          <Choice {...control("family")} />
        </div>
      </div>
    </>
  );
}
