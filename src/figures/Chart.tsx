import { createContext, type ComponentChildren } from "preact";
import { useContext, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { ChartSpec as ChartData } from "../charts/chart.ts";
import { scales, type Scales } from "../charts/scales.ts";
import { Scaled } from "./scaled.ts";

/** Turns a chart's static part into markup while the site is built; absent in the browser, which keeps that markup. */
export const Drawing = createContext<((chart: ChartData) => string) | undefined>(undefined);

/**
 * A figure: the static part, drawn by Observable Plot, and over it what moves, the marks in `children`, placed by the
 * chart's scales. The static part is drawn again only when another `chart` object is passed.
 */
export function Chart(props: {
  chart: ChartData;
  label: string;
  children: ComponentChildren | ((scales: Scales) => ComponentChildren);
}) {
  const { chart, label, children } = props;
  const draw = useContext(Drawing);
  const host = useRef<HTMLDivElement>(null);
  const drawn = useRef(chart);
  const scale = useMemo(() => scales(chart), [chart]);

  useLayoutEffect(() => {
    if (drawn.current === chart && host.current!.childElementCount > 0) return;
    drawn.current = chart;
    void import("./draw-in-browser.ts").then(({ drawInBrowser }) => {
      if (host.current && drawn.current === chart) drawInBrowser(host.current, chart);
    });
  }, [chart]);

  return (
    <div class="chart" style={{ "--width": chart.width, "--height": chart.height }}>
      <div class="chart-static" ref={host} dangerouslySetInnerHTML={{ __html: draw?.(chart) ?? "" }} />
      <svg
        class="chart-live"
        style={{ "--inset": inset(chart, SLACK), "--edge": inset(chart, 0) }}
        viewBox={`0 0 ${chart.width} ${chart.height}`}
        role="group"
        aria-label={label}
      >
        <Scaled.Provider value={scale}>
          {typeof children === "function" ? children(scale) : children}
        </Scaled.Provider>
      </svg>
    </div>
  );
}

/** How far outside the axes points may be drawn, so that those on the edge are whole. */
const SLACK = 6;

/** The margins as CSS writes them, less some slack: what moves is cut off where the axes end. */
function inset({ margin: { top, right, bottom, left } }: ChartData, slack: number): string {
  return [top, right, bottom, left].map((side) => `${side - slack}px`).join(" ");
}
