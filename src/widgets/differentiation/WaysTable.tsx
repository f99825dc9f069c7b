import { Scroll } from "../../figures/index.ts";
import type { Tone } from "../../charts/chart.ts";
import { formatNumber } from "../../state/index.ts";

/** A way to differentiate: the derivative that it finds, and how far that is off; words where there is no number. */
export interface WayRow {
  name: string;
  value: number | string;
  off: number | string;
  tone: Tone;
}

/** The derivative at one point by several ways, and how far each is off. */
export function WaysTable({ rows }: { rows: readonly WayRow[] }) {
  return (
    <Scroll label="the derivative each way">
      <table class="ways">
        <thead>
          <tr>
            <th scope="col">way</th>
            <th scope="col">derivative at x</th>
            <th scope="col">off by</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, value, off, tone }) => (
            <tr key={name} class={`tone-${tone}`}>
              <th scope="row">{name}</th>
              {typeof value === "number" ? (
                <td>{formatNumber(value, { digits: 12 })}</td>
              ) : (
                <td class="in-words">{value}</td>
              )}
              <td>{typeof off === "number" ? formatNumber(off, { digits: 2 }) : off}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
