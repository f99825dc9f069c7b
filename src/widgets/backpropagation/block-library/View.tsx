import { Choice, Slider } from "../../../controls/index.ts";
import { Chart, Handle, Path, Scroll, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The chosen block's curve with its slope, beside the rules of all blocks. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { here, two } = frame;
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="the block’s value for each first input">
          <Path tone="ink" term="value" points={frame.curve} />
          <Path tone="gradient" term="slopeA" points={frame.tangent} />
          {here && <Spot tone="data" term="value" at={here} />}
          <Handle {...control("a")} at={[control("a").value, frame.chart.y.domain[0]]} />
        </Chart>
      }
      aside={
        <Scroll label="the library">
          <table class="ledger blocks">
            <thead>
              <tr>
                <th scope="col">block</th>
                <th scope="col">slope by a</th>
                <th scope="col">slope by b</th>
              </tr>
            </thead>
            <tbody>
              {frame.library.map(({ name, computes, rules, now }) => (
                <tr key={name} class={now ? "now" : undefined}>
                  <td>{computes}</td>
                  <td>{rules[0]}</td>
                  <td>{rules[1] ?? "–"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      }
      controls={
        <>
          <Choice {...control("block")} />
          <Slider {...control("a")} />
          {two && <Slider {...control("b")} />}
        </>
      }
    />
  );
}
