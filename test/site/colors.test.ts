import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contrast } from "../house/contrast.ts";

const tokens = readFileSync("src/site/styles/tokens.css", "utf8");
const colors = Object.fromEntries(
  Array.from(tokens.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\);/g), ([, name, light, dark]) => [
    name,
    [light, dark],
  ]),
);

test("contrast is what WCAG says it is, however a color is written", () => {
  expect(contrast("#000000", "rgb(255, 255, 255)")).toBeCloseTo(21, 10);
  expect(contrast("color(srgb 1 1 1)", "#777777")).toBeCloseTo(4.478, 3);
});

const letters = ["ink", "muted", "parameter", "gradient", "step", "rate", "loss", "data", "wrong"];
test.each(letters)(
  "letters in the color %s can be read on paper and on sunk ground, light and dark",
  (name) => {
    for (const ground of ["paper", "sunk"])
      for (const [i, color] of colors[name].entries())
        expect(contrast(color, colors[ground][i]), `${color} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  },
);
