import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { chart, graph, type ChartSpec } from "../../src/charts/chart.ts";
import * as Plot from "../../src/charts/plot.ts";
import { plotOptions } from "../../src/charts/plot-options.ts";
import { path, scales } from "../../src/charts/scales.ts";

/** What moves is laid over what Observable Plot drew: both must agree on where every value stands. */
function plotted(chart: ChartSpec) {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const drawn = Plot.plot({ ...plotOptions(Plot, chart), document });
  return { x: drawn.scale("x")!, y: drawn.scale("y")! };
}

const axis = (scale: "linear" | "log") =>
  fc
    .tuple(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.double({ min: 0.01, max: 9, noNaN: true }))
    .map(([low, span]) =>
      scale === "log" ? [10 ** (low / 200), 10 ** (low / 200 + span)] : [low, low + span * 1e3],
    )
    .map(([low, high]) => ({ domain: [low, high] as const, label: "x", scale }));
const anyAxis = fc.oneof(axis("linear"), axis("log"));
const charts = fc
  .record({ x: anyAxis, y: anyAxis, width: fc.integer({ min: 200, max: 900 }) })
  .map((options) => chart({ ...options, marks: [] }));
const within = ({ domain: [low, high], scale }: ChartSpec["x"], part: number) =>
  scale === "log" ? low * (high / low) ** part : low + part * (high - low);

describe("the scales of a chart", () => {
  test("are those that Observable Plot draws it with", () => {
    fc.assert(
      fc.property(charts, fc.double({ min: 0, max: 1, noNaN: true }), (one, part) => {
        const [ours, its] = [scales(one), plotted(one)];
        for (const side of ["x", "y"] as const) {
          const value = within(one[side], part);
          expect(ours[side](value)).toBeCloseTo(its[side].apply(value) as number, 6);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("lead back from a place to its value", () => {
    fc.assert(
      fc.property(charts, fc.double({ min: 0, max: 1, noNaN: true }), (one, part) => {
        for (const side of ["x", "y"] as const) {
          const value = within(one[side], part);
          const size = Math.max(...one[side].domain.map(Math.abs));
          expect(Math.abs(scales(one)[side].invert(scales(one)[side](value)) - value)).toBeLessThanOrEqual(
            1e-9 * size,
          );
        }
      }),
    );
  });

  test("put the domain inside the margins, with y upwards", () => {
    const { x, y } = scales(
      chart({ x: { domain: [0, 1], label: "x" }, y: { domain: [0, 1], label: "y" }, marks: [] }),
    );
    expect(x(0)).toBeLessThan(x(1));
    expect(y(0)).toBeGreaterThan(y(1));
  });
});

describe("a path", () => {
  const flat = scales(
    chart({
      width: 100,
      height: 100,
      margin: { top: 0, right: 0, bottom: 0, left: 0 },
      x: { domain: [0, 100], label: "x" },
      y: { domain: [100, 0], label: "y" },
      marks: [],
    }),
  );

  test("goes from point to point", () => expect(path([[0, 0], [50, 100]], flat)).toBe("M0.0,0.0L50.0,100.0")); // prettier-ignore

  test("is interrupted by a point that is not finite, and goes on after it", () => {
    const points = [[0, 0], [1, NaN], [2, 2], [3, 3], [Infinity, 4], [5, 5]] as const; // prettier-ignore
    expect(path(points, flat)).toBe("M0.0,0.0M2.0,2.0L3.0,3.0M5.0,5.0");
  });

  test("through no points is empty", () => expect(path([], flat)).toBe(""));
});

test("a graph is evenly spaced from one end to the other, both included", () => {
  expect(graph((x) => x * x, [0, 4], 4)).toEqual([[0, 0], [1, 1], [2, 4], [3, 9], [4, 16]]); // prettier-ignore
});

describe("a path", () => {
  const { x, y } = scales(
    chart({ x: { domain: [0, 1], label: "x" }, y: { domain: [0, 1], label: "y" }, marks: [] }),
  );
  const corners = (d: string) => d.split(/(?=[ML])/).map((part) => part[0]);

  test("leaves out points too near to be seen, and never the last", () => {
    const crowd = Array.from({ length: 1000 }, (_, i) => [0.5 + i * 1e-7, 0.5] as const);
    const d = path([[0, 0], ...crowd], { x, y });
    expect(corners(d)).toEqual(["M", "L", "L"]);
    expect(d.endsWith(`${x(crowd.at(-1)![0]).toFixed(1)},${y(0.5).toFixed(1)}`)).toBe(true);
  });

  test("stops at a point that is no number, and goes on after it", () => {
    expect(corners(path([[0, 0], [1, 1], [NaN, 0], [0, 1], [1, 0]], { x, y }))).toEqual(["M", "L", "M", "L"]); // prettier-ignore
  });

  test("keeps points without bound within what a browser can draw", () => {
    expect(path([[0, 0], [1e300, -1e300]], { x, y })).toMatch(/L100000\.0,100000\.0$/); // prettier-ignore
  });
});
