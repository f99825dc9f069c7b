import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { build } from "vite";
import { chart, type ChartSpec } from "../../src/charts/chart.ts";
import { landscape } from "../../src/charts/landscape.ts";
import { leanPlot } from "../../src/charts/lean-plot.ts";
import type * as Plot from "../../src/charts/plot.ts";
import { plotOptions } from "../../src/charts/plot-options.ts";
import * as whole from "../../src/charts/plot.ts";

/** Observable Plot as the page gets it, against all of it. */
let code: string;
let lean: typeof Plot;

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: "error",
    plugins: [leanPlot()],
    build: {
      write: false,
      minify: true,
      rolldownOptions: { input: resolve("src/charts/plot.ts"), preserveEntrySignatures: "strict" },
    },
  });
  const { output } = built as unknown as { output: [{ code: string }] };
  code = output[0].code;
  const folder = await mkdtemp(join(tmpdir(), "lean-plot-"));
  const file = join(folder, "plot.mjs");
  await writeFile(file, code);
  lean = (await import(/* @vite-ignore */ file)) as typeof Plot;
  await rm(folder, { recursive: true });
}, 60_000);

const draw = (plot: typeof Plot, one: ChartSpec) => {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  return plot.plot({ ...plotOptions(plot, one), document }).outerHTML;
};

test("the lean Plot weighs less than 58 kB after gzip", () => {
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(58_000);
});

test("it draws every kind of mark and axis exactly as the whole", () => {
  const axes = {
    x: { domain: [0, 10], label: "length (m)", ticks: 5 },
    y: { domain: [1e-6, 1e3], label: "loss", scale: "log", ticks: 5 },
  } as const;
  const marks: ChartSpec["marks"] = [
    { kind: "line", points: [[0, 1], [10, 3], [4, NaN], [5, 8]], tone: "gradient", dashed: true }, // prettier-ignore
    { kind: "area", points: [[0, 1], [10, 1]], tone: "loss" }, // prettier-ignore
    { kind: "rule", axis: "x", at: 5, tone: "muted", dashed: true },
    { kind: "rule", axis: "y", at: 5, tone: "muted" },
    { kind: "text", at: [5, 0.5], text: "here", tone: "ink", anchor: "end" },
  ];
  const linear = { ...axes, y: { domain: [-1, 1], label: "y", ticks: [-1, 0, 1] } } as const;
  for (const one of [chart({ ...axes, marks }), chart({ ...linear, marks })])
    expect(draw(lean, one)).toBe(draw(whole, one));
});

test("it draws landscapes exactly as the whole, with hollows, and with ground where there is no value", () => {
  const landscapes = [
    (x: number, y: number) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
    (x: number, y: number) => Math.log(x) + y,
    () => 3,
  ];
  for (const f of landscapes) {
    const one = landscape(f, [[-5, 5], [-5, 5]]); // prettier-ignore
    expect(draw(lean, one)).toBe(draw(whole, one));
  }
});
