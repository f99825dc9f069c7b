import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { buildFixture, placeIn } from "./builds.ts";

/** An author's mistake stops the build and is told with its file, line and column, and what would be right. */
const mistakes = [
  ["wrong-prop-name", "speed={3}", "FencingProblem has no prop speed; it has: direction, objective, rate"],
  ["wrong-prop-value", "rate={-1}", "rate must be a number from"],
  ["wrong-tex", "\\oops", "TeX: Undefined control sequence: \\oops"],
  ["broken-link", "[the next", "broken link ./09-nowhere.mdx"],
  ["broken-section", "[above]", "no section or id “hear” there; there are: here"],
  ["unknown-component", "<Fencing ", "there is no <Fencing>"],
  ["unknown-term", "\\term{speed}", "\\term{speed}: no such quantity"],
  [
    "wrong-example",
    "<Wrong when",
    `the example 0.7 gets the reply at ${placeIn("wrong-example", "<Wrong example")}`,
  ],
  ["unknown-derivation", "<Derivation", "Hikes has no derivation slope; it has: gradient"],
  ["unknown-citation", "<Cite", "is not in the bibliography; it has: "],
  ["wrong-frontmatter", "part: V", "part"],
  ["missing-frontmatter", "---", "minutes"],
] as const;

describe.concurrent("a build", { timeout: 120_000 }, () => {
  test.each(mistakes)("fails for a chapter with %s, at %s", async (name, text, message) => {
    const { failed, output } = await buildFixture(name);
    expect(failed).toBe(true);
    expect(output).toContain(placeIn(name, text));
    expect(output).toContain(message);
  });

  test("passes for a chapter that uses every component of prose", async () => {
    const { failed, output, dist } = await buildFixture("everything");
    expect(failed, output).toBe(false);
    const page = readFileSync(`${dist}/chapters/fixture/index.html`, "utf8");
    for (const part of [
      "A caption with",
      "Exercise 1.3",
      "(1.1)",
      "equation (1.1)",
      "Cauchy, 1847",
      "2451",
      "The chain rule",
    ])
      expect(page).toContain(part);
  });
});
