import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Handle, Label, Path, Scroll, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import type model from "./model.ts";

const heads = ["w₁ · km", "w₂ · climb", "w₃ · stops"];
const signed = (value: number) => `${value < 0 ? "−" : "+"}${formatNumber(Math.abs(value), { places: 2 })}`;

/** The terms as a table, a row for each hike; and each hike's sum as the one weight changes. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { cells, sums, i, j } = frame;
  return (
    <Stage
      layout="column"
      main={
        <Chart chart={frame.chart} label="how much each hike’s sum changes">
          {frame.lines.map((line, r) => (
            <Path
              key={r}
              tone={r === i ? "gradient" : "faint"}
              term={r === i ? "slope" : undefined}
              points={line}
            />
          ))}
          {frame.now.map((at, r) => (
            <Spot key={r} tone={r === i ? "gradient" : "faint"} at={at} />
          ))}
          <Label
            tone="gradient"
            term="slope"
            at={frame.lines[i][1]}
            text={`slope ${formatNumber(sums[i].derivative)}`}
            dx={8}
            dy={4}
          />
          <Handle {...control("h")} at={[frame.now[i][0], frame.chart.y.domain[0]]} />
        </Chart>
      }
      aside={
        <Scroll label="the terms of every hike">
          <table class="terms-of">
            <thead>
              <tr>
                <th scope="col">hike</th>
                {heads.map((head, k) => (
                  <th key={head} scope="col" class={k === j ? "taken" : undefined}>
                    {head}
                  </th>
                ))}
                <th scope="col">wᵀx</th>
              </tr>
            </thead>
            <tbody>
              {cells.map((row, r) => (
                <tr key={r} class={r === i ? "chosen" : undefined}>
                  <th scope="row">{r + 1}</th>
                  {row.map((cell, k) => (
                    <Cell key={k} value={cell.term} {...cell} taken={k === j} term={`d${k + 1}`} />
                  ))}
                  <Cell
                    value={sums[r].before}
                    change={sums[r].after - sums[r].before}
                    derivative={sums[r].derivative}
                    taken
                    term="sum"
                  />
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      }
      controls={
        <>
          <Slider {...control("h")} />
          <Slider {...control("i")} />
          <Choice {...control("j")} />
        </>
      }
    />
  );
}

/** A term, what the change adds to it, and its derivative. */
function Cell(props: { value: number; change: number; derivative: number; taken: boolean; term: string }) {
  const { value, change, derivative, taken, term } = props;
  return (
    <td class={taken ? "taken" : undefined} data-term={term}>
      <span class="now">{formatNumber(value, { places: 2 })}</span>{" "}
      <span class="added">{taken ? signed(change) : "+0"}</span>
      <span class="derivative">∂ = {formatNumber(derivative)}</span>
    </td>
  );
}
