import { parseHTML } from "linkedom";
import { renderToString } from "preact-render-to-string";
import chartStyles from "../figures/Chart.css?raw";
import gripStyles from "../figures/grips.css?raw";
import { Drawing } from "../figures/Chart.tsx";
import { drawOnServer } from "../figures/draw-on-server.ts";
import { viewProps, type View } from "../figures/view.ts";
import type { Entry } from "../state/index.ts";
import tokens from "./styles/tokens.css?raw";

const widgetStyles = Object.values(
  import.meta.glob<string>(["../widgets/*/style.css", "../widgets/*/*/style.css"], {
    eager: true,
    query: "?raw",
    import: "default",
  }),
);
/** Letters and points keep this many times their size in a chart, since a picture is that many times smaller. */
const K = 1.8;
/** What is seen around the axes, in the units of the chart. */
const EDGE = 8;

/** A widget's main chart in its first frame as an image of its own, without letters: it is looked at from afar. */
export function pictureOf(entry: Entry, view: View): string {
  const Figure = view;
  const { document } = parseHTML(
    renderToString(
      <Drawing.Provider value={drawOnServer}>
        <Figure {...viewProps(entry, entry.initial, entry.first)} />
      </Drawing.Provider>,
    ),
  );
  const chart = document.querySelector(".stage-main .chart")!;
  const drawn = [...chart.querySelectorAll(":scope > div > svg, :scope > svg")];
  for (const words of chart.querySelectorAll("text, title")) words.remove();
  const [width, height] = ["--width", "--height"].map((name) => measure(chart, name));
  const [top, right, bottom, left] = edges(drawn.at(-1)!);
  const box = [left, top, width - left - right, height - top - bottom].join(" ");
  const whole = { width, height, viewBox: `0 0 ${width} ${height}` };
  for (const svg of drawn)
    for (const [name, size] of Object.entries(whole)) svg.setAttribute(name, String(size));
  const styles = [tokens, chartStyles, gripStyles, ...widgetStyles, `svg{--k:${K}}`].join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><style><![CDATA[${styles}]]></style>${drawn.map(({ outerHTML }) => outerHTML).join("")}</svg>`;
}

/** The numbers that a style of an element says. */
function measures(element: Element, property: string): number[] {
  const said = new RegExp(`${property}:([^;]*)`).exec(element.getAttribute("style") ?? "")?.[1] ?? "";
  return Array.from(said.matchAll(/-?[\d.]+/g), Number);
}

/** How far from each side of a chart its picture begins: at its axes, if it has some. */
function edges(live: Element): number[] {
  const sides = measures(live, "--edge");
  return sides.length === 4 ? sides.map((side) => Math.max(0, side - EDGE)) : [0, 0, 0, 0];
}

const measure = (element: Element, property: string) => measures(element, property)[0];
