import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const tokens = readFileSync("src/site/styles/tokens.css", "utf8");
const colors = Object.fromEntries(
  Array.from(tokens.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\);/g), ([, name, light, dark]) => [
    name,
    [light, dark],
  ]),
);

/** The contrast of two colors as WCAG 2.2 defines it, from 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16) / 255);
    const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const [low, high] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

const letters = ["ink", "muted", "parameter", "gradient", "step", "rate", "loss", "data", "wrong"];
test.each(letters)(
  "letters in the color %s can be read on paper and on sunk ground, light and dark",
  (name) => {
    for (const ground of ["paper", "sunk"])
      for (const [i, color] of colors[name].entries())
        expect(contrast(color, colors[ground][i]), `${color} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  },
);
