import type { Tone } from "../../../charts/chart.ts";
import { Choice, Player, Slider } from "../../../controls/index.ts";
import { Chart, Dots, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import type model from "./model.ts";

const rows = ["hours", "energy"];
const columns = ["km", "climb", "stops"];

/** W and its gradient as tables; both outputs of every hike, first the one whose weight is chosen; the loss of each row, trained at once and alone. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { r, j, together, apart, t } = frame;
  const row = (k: number) => (
    <Chart chart={frame.charts[k]} label={`predicted and measured ${rows[k]}`}>
      {frame.bars[k].map((bar, i) => (
        <Path key={i} tone="loss" term={`loss${k + 1}`} points={bar} />
      ))}
      {frame.bars[k].map(([predicted, measured], i) => (
        <g key={i}>
          <Spot tone="parameter" term={k === r ? "weight" : undefined} at={predicted} />
          <Spot tone="data" at={measured} shape="ring" />
        </g>
      ))}
    </Chart>
  );
  return (
    <Stage
      main={row(r)}
      strip={<Player {...control("step")} last={frame.last} />}
      aside={
        <>
          {row(1 - r)}
          <Chart chart={frame.lossChart} label="the loss of each row at each step">
            {together.map((line, k) => (
              <g key={k}>
                <Path tone="loss" term={`loss${k + 1}`} points={line} dashed={k === 1} />
                <Dots tone="data" points={apart[k]} faint />
                <Label tone="loss" at={line.at(-1)!} text={rows[k]} anchor="end" dy={-8} />
                <Spot tone="loss" at={line[t]} />
              </g>
            ))}
          </Chart>
        </>
      }
      controls={
        <>
          <Slider {...control("rate")} consequence={String(frame.values.outcome)} />
          <Slider {...control("h")} />
          <Choice {...control("row")} />
          <Choice {...control("column")} />
          <div class="matrices">
            <Matrix caption="W" values={frame.weights} {...{ r, j }} tone="parameter" term="weight" />
            <Matrix caption="∂L/∂W" values={frame.gradients} {...{ r, j }} tone="gradient" term="gradient" />
          </div>
        </>
      }
    />
  );
}

function Matrix(props: {
  caption: string;
  values: number[][];
  r: number;
  j: number;
  tone: Tone;
  term: string;
}) {
  const { caption, values, r, j, tone, term } = props;
  return (
    <table class="matrix">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {values.map((line, k) => (
          <tr key={k}>
            <th scope="row">{rows[k]}</th>
            {line.map((value, l) => {
              const here = k === r && l === j;
              return (
                <td
                  key={l}
                  class={here ? `here tone-${tone}` : undefined}
                  data-term={here ? term : undefined}
                >
                  {formatNumber(value, { digits: 3 })}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
