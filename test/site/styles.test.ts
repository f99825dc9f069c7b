import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (pattern: string) => globSync(pattern).map((path) => readFileSync(path, "utf8"));
const source = [...read("src/**/*.{ts,tsx,astro}"), ...read("content/**/*.mdx")].join("\n");

test("every class that a style names is written somewhere, whole or as a beginning with a value behind it", () => {
  const styles = read("src/**/*.css")
    .join("\n")
    .replace(/\/\*.*?\*\//gs, "");
  const selectors = Array.from(styles.matchAll(/([^{};]+)\{/g), ([, selector]) => selector);
  const classes = new Set(
    selectors.flatMap((one) => Array.from(one.matchAll(/\.([a-z][\w-]*)/g), ([, name]) => name)),
  );
  const byKatex = ["katex", "vlist", "pstrut", "mord"];
  const dead = [...classes].filter((name) => {
    const whole = new RegExp(`(?<![\\w-])${name}(?![\\w-])`);
    const parts = name.split("-");
    const begun = parts.some((_, i) => i > 0 && source.includes(`${parts.slice(0, i).join("-")}-\${`));
    return !whole.test(source) && !begun && !byKatex.some((one) => name.startsWith(one));
  });
  expect(dead).toEqual([]);
});
