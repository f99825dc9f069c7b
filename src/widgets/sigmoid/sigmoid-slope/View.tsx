import { Slider } from "../../../controls/index.ts";
import { Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type { Point } from "../../../charts/chart.ts";
import { formatNumber } from "../../../state/index.ts";
import type model from "./model.ts";

const toLeft = { anchor: "end", dx: -8 } as const;
const toRight = { anchor: "start", dx: 8 } as const;

/** Where the names stand: where no curve is, and at an end of the axis inward of it. */
function places(z: number, p: number) {
  const far = Math.abs(z) > 4.6;
  const free = z < 0 === far ? toRight : toLeft;
  const at = (height: number): Point => [z, height];
  return {
    value:
      p < 0.2 ? { at: at(far ? 0.35 : p + 0.1), ...free } : { at: at(p / 2), ...(far ? toLeft : toRight) },
    rest:
      p > 0.8
        ? { at: at(far ? 0.65 : p - 0.1), ...free }
        : { at: at((1 + p) / 2), ...(far ? toRight : toLeft) },
    slope: { at: at(far ? 0.2 : p * (1 - p) + 0.02), ...free },
  };
}

/** The curve with its tangent, cut at σ; and the slope at the same z. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { at, values } = frame;
  const [z, p] = at;
  const names = places(z, p);
  const short = (name: keyof typeof values) => formatNumber(values[name] as number);
  return (
    <Stage
      main={
        <Chart chart={frame.above} label="the sigmoid, its tangent, and what is missing to 1">
          <Path tone="gradient" term="slope" points={frame.tangent} />
          <Path tone="loss" term="p" points={frame.part} />
          <Path tone="data" term="rest" points={frame.missing} dashed />
          <Label tone="loss" term="p" {...names.value} text={`σ = ${short("p")}`} dy={4} />
          <Label tone="data" term="rest" {...names.rest} text={`1 − σ = ${short("rest")}`} dy={4} />
          <Handle {...control("z")} at={at} consequence={`slope ${short("slope")}`} />
        </Chart>
      }
      aside={
        <Chart chart={frame.below} label="the slope of the sigmoid">
          <Path tone="gradient" term="slope" points={frame.stem} />
          <Spot tone="gradient" term="slope" at={frame.slopeAt} />
          <Label tone="gradient" term="slope" {...names.slope} text={`σ′ = ${short("slope")}`} dy={-4} />
        </Chart>
      }
      controls={<Slider {...control("z")} consequence={`slope ${short("slope")}`} />}
    />
  );
}
