import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { chart } from "../../src/charts/chart.ts";
import { Chart, DragPoints, PointTools, usePoints } from "../../src/figures/index.ts";
import { points, type DataPoint } from "../../src/state/index.ts";

/** How points in a chart are written into the page. */
const ground = chart({
  x: { domain: [0, 10], label: "x" },
  y: { domain: [0, 10], label: "y" },
  marks: [],
});
const axis = { min: 0, max: 10, step: 0.1 };

function View({ value, classes }: { value: readonly DataPoint[]; classes?: number }) {
  const parameter = points({ label: "examples", default: [], most: 30, x: axis, y: axis, classes });
  const hand = usePoints(
    { id: "it.examples", parameter, value, set: () => {} },
    classes ? ["A", "B"] : undefined,
  );
  return (
    <>
      <Chart chart={ground} label="the examples">
        <DragPoints {...hand} />
      </Chart>
      <PointTools {...hand} />
    </>
  );
}

const thirty = Array.from({ length: 30 }, (_, i): DataPoint => [i / 3, 5, i % 2]);

test("thirty points are one stop of the Tab key", () => {
  const markup = renderToString(<View value={thirty} classes={2} />);
  expect(markup.match(/role="slider"/g)).toHaveLength(30);
  expect(markup.match(/tabindex="0"/g)).toHaveLength(1);
});

test("each point says which it is, where it is, and of what class", () => {
  const markup = renderToString(<View value={thirty} classes={2} />);
  expect(markup).toContain('aria-label="point 2 of 30"');
  expect(markup).toContain('aria-valuetext="x 0.333, y 5, B"');
});

test("classes differ in shape as well as in color", () => {
  const markup = renderToString(<View value={thirty.slice(0, 2)} classes={2} />);
  const drawn = Array.from(
    markup.matchAll(/color:var\(--([\w-]+)\);?"><circle class="reach"[^>]*><\/circle><path d="([^"]+)"/g),
  );
  expect(drawn.map(([, tone]) => tone)).toEqual(["class-0", "class-1"]);
  expect(drawn[0][2]).not.toBe(drawn[1][2]);
});

test("the group is described by the keys, which stand below the chart for all to read", () => {
  const markup = renderToString(<View value={[]} />);
  expect(markup).toContain('aria-describedby="it.examples-keys"');
  expect(markup).toMatch(/id="it\.examples-keys"[^>]*>Drag a point.*Page Down.*Delete/);
});

test("a button that can do nothing says so", () => {
  const add = (value: readonly DataPoint[]) =>
    /<button[^>]*>Add a point/.exec(renderToString(<View value={value} />))![0];
  expect(add([])).not.toContain('aria-disabled="true"');
  expect(add(thirty.map(([x, y]) => [x, y]))).toContain('aria-disabled="true"');
  expect(renderToString(<View value={[]} />)).toMatch(/aria-disabled="true"[^>]*>Remove point/);
});
