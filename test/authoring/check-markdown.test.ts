import { describe, expect, test } from "vitest";
import { mistake, read } from "./chapter.ts";

/** What Markdown and MDX would change or drop without a word is refused, with the way to write it. */
const ledger = '<GuessLedger id="ledger" />\n\n';

describe("is refused where it stands", () => {
  test.each([
    ["$$ a = b\nc\n$$", "1:1: “a = b” after the opening $$ would be lost"],
    ["So $$x^2$$ is.", "1:4: $$ within a sentence is no equation"],
    ["So \\(x\\) is.", "1:4: \\(x\\) is not read as a formula; write $…$"],
    ["\\[x\\]", "1:1: \\[x\\] is not read as a formula"],
    ["It costs $5 and $6.", '1:10: "$5 and $" would be set as a formula; write \\$ for a dollar'],
    ["It costs $\\$10$ now.", "1:10: a dollar inside a formula ends it; write \\text{\\textdollar}"],
    ["| a | b |\n| - | - |\n| $|x|$ | 1 |", "3:1: this row has 4 cells and the table’s head 2"],
    ["| a |\n| - |\n| 1 | 2 |", "3:1: this row has 2 cells"],
    ["{1, 2, 3}", "1:1: {1, 2, 3} would be run as code; write \\{ for a brace"],
    ["A {name} here.", "1:3: {name} would be run as code"],
    ["Nothing {} here.", "1:9: {} would be run as code"],
    [
      `${ledger}At\n<Live of="ledger.rate" />\nit goes.`,
      "4:1: <Live> on a line of its own splits the paragraph",
    ],
    ['Text <Cite of="cauchy1847">words</Cite>.', "1:6: <Cite> holds nothing"],
    ['<Ref to="x">words</Ref>', "1:1: <Ref> holds nothing"],
    ["<Pasture>words</Pasture>", "1:1: <Pasture> holds nothing"],
    ["<Pasture length={3} length={4} />", "1:21: length is given twice"],
    ["<figure>x</figure>", "1:1: <figure> is no element of a chapter"],
    ["<script>x</script>", "1:1: <script> is no element of a chapter"],
    ['<img src="x" />', "1:1: write pictures as ![what they show](./name.png)"],
    ['<span onClick="x">a</span>', "1:1: a chapter runs no script: onClick"],
    ['<Figure id="f">\nWords.\n\n<Pasture />\n</Figure>', "2:1: a figure begins with what it shows"],
    ["![](./x.png)", "1:1: a picture needs words"],
    ["![what](./x.png)", "1:1: no picture ./x.png; place it beside the chapter"],
    ["![what](/favicon.svg)", "1:1: no picture /favicon.svg"],
    ["# Title", "1:1: the title stands in the frontmatter"],
    ["##### Deep", "1:1: headings go from ## to ####"],
    ["##", "1:1: this heading is empty"],
    ["```mermaid\na\n```", "1:1: a diagram in text is not drawn"],
    ["> [!NOTE]\n> Words.", "1:1: a call-out is written <Note>"],
    ["import a from './a.ts'", "1:1: a chapter imports and exports nothing"],
    ["export const a = 1", "1:1: a chapter imports and exports nothing"],
    [
      '<Figure id="pasture">\n<Pasture />\n\nWords.\n</Figure>',
      "1:1: the id pasture is taken by the widget at line 2",
    ],
    ["## Main", "1:1: the id main is taken by the page itself"],
    ['## Here\n\n<Pasture id="here" />', "1:1: the id here is taken by the widget at line 3"],
  ])("%j: %s", async (text, message) => expect(await mistake(text)).toContain(message));
});

describe("is carried as it was meant", () => {
  test.each([
    "$$x^2$$",
    "It costs \\$5 and \\$6.",
    "It costs $\\text{\\textdollar}10$.",
    "Two of $x$, $y$ and $x_1$–$x_2$.",
    "| a | b |\n| - | - |\n| $\\lvert x\\rvert$ | `a\\|b` |",
    "A brace \\{ and a remark. {/* not shown */}",
    'A space{" "}here.',
    `${ledger}At <Live of="ledger.rate" /> it goes,\nand on.`,
    `${ledger}<Live of="ledger.rate" />`,
    "## A section\n\n### A part\n\n#### A point",
    "Press <kbd>F</kbd>,<br />then H<sub>2</sub>O.",
    "> A quotation.",
    "- [x] done\n- [ ] not yet",
  ])("%j", async (text) => expect(await mistake(text)).toBe("nothing"));

  test("a formula between $$ on one line of its own is an equation", async () => {
    const { default: Content } = await import(
      /* @vite-ignore */ `${process.cwd()}/${(await read("$$x^2$$")).file}`
    );
    expect(String(Content)).toBeTypeOf("string");
    expect(await mistake("$$\\oops$$")).toBe("nothing"); // set when the page is built, as all equations are
  });
});

test("all mistakes of a chapter are told at once, in the order of the text", async () => {
  expect(await mistake("# One\n\nTwo {x}.\n\n## Three $x$\n")).toMatch(
    /^04-here\.mdx:1:1: .*\n.*04-here\.mdx:3:5: .*\n.*04-here\.mdx:5:10: /,
  );
});
