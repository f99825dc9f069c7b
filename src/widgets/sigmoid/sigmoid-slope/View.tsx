import { Slider } from "../../../controls/index.ts";
import { Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import type model from "./model.ts";

/** The curve with its tangent, cut at σ; below it the slope at the same z. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { at, values } = frame;
  const [z, p] = at;
  const left = z > 4;
  const beside = { anchor: left ? "end" : "start", dx: left ? -8 : 8 } as const;
  const short = (name: keyof typeof values) => formatNumber(values[name] as number);
  return (
    <Stage
      main={
        <Chart chart={frame.above} label="the sigmoid, its tangent, and what is missing to 1">
          <Path tone="gradient" term="slope" points={frame.tangent} />
          <Path tone="loss" term="p" points={frame.part} />
          <Path tone="data" term="rest" points={frame.missing} dashed />
          <Label tone="loss" term="p" at={[z, p / 2]} text={`σ = ${short("p")}`} {...beside} dy={4} />
          <Label
            tone="data"
            term="rest"
            at={[z, (1 + p) / 2]}
            text={`1 − σ = ${short("rest")}`}
            {...beside}
            dy={4}
          />
          <Handle {...control("z")} at={at} consequence={`slope ${short("slope")}`} />
        </Chart>
      }
      aside={
        <Chart chart={frame.below} label="the slope of the sigmoid">
          <Path tone="gradient" term="slope" points={frame.stem} />
          <Spot tone="gradient" term="slope" at={frame.slopeAt} />
          <Label
            tone="gradient"
            term="slope"
            at={frame.slopeAt}
            text={`σ′ = ${short("slope")}`}
            {...beside}
            dy={-8}
          />
        </Chart>
      }
      controls={<Slider {...control("z")} consequence={`slope ${short("slope")}`} />}
    />
  );
}
