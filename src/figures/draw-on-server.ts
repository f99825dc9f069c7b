import { parseHTML } from "linkedom";
import type { ChartSpec } from "../charts/chart.ts";
import * as Plot from "../charts/plot.ts";
import { quiet } from "./quiet.ts";
import { plotOptions } from "../charts/plot-options.ts";

/** A chart's static part as SVG markup, drawn while the site is built. */
export function drawOnServer(chart: ChartSpec): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const svg = Plot.plot({ ...plotOptions(Plot, chart), document }) as SVGSVGElement;
  quiet(svg, "built");
  return svg.outerHTML;
}
