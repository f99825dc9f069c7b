import type { ChartSpec } from "../charts/chart.ts";
import * as Plot from "../charts/plot.ts";
import { plotOptions } from "../charts/plot-options.ts";
import { quiet } from "./quiet.ts";

/** Replaces the static part of a figure. Loaded, with Observable Plot, when a figure's static part first changes. */
export function drawInBrowser(host: Element, chart: ChartSpec): void {
  const svg = Plot.plot(plotOptions(Plot, chart));
  quiet(svg, "redrawn");
  host.replaceChildren(svg);
}
