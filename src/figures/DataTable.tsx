import { useState } from "preact/hooks";
import { memoized } from "../controls/index.ts";
import { Scroll } from "./Scroll.tsx";
import { formatNumber, type Table } from "../state/index.ts";

/** What a figure shows, as rows, on request. While it is closed it is neither kept up to date nor drawn again. */
export function DataTable({ table }: { table: Table }) {
  const [shown, setShown] = useState(table);
  const [open, setOpen] = useState(false);
  const current = open ? table : shown;
  return (
    <details
      class="data"
      onToggle={(event) => {
        setShown(table);
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>Data</summary>
      <Scroll label="data of the figure">
        {memoized(
          () => (
            <Rows {...current} />
          ),
          [current],
        )}
      </Scroll>
    </details>
  );
}

function Rows({ columns, rows }: Table) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map(({ label, format }) => (
            <th key={label} scope="col">
              {label}
              {format?.unit && ` (${format.unit})`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>
            {row.map((cell, j) => (
              <td key={j}>
                {typeof cell === "number"
                  ? formatNumber(cell, { digits: 6, ...columns[j].format, unit: undefined })
                  : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
