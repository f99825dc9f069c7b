import { describe, expect, test } from "vitest";
import { checkExercises } from "../../src/authoring/check-exercises.ts";
import { openPage } from "../../src/authoring/open-page.ts";
import { mistake, read } from "./chapter.ts";

const run = '<FencingProblem id="run" start={57} />\n\n';

describe("a widget in a chapter", () => {
  test("is found with its id, its place and its props, each as it is written out", async () => {
    const { page, file } = await read(
      `Text.\n\n<GuessLedger id="ledger" guesses={[57, -54.5]} rate={0.2} />\n\n<CriticalPoint shape="peak" />\n`,
    );
    expect(page.placed).toEqual([
      {
        id: "ledger",
        at: `${file}:3:1`,
        widget: "GuessLedger",
        props: {
          guesses: { value: [57, -54.5], at: `${file}:3:26` },
          rate: { value: 0.2, at: `${file}:3:48` },
        },
      },
      {
        id: "critical-point",
        at: `${file}:5:1`,
        widget: "CriticalPoint",
        props: { shape: { value: "peak", at: `${file}:5:16` } },
      },
    ]);
  });

  test.each([
    ["<Pasture length={2 * 15} />", "04-here.mdx:1:10: length must be written out"],
    ["<Pasture length={Math.PI} />", "04-here.mdx:1:10: length must be written out"],
    ["<Pasture {...props} />", "04-here.mdx:1:1: <Pasture> takes its props one by one"],
    ["<Pasture />\n\n<Pasture />", "04-here.mdx:3:1: the id pasture is taken"],
    ['<Pasture id="Not good" />', '04-here.mdx:1:1: needs id="…", in small letters'],
    ["<Pastures />", "04-here.mdx:1:1: there is no <Pastures>; did you mean <Pasture>?"],
    ["<Xylophone />", "04-here.mdx:1:1: there is no <Xylophone>; widgets: "],
  ])("%s: %s", async (text, message) => expect(await mistake(text)).toContain(message));

  test.each([
    ["<Pasture length={101} />", "1:10: Pasture: length must be a number from 0 to 100\u202fm, got 101"],
    ['<Pasture length="30" />', '1:10: Pasture: length must be a number from 0 to 100\u202fm, got "30"'],
    ["<Pasture width={3} />", "1:10: Pasture has no prop width; it has: length"],
    ['<Pasture toString="3" />', "1:10: Pasture has no prop toString"],
  ])("checks props against its parameters: %s: %s", async (text, message) => {
    const { page } = await read(text);
    await expect(openPage(page.placed)).rejects.toThrow(message);
  });
});

describe("links", () => {
  test.each([
    "[a](#here) ## Here",
    "[a](./05-there.mdx)",
    "[a](./05-there.mdx#the-other-side)",
    "[a](./05-there.mdx#ground)",
    "[a](./05-there.mdx#a-link--snake_case)",
    "[a](https://example.org/)",
  ])("%s leads somewhere", async (text) =>
    expect(await mistake(text.replace(" ## ", "\n\n## "))).toBe("nothing"),
  );

  test.each([
    ["[a](#there)\n\n## Here", "1:1: broken link: no section or id “there” there; there are: here"],
    ["Go [a](./06-gone.mdx)", "1:4: broken link ./06-gone.mdx"],
    ["[a](/chapters/there/)", "1:1: broken link /chapters/there/"],
    ["[a](./05-there.mdx#ground-floor)", "1:1: broken link: no section or id “ground-floor” there"],
    ['<a href="x">a</a>', "write links as [text](address)"],
    ["[a](./06-draft.mdx)", "1:1: ./06-draft.mdx is a draft: its page is not built"],
    ["[a][b]\n\n[b]: ./06-gone.mdx", "broken link ./06-gone.mdx"],
  ])("%s: %s", async (text, message) => expect(await mistake(text)).toContain(message));
});

describe("numbers of equations, figures and exercises", () => {
  test.each([
    ['<Ref to="nothing" />', 'Ref to="nothing"> points to nothing; it may point to: none'],
    ['<Figure id="one">\n<Pasture />\n</Figure>', "holds what it shows, then a caption"],
    ['<Equation id="e">\nText\n</Equation>', "<Equation> holds one formula"],
    ["## The $x$ axis", "1:8: a heading takes no formula"],
  ])("%s: %s", async (text, message) => expect(await mistake(text)).toContain(message));

  test("TeX in a sentence is checked as it is read", async () => {
    expect(await mistake("Let $x = \\oops$ be.")).toContain(
      "04-here.mdx:1:10: TeX: Undefined control sequence: \\oops",
    );
  });
});

describe("exercises", () => {
  const exercise = (replies: string, more = 'ask="rate"') =>
    `${run}<Exercise id="one" of="run" ${more}>\nWhich?\n\n${replies}\n</Exercise>\n`;
  const checked = async (text: string) => {
    const { page } = await read(text);
    const { entries } = await openPage(page.placed);
    return checkExercises(page.exercises, entries);
  };
  const right = "<Right when={{ steps: 1 }} example={0.5}>Yes.</Right>\n";
  const rest = "<Wrong example={0.1}>No.</Wrong>";

  test("run the widget's own values, with what they change, and judge each example", async () => {
    const { page } = await read(exercise(right + rest, 'ask="rate" when={{ start: 60 }}'));
    const { entries } = await openPage(page.placed);
    expect(entries.get("one")!.entry.initial).toMatchObject({ start: 60 });
    expect(entries.get("run")!.entry.initial).toMatchObject({ start: 57 });
    await checkExercises(page.exercises, entries);
  });

  test("are tied to what they run: a widget knows its figure, and its exercises by their numbers", async () => {
    const second = exercise(right + rest)
      .replace(run, "")
      .replace('id="one"', 'id="two"');
    const { page } = await read(
      `${exercise(right + rest).replace(run, "")}\n<Figure id="f">\n${run}See it run.\n</Figure>\n\n${second}\n<Pasture />\n`,
    );
    const { entries } = await openPage(page.placed);
    expect(entries.get("run")!.figure).toEqual({ id: "f", number: "4.1" });
    expect(entries.get("run")!.exercises).toEqual([
      { id: "one", number: "4.1" },
      { id: "two", number: "4.2" },
    ]);
    expect(entries.get("pasture")).toMatchObject({ figure: undefined, exercises: [] });
  });

  test("may ask for a formula, whose example is parsed", async () => {
    const proof = '<SigmoidProof id="proof" />\n\n';
    const asked = (example: string) =>
      `${proof}<Exercise id="one" of="proof" ask="line" when={{ step: "finish" }}>\nWhich?\n\n<Right when={{ verdict: "right" }} example="s*(1-s)">Yes.</Right>\n<Wrong example="${example}">No.</Wrong>\n</Exercise>\n`;
    await checked(asked("s*s"));
    await expect(checked(asked("s*("))).rejects.toThrow(/04-here\.mdx:7:1: example: /);
  });

  test.each([
    [right, "needs a <Right when={{…}}> and, last, a <Wrong> without conditions"],
    [rest, "needs a <Right when={{…}}>"],
    ["Words.\n" + right + rest, "7:1: <Right> stands within a paragraph; leave a blank line before it"],
    ["<Right when={{ steps: 1 }}>Yes.</Right>\n" + rest, "6:1: <Right> needs example={…}"],
  ])("%s %s", async (replies, message) => expect(await mistake(exercise(replies))).toContain(message));

  test.each([
    [exercise(right + "<Wrong example={0.5}>No.</Wrong>"), ":7:1: the example 0.5 gets the reply at"],
    [exercise(right + "<Wrong example={99}>No.</Wrong>"), ":7:1: example must be a number from"],
    [
      exercise("<Right when={{ steps: { under: 2 } }} example={0.5}>Y.</Right>\n" + rest),
      ":6:1: when: steps has no bound under; there are: above, below, from, to",
    ],
    [exercise("<Right when={{ stepps: 1 }} example={0.5}>Y.</Right>\n" + rest), "; did you mean steps?"],
    [
      exercise("<Right when={{ steps: {} }} example={0.5}>Y.</Right>\n" + rest),
      "when: steps needs one bound or more",
    ],
    [
      exercise('<Right when={{ steps: { below: "3" } }} example={0.5}>Y.</Right>\n' + rest),
      'when: steps below must be a number, got "3"',
    ],
    [
      exercise('<Right when={{ objective: "volume" }} example={0.5}>Y.</Right>\n' + rest),
      "when: objective must be one of",
    ],
    [exercise(right + rest, 'ask="speed"'), ":6:1: example asks for speed, which is no parameter"],
    [
      exercise(
        "<Right when={{ error: 0 }} example={12}>Yes.</Right>\n<Wrong example={3}>No.</Wrong>",
        'predict="steps"',
      ),
      "; steps is ",
    ],
  ])("an example that would get another reply: %s", async (text, message) =>
    expect(checked(text)).rejects.toThrow(message),
  );
});
