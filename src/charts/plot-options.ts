import type { MarkOptions, Markish, PlotOptions } from "@observablehq/plot";
import type { Axis, ChartSpec, Mark, Tone } from "./chart.ts";
import type * as Plot from "./plot.ts";

/** The options with which Observable Plot draws a chart. Plot itself is passed in, so that it loads when it is needed. */
export function plotOptions(
  plot: typeof Plot,
  { width, height, margin, x, y, marks }: ChartSpec,
): PlotOptions {
  return {
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    x: scaleOptions(x),
    y: scaleOptions(y),
    color: landTones(marks),
    marks: [
      plot.gridX({ ...ticks(x), stroke: tone("rule"), strokeOpacity: 1 }),
      plot.gridY({ ...ticks(y), stroke: tone("rule"), strokeOpacity: 1 }),
      ...marks.map((mark) => draw(plot, mark, x.domain, y.domain)),
      plot.axisX({
        ...ticks(x),
        label: x.label,
        labelAnchor: "right",
        labelArrow: "none",
        tickSize: 0,
        tickPadding: 10,
      }),
      plot.axisY({
        ...ticks(y),
        label: y.label,
        labelAnchor: "top",
        labelArrow: "none",
        tickSize: 0,
        tickPadding: 8,
      }),
    ],
  };
}

/** Each band between two levels has its own quiet tone, from the lowest up. */
function landTones(marks: readonly Mark[]): PlotOptions["color"] {
  const levels = marks.find((mark) => mark.kind === "contour")?.levels;
  if (!levels) return undefined;
  return {
    type: "threshold",
    domain: [...levels],
    range: [-1, ...levels.keys()].map((i) => tone(`land-${i + 1}`)),
  };
}

const tone = (name: Tone | `land-${number | "line"}`) => `var(--${name})`;

function scaleOptions({ domain, scale = "linear" }: Axis) {
  return { type: scale, domain: [...domain] };
}

function ticks({ ticks, scale }: Axis) {
  return {
    ...(ticks !== undefined && { ticks: typeof ticks === "number" ? ticks : [...ticks] }),
    tickFormat: scale === "log" ? powerOfTen : plain,
  };
}

/** The tick's own value, never rounded to another: 0.25, −40, 2500, 15k. */
function plain(value: number): string {
  const [size, unit] = Math.abs(value) >= 1e4 ? [value / 1000, "k"] : [value, ""];
  return `${Number(size.toPrecision(6))}${unit}`.replace("-", "−");
}

/** 0.01, 1, 100; beyond four digits 10⁵. */
function powerOfTen(value: number): string {
  const power = Math.round(Math.log10(value));
  if (Math.abs(power) <= 3) return String(Number(value.toPrecision(3)));
  return `10${Array.from(String(power), (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "⁻").join("")}`;
}

type Domain = Axis["domain"];

function draw(plot: typeof Plot, mark: Mark, [x1, x2]: Domain, [y1, y2]: Domain): Markish {
  switch (mark.kind) {
    case "line":
      return plot.line(
        mark.points.map(([x, y]) => [x, y] as [number, number]),
        { ...stroke(mark), strokeWidth: 1.75, clip: true },
      );
    case "area":
      return plot.areaY(mark.points, { x: "0", y: "1", fill: tone(mark.tone), clip: true });
    case "rule":
      return mark.axis === "x" ? plot.ruleX([mark.at], stroke(mark)) : plot.ruleY([mark.at], stroke(mark));
    case "contour":
      return plot.contour({
        x1,
        x2,
        y1,
        y2,
        fill: mark.f,
        // The ground below the lowest level is a band as well.
        thresholds: [-Number.MAX_VALUE, ...mark.levels],
        pixelSize: 4,
        stroke: tone("land-line"),
        strokeWidth: 0.5,
      });
    case "text":
      return plot.text([mark.text], {
        x: [mark.at[0]],
        y: [mark.at[1]],
        fill: tone(mark.tone),
        stroke: "var(--paper)",
        textAnchor: mark.anchor ?? "start",
      });
  }
}

function stroke({ tone: name, dashed }: { tone: Tone; dashed?: boolean }): MarkOptions {
  return { stroke: tone(name), ...(dashed && { strokeDasharray: "4 4" }) };
}
