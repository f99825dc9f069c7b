import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { chart } from "../../src/charts/chart.ts";
import { drawOnServer } from "../../src/figures/draw-on-server.ts";

const axes = {
  x: { domain: [0, 10], label: "length (m)" },
  y: { domain: [0, 1], label: "area (m²)" },
} as const;
const drawn = (options: Partial<Parameters<typeof chart>[0]> = {}) =>
  parseHTML(drawOnServer(chart({ ...axes, marks: [], ...options }))).document;

describe("a chart drawn on the server", () => {
  test("names its axes and says nothing to assistive technology, for which the widget has words", () => {
    const document = drawn();
    expect(document.querySelector("svg")!.textContent).toContain("length (m)");
    expect(document.querySelector("svg")!.getAttribute("aria-hidden")).toBe("true");
    expect(document.querySelectorAll("[aria-label], [aria-description]")).toHaveLength(0);
  });

  test("draws each mark, in the page's own colors", () => {
    const document = drawn({
      marks: [
        { kind: "line", points: [[0, 0], [10, 1]], tone: "gradient" }, // prettier-ignore
        { kind: "area", points: [[0, 0], [10, 1]], tone: "loss" }, // prettier-ignore
        { kind: "rule", axis: "x", at: 5, tone: "muted", dashed: true },
        { kind: "text", at: [5, 0.5], text: "here", tone: "ink" },
        { kind: "contour", f: (x, y) => x + y, levels: [2, 4, 6] },
      ],
    });
    const svg = document.querySelector("svg")!.outerHTML;
    for (const tone of ["gradient", "loss", "muted", "ink"]) expect(svg).toContain(`var(--${tone})`);
    expect(svg).toContain("here");
    expect(svg).toContain("stroke-dasharray");
    expect(svg).not.toMatch(/#[0-9a-f]{3,6}\b|rgb\(|steelblue|NaN/);
  });

  test("writes the ticks of a log axis as powers of ten", () => {
    const text = drawn({ y: { domain: [1e-6, 1e6], label: "y", scale: "log", ticks: 5 } }).querySelector(
      "svg",
    )!.textContent;
    expect(text).toMatch(/10⁶/);
    expect(text).toMatch(/10⁻⁶/);
  });

  test("is the same whenever it is drawn, but for the ids of its clips, of which no two are the same", () => {
    const one = chart({ ...axes, marks: [{ kind: "line", points: [[0, 0], [10, 1]], tone: "ink" }] }); // prettier-ignore
    const [first, second] = [drawOnServer(one), drawOnServer(one)];
    const id = /built-plot-clip-\d+/g;
    expect(first.replaceAll(id, "")).toBe(second.replaceAll(id, ""));
    const [of, other] = [first, second].map((svg) => new Set(svg.match(id)));
    expect(of.size).toBe(1);
    expect(other.isDisjointFrom(of)).toBe(true);
  });
});
