/** Timing, and tables of it: times are this machine's, so what counts is each row's ratio to one of them. */
import { Bench } from "tinybench";
import type { Measured } from "./elsewhere.ts";

/** Nanoseconds per unit of work of each task: the fastest of many repetitions, which other work disturbs least. */
export async function measure(
  tasks: Record<string, () => unknown>,
  units = 1,
  time = 500,
): Promise<Record<string, Measured>> {
  const bench = new Bench({ time, warmupTime: 200 });
  for (const [name, task] of Object.entries(tasks)) bench.add(name, () => void task());
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map(({ name, result }) => {
      if (result.state !== "completed") throw new Error(`${name}: ${result.state}`);
      return [name, { ns: (result.latency.min * 1e6) / units }];
    }),
  );
}

/** The same, shared out over `units` units of work. */
export const shared = (measured: Measured, units: number): Measured =>
  "ns" in measured ? { ns: measured.ns / units } : measured;

/** What a row must not exceed: a number of nanoseconds, or a multiple of another row. */
export type Limit = { ns: number } | { times: number; of: string };

/** Prints a table of times and of ratios to the row `base`, with the limits that rows have to hold. */
export function table(
  title: string,
  rows: Record<string, Measured>,
  base: string,
  limits: Record<string, Limit> = {},
): void {
  console.log(`\n${title}`);
  for (const [name, row] of Object.entries(rows)) {
    const label = `  ${name.padEnd(44)}`;
    if ("skipped" in row) console.log(`${label} skipped (${row.skipped})`);
    else {
      const time = `${significant(row.ns)} ns`.padStart(14);
      console.log(
        `${label}${time}${ratio(row, rows[base]).padStart(11)}   ${verdict(row, rows, limits[name])}`,
      );
    }
  }
}

const significant = (x: number) => Number(x.toPrecision(3)).toLocaleString("en-US");

const ratio = (row: { ns: number }, base: Measured) =>
  "ns" in base ? `${significant(row.ns / base.ns)} ×` : "";

function verdict(row: { ns: number }, rows: Record<string, Measured>, limit: Limit | undefined): string {
  if (!limit) return "";
  const [allowed, said] =
    "of" in limit
      ? [shared(rows[limit.of], 1 / limit.times), `${limit.times} × ${limit.of}`]
      : [limit, `${limit.ns} ns`];
  if ("skipped" in allowed) return "";
  return row.ns <= allowed.ns ? `within ${said}` : `BEYOND ${said}`;
}
