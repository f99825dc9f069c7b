import type { MarkOptions, Markish, PlotOptions } from "@observablehq/plot";
import type { Axis, Chart, Mark } from "./chart.ts";
import type * as Plot from "./plot.ts";

/** The options with which Observable Plot draws a chart. Plot itself is passed in, so that it loads when it is needed. */
export function plotOptions(plot: typeof Plot, { width, height, margin, x, y, marks }: Chart): PlotOptions {
  return {
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    x: scaleOptions(x),
    y: scaleOptions(y),
    marks: [
      plot.gridX({ ...ticks(x), stroke: tone("rule"), strokeOpacity: 1 }),
      plot.gridY({ ...ticks(y), stroke: tone("rule"), strokeOpacity: 1 }),
      ...marks.map((mark) => draw(plot, mark)),
      plot.axisX({
        ...ticks(x),
        label: x.label,
        labelAnchor: "right",
        labelArrow: "none",
        tickSize: 0,
        tickPadding: 8,
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

const tone = (name: string) => `var(--${name})`;

function scaleOptions({ domain, scale = "linear" }: Axis) {
  return { type: scale, domain: [...domain] };
}

function ticks({ ticks, scale }: Axis) {
  return {
    ...(ticks !== undefined && { ticks: typeof ticks === "number" ? ticks : [...ticks] }),
    tickFormat: scale === "log" ? powerOfTen : plain,
  };
}

/** The tick's own value, never rounded to another: 0.25, −40, 2500. */
function plain(value: number): string {
  return String(Number(value.toPrecision(6))).replace("-", "−");
}

/** 0.01, 1, 100; beyond four digits 10⁵. */
function powerOfTen(value: number): string {
  const power = Math.round(Math.log10(value));
  if (Math.abs(power) <= 3) return String(Number(value.toPrecision(3)));
  return `10${Array.from(String(power), (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "⁻").join("")}`;
}

function draw(plot: typeof Plot, mark: Mark): Markish {
  const stroke: MarkOptions = {
    stroke: tone(mark.tone),
    ...("dashed" in mark && mark.dashed && { strokeDasharray: "4 4" }),
  };
  switch (mark.kind) {
    case "line":
      return plot.line(
        mark.points.map(([x, y]) => [x, y] as [number, number]),
        { ...stroke, strokeWidth: 1.75, clip: true },
      );
    case "area":
      return plot.areaY(mark.points, { x: "0", y: "1", fill: tone(mark.tone), clip: true });
    case "rule":
      return mark.axis === "x" ? plot.ruleX([mark.at], stroke) : plot.ruleY([mark.at], stroke);
    case "text":
      return plot.text([mark.text], {
        x: [mark.at[0]],
        y: [mark.at[1]],
        fill: tone(mark.tone),
        textAnchor: mark.anchor ?? "start",
      });
  }
}
