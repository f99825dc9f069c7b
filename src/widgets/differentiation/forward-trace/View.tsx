import { Choice, Player, Slider } from "../../../controls/index.ts";
import { Arrow, Chart, Scroll, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import type model from "./model.ts";

/** The steps with their values and derivatives, and an arrow for each that is as long as its derivative. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { lines, t, dots, moved } = frame;
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="each step's value, and its derivative as an arrow">
          {dots.slice(0, t + 1).map((at, i) => (
            <g key={i}>
              <Arrow tone="gradient" term={i === t ? "tangent" : undefined} from={at} to={moved[i]} />
              <Spot tone="loss" term={i === t ? "value" : undefined} at={at} />
            </g>
          ))}
        </Chart>
      }
      strip={<Player {...control("step")} last={lines.length - 1} />}
      aside={
        <Scroll label="the steps">
          <table class="ways">
            <thead>
              <tr>
                <th scope="col">step</th>
                <th scope="col">value</th>
                <th scope="col">rule</th>
                <th scope="col">derivative</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ what, rule, value, tangent }, i) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td class="tone-loss">{i > t ? "?" : formatNumber(value, { digits: 5 })}</td>
                  <td>{rule}</td>
                  <td class="tone-gradient">{i > t ? "?" : formatNumber(tangent, { digits: 5 })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      }
      controls={
        <>
          <Slider {...control("x")} />
          <Choice {...control("curve")} />
        </>
      }
    />
  );
}
