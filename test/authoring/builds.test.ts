import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildFixture, placeIn, servedAs, serveFixtures } from "./builds.ts";

/**
 * An author's mistake stops the build and is told with its file, line and column, and what would be right. One build
 * shows it for each moment at which a chapter is looked at; the other mistakes of that moment take one server for all.
 */
const stopping = [
  // While the frontmatter is read …
  ["wrong-frontmatter", "part: V", "part"],
  ["missing-frontmatter", "---", "minutes"],
  // … while the text is …
  ["unknown-component", "<Fencing ", "there is no <Fencing>"],
  // … and while the page is drawn.
  ["wrong-tex", "\\oops", "TeX: Undefined control sequence: \\oops"],
] as const;
const told = [
  ["broken-link", "[the next", "broken link ./09-nowhere.mdx"],
  ["broken-section", "[above]", "no section or id “hear” there; there are: here"],
  ["wrong-prop-name", "speed={3}", "FencingProblem has no prop speed; it has: direction, objective, rate"],
  ["wrong-prop-value", "rate={-1}", "rate must be a number from"],
  ["unknown-term", "\\term{speed}", "\\term{speed}: no such quantity"],
  [
    "wrong-example",
    "<Wrong when",
    `the example 0.7 gets the reply at ${placeIn("wrong-example", "<Wrong example", servedAs("wrong-example"))}`,
  ],
  ["unknown-derivation", "<Derivation", "Hikes has no derivation slope; it has: gradient"],
  ["unknown-citation", "<Cite", "is not in the bibliography; it has: "],
] as const;

describe.concurrent("a build", { timeout: 120_000 }, () => {
  test.each(stopping)("fails for a chapter with %s, at %s", async (name, text, message) => {
    const { failed, output } = await buildFixture(name);
    expect(failed).toBe(true);
    expect(output).toContain(placeIn(name, text));
    expect(output).toContain(message);
  });

  test("passes for a chapter that uses every component of src/mdx", async () => {
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

describe("a page", { timeout: 120_000 }, () => {
  let site: Awaited<ReturnType<typeof serveFixtures>>;
  beforeAll(async () => (site = await serveFixtures(told.map(([name]) => name))), 120_000);
  afterAll(() => site.stop());

  test.each(told)("is refused for a chapter with %s, at %s", async (name, text, message) => {
    const line = await site.said(name);
    expect(line).toContain(placeIn(name, text, servedAs(name)));
    expect(line).toContain(message);
  });
});
