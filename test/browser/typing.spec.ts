import type { Locator, Page } from "@playwright/test";
import { type BuiltPage, chapters, expect, find, steps, test } from "./site.ts";
import { hydrated, byId, drawn, expectLink, link, openWidget, reset } from "./widget.ts";

/** What a reader types: each kind of field takes what it should, refuses the rest, and stays in its place. */
const chapter = (name: string): BuiltPage => chapters.find(({ path }) => path === `chapters/${name}/`)!;
const fencing = chapter("the-fencing-problem");
const slopes = chapter("the-slope-of-a-curve");
const sigmoid = chapter("by-hand-add-a-sigmoid");
const blocks = chapter("blocks-and-graphs");

async function enter(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press("Enter");
}

/** Presses Enter as an input method does to choose among its proposals. */
async function compose(field: Locator): Promise<void> {
  const enter = { key: "Enter", isComposing: true, bubbles: true, cancelable: true };
  await field.dispatchEvent("keydown", enter);
}

test("a slider's field takes numbers as people write them, and its refusal goes with what has refused it", async ({
  page,
  address,
}) => {
  const step = steps();
  const run = await openWidget(page, address, fencing, "run");
  const rate = byId(run, "rate-typed");
  const rail = byId(run, "rate");
  const wrong = byId(run, "rate-wrong");
  const shown = await rate.inputValue();
  const refused = async (text: string) => {
    await enter(rate, text);
    await expect(wrong).toBeVisible();
    await expect(rate).toHaveValue(text);
  };
  const forgotten = async () => {
    await expect(wrong).toHaveCount(0);
    await expect(rate).not.toHaveAttribute("aria-invalid");
  };

  for (const [text, value] of [
    ["0,0138", "0.0138"],
    ["0,125", "0.125"],
    ["½", "0.5"],
    ["3/4", "0.75"],
    ["1 1/2", "1.5"],
    ["1e−3", "0.001"],
    ["2 × 10⁻³", "0.002"],
    [" .25 ", "0.25"],
  ]) {
    await step(`${text} is ${value}`, async () => {
      await enter(rate, text);
      await expect(rate).toHaveValue(value);
      await expect.poll(() => link(run).rate).toBe(value);
    });
  }
  for (const [text, advice] of [
    ["1,230", "“1,230” is not: write 1230 or 1.23."],
    ["012,345", "“012,345” is not: write 12.345 or 12345."],
    ["50%", "“50%” is not: write 0.5."],
    ["2+3", "“2+3” is not: write it like 0.5, 1200 or 1e-3."],
    ["", "nothing is typed."],
  ]) {
    await step(`“${text}” is refused, with advice`, async () => {
      await refused(text);
      await expect(wrong).toContainText(advice);
    });
  }

  await step("its refusal goes when it is typed in", async () => {
    await refused("banana");
    await rate.pressSequentially("s");
    await forgotten();
  });
  await step("with Escape", async () => {
    await refused("banana");
    await rate.press("Escape");
    await forgotten();
    await expect(rate).toHaveValue("0.25");
  });
  await step("with the slider", async () => {
    await refused("banana");
    await rail.press("ArrowRight");
    await forgotten();
    await expect(rate).toHaveValue("0.255");
  });
  await step("with the number in a sentence", async () => {
    await refused("banana");
    await enter(find(page, '[data-live="run.rate"] input').first(), "0.3");
    await forgotten();
    await expect(rate).toHaveValue("0.3");
  });
  await step("with Undo", async () => {
    await enter(rate, "0.4");
    await refused("banana");
    await run.host.getByRole("button", { name: "Undo" }).click();
    await forgotten();
    await expect(rate).not.toHaveValue("banana");
  });
  await step("with Reset", async () => {
    await enter(rate, "0.4");
    await refused("banana");
    await reset(run);
    await forgotten();
    await expect(rate).toHaveValue(shown);
  });
  await step("Enter twice, and leaving a field as it was, change nothing more", async () => {
    await reset(run);
    await enter(rate, "0,50");
    await rate.press("Enter");
    await expect(rate).toHaveValue("0.5");
    await rate.blur();
    await rate.focus();
    await rate.blur();
    await expect.poll(() => link(run).rate).toBe("0.5");
    await run.host.getByRole("button", { name: "Undo" }).click();
    await expect(rate).toHaveValue(shown);
  });
  await step("what an input method composes is not taken before it is done", async () => {
    await rate.fill("0.7");
    await compose(rate);
    await drawn(page);
    await expect(rail).not.toHaveAttribute("aria-valuetext", /^0\.7/);
    await rate.press("Enter");
    await expect(rail).toHaveAttribute("aria-valuetext", /^0\.7/);
  });
  await step("thousands are taken in meters, and another unit is not", async () => {
    const start = byId(run, "start-typed");
    await enter(start, "50,5 m");
    await expect(start).toHaveValue("50.5");
    await enter(start, "50 cm");
    await expect(byId(run, "start-wrong")).toContainText("write it in m");
  });
  step.told();
});

test("a number in a sentence takes and refuses the same, and is not rounded by being looked at", async ({
  page,
  address,
}) => {
  const step = steps();
  const run = await openWidget(page, address, fencing, "run", "?run.rate=0.12345");
  const host = find(page, '[data-live="run.rate"]:has(input)').first();
  const rate = host.locator("input");
  const wrong = host.locator(".wrong");
  await host.scrollIntoViewIfNeeded();
  await expect(rate).toHaveValue("0.123");
  const refused = async () => {
    await enter(rate, "1,230");
    await expect(wrong).toContainText("“1,230” is not: write 1230 or 1.23.");
    await expect(rate).toHaveValue("1,230");
  };
  const forgotten = async (value: string | RegExp) => {
    await expect(wrong).toHaveCount(0);
    await expect(rate).toHaveValue(value);
    await expect(rate).not.toHaveAttribute("aria-invalid");
  };

  await step("Enter, and Enter twice, leave what is not shown of it", async () => {
    await rate.press("Enter");
    await rate.press("Enter");
    await rate.blur();
    await page.waitForTimeout(400); // the link follows a moment later
    expect(link(run).rate).toBe("0.12345");
  });
  for (const [text, value] of [
    ["0,0138", "0.0138"],
    ["½", "0.5"],
    ["1e-3", "0.001"],
    ["2", "2"],
  ]) {
    await step(`${text} is ${value}`, async () => {
      await enter(rate, text);
      await forgotten(value);
      await expect.poll(() => link(run).rate).toBe(value);
    });
  }
  await step("a refusal goes when it is typed in", async () => {
    await refused();
    await rate.pressSequentially("5");
    await expect(wrong).toHaveCount(0);
  });
  await step("with Escape", async () => {
    await refused();
    await rate.press("Escape");
    await forgotten("2");
  });
  await step("with an arrow key, also at the end of the range", async () => {
    await refused();
    await rate.press("ArrowUp");
    await forgotten("2");
  });
  await step("but not with an arrow key that is the browser's", async () => {
    await refused();
    await rate.press("Alt+ArrowUp");
    await expect(wrong).toBeVisible();
  });
  await step("with the slider", async () => {
    await refused();
    await byId(run, "rate").press("ArrowLeft");
    await forgotten("1.96");
  });
  await step("with Reset", async () => {
    await refused();
    await reset(run);
    await forgotten("0.1");
  });
  await step("what an input method composes is not taken before it is done", async () => {
    await rate.fill("0.7");
    await compose(rate);
    await drawn(page);
    await expect(rate).toHaveAttribute("aria-valuetext", "0.1");
  });
  step.told();
});

test("an exercise takes a right answer however it is written, and refuses what it would have to guess", async ({
  page,
  address,
}) => {
  const step = steps();
  await page.goto(new URL(fencing.path, address).href);
  const open = async (id: string) => {
    const host = find(page, `[data-exercise][id="${id}"]`);
    await host.scrollIntoViewIfNeeded();
    await expect(host.getByRole("button", { name: "Check" })).toBeEnabled();
    return {
      field: host.locator("form input"),
      wrong: host.locator(".reply > .wrong"),
      replies: host.locator(".case:visible"),
      right: host.locator(".case.right:visible"),
    };
  };

  const { field, wrong, replies, right } = await open("one-step");
  for (const text of ["0.5", "0,5", "½", "1/2", "5e−1", "5·10⁻¹", " .50"]) {
    await step(`${text} is right`, async () => {
      await enter(field, "1.2");
      await expect(right).toHaveCount(0);
      await enter(field, text);
      await expect(right).toHaveCount(1);
    });
  }
  for (const [text, advice] of [
    ["1,230", "“1,230” is not: write 1230 or 1.23."],
    ["0,5,0", "write it like 0.5, 1200 or 1e-3."],
    ["50 %", "write 0.5."],
  ]) {
    await step(`${text} is refused, until it is typed in`, async () => {
      await enter(field, text);
      await expect(wrong).toContainText(advice);
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await expect(replies).toHaveCount(0);
      await field.pressSequentially("5");
      await expect(wrong).toBeHidden();
      await expect(field).not.toHaveAttribute("aria-invalid");
    });
  }
  await step("a prediction is any number, and nothing else", async () => {
    const prediction = await open("how-many");
    await enter(prediction.field, "banana");
    await expect(prediction.wrong).toHaveText("Your prediction must be a number; “banana” is not.");
    await enter(prediction.field, "22/2");
    await expect(prediction.right).toHaveCount(1);
  });
  step.told();
});

test("a prediction that is right by the other reading of its mark is neither called wrong nor taken", async ({
  page,
  address,
}) => {
  await page.goto(new URL(chapter("by-hand-the-linear-model").path, address).href);
  const host = find(page, '[data-exercise][id="closed-form"]');
  await host.scrollIntoViewIfNeeded();
  await expect(host.getByRole("button", { name: "Check" })).toBeEnabled();
  const field = host.locator("form input");
  await enter(field, "1,400");
  await expect(host.locator(".reply > .wrong")).toHaveText(
    "Your prediction can be read in two ways, “1,400”: write 1400 or 1.4.",
  );
  await expect(host.locator(".case:visible")).toHaveCount(0);
  await enter(field, "1,400.0");
  await expect(host.locator(".case:visible:not(.right)")).toHaveCount(1);
  await enter(field, "1,4");
  await expect(host.locator(".case.right:visible")).toHaveCount(1);
});

test("an exercise takes a formula as it is written by hand, and tells where it cannot", async ({
  page,
  address,
}) => {
  const step = steps();
  await page.goto(new URL(sigmoid.path, address).href);
  const host = find(page, '[data-exercise][id="proof-chain"]');
  await host.scrollIntoViewIfNeeded();
  await expect(host.getByRole("button", { name: "Check" })).toBeEnabled();
  const field = host.locator("form input");
  const wrong = host.locator(".reply > .wrong");
  for (const text of ["e⁻ˣ/(1 + e⁻ˣ)²", "exp(−x) ÷ (1+exp(−x))^2", "½·2e^-x/|1+e^-x|²"]) {
    await step(`${text} is right`, async () => {
      await enter(field, "x");
      await expect(host.locator(".case.right:visible")).toHaveCount(0);
      await enter(field, text);
      await expect(host.locator(".case.right:visible")).toHaveCount(1);
    });
  }
  for (const [text, advice] of [
    ["0,5x", "column 2: write 0.5; a comma stands between a function's arguments"],
    ["x² + |x", "column 6: this bar has no partner; write |x| or abs(x)"],
    ["x ≤ 2", 'column 3: "≤" is not allowed'],
  ]) {
    await step(`${text} is refused, until it is typed in`, async () => {
      await enter(field, text);
      await expect(wrong).toContainText(advice);
      await field.press("End");
      await field.pressSequentially("1");
      await expect(wrong).toBeHidden();
    });
  }
  step.told();
});

test("a formula's field takes it is written by hand; its refusal goes with what has refused it", async ({
  page,
  address,
}) => {
  const step = steps();
  const secant = await openWidget(page, address, slopes, "secant");
  await byId(secant, "curve").selectOption("own");
  const field = byId(secant, "formula");
  const wrong = byId(secant, "formula-wrong");
  const summary = secant.host.locator(".summary");
  for (const text of ["2|x−1| + x²", "√(x² + 1)", "sin(2πx)/½"]) {
    await step(`${text} is taken as it stands`, async () => {
      await enter(field, text);
      await expect(summary).toContainText(text);
      await expect(field).toHaveValue(text);
      await expect(wrong).toHaveCount(0);
    });
  }
  const refused = async () => {
    await enter(field, "x + |y");
    await expect(wrong).toContainText("column 5: this bar has no partner");
    await expect(field).toHaveValue("x + |y");
  };
  const forgotten = async (value: string) => {
    await expect(wrong).toHaveCount(0);
    await expect(field).toHaveValue(value);
    await expect(field).not.toHaveAttribute("aria-invalid");
  };
  const undo = () => secant.host.getByRole("button", { name: "Undo" }).click();
  await step("a refusal goes when it is typed in, with Escape, and with Undo", async () => {
    await enter(field, "x²");
    await refused();
    await field.pressSequentially("|");
    await expect(wrong).toHaveCount(0);
    await field.press("Escape");
    await forgotten("x²");
    await refused();
    await field.press("Escape");
    await forgotten("x²");
    await refused();
    await undo();
    await expect(wrong).toHaveCount(0);
    await expect(field).not.toHaveValue("x + |y");
  });
  await step("what is typed is not taken while it is composed, nor after it was taken back", async () => {
    await enter(field, "x³");
    await expect(summary).toContainText("x³");
    await field.fill("x⁴");
    await compose(field);
    await drawn(page);
    await expect(summary).not.toContainText("x⁴");
    await field.press("Escape");
    await field.blur();
    await expect(field).toHaveValue("x³");
    await expect(summary).not.toContainText("x⁴");
  });
  step.told();
});

test("the parts of a formula written by hand are named as they were typed", async ({ page, address }) => {
  const graph = await openWidget(page, address, blocks, "loss");
  await byId(graph, "expression").selectOption("own");
  await enter(byId(graph, "formula"), "2a + √(b − 9)");
  await expect(graph.host.locator(".words")).toContainText("√(b − 9) is not a real number");
  await expectLink(graph, ["expression", "formula"]);
});

/** The boxes of the fields and of all that stands beside them, and what of them lies over a field or sticks out. */
async function misplaced(field: Locator): Promise<string[]> {
  return field.evaluate((input) => {
    const box = (one: Element) => one.getBoundingClientRect();
    const part = input.closest("form, .controls, .slider, p, li")!;
    const field = box(input);
    const others = Array.from(
      part.querySelectorAll("input, button, select, label, output, .unit, .notches span"),
    ).filter((one) => one !== input && one.checkVisibility() && !one.closest("[data-live]"));
    const name = (one: Element) => `${one.tagName} ${one.id} ${one.textContent.slice(0, 20)}`;
    const over = others.filter((one) => {
      const { left, right, top, bottom, width } = box(one);
      const across = Math.min(right, field.right) - Math.max(left, field.left);
      return width > 0 && across > 1 && Math.min(bottom, field.bottom) - Math.max(top, field.top) > 1;
    });
    const out = [input, ...part.querySelectorAll(".wrong")].filter(
      (one) => box(one).right > Math.min(innerWidth, box(part).right + 1) || box(one).left < 0,
    );
    return [
      ...over.map((one) => `${input.id} lies over ${name(one)}`),
      ...out.map((one) => `${name(one)} reaches from ${box(one).left} to ${box(one).right}`),
    ];
  });
}

const pastes = { digits: "9".repeat(500), words: "learning ".repeat(56), signs: "|".repeat(500) };

async function pasteInto(page: Page, field: Locator): Promise<void> {
  await field.scrollIntoViewIfNeeded();
  for (const [kind, text] of Object.entries(pastes)) {
    await field.fill(text);
    await drawn(page);
    expect(await misplaced(field), `${kind}, pasted`).toEqual([]);
    await field.press("Enter");
    const wrong = field
      .locator("xpath=ancestor::*[.//*[contains(@class, 'wrong')]][1]")
      .locator(".wrong")
      .first();
    await expect(wrong).toBeVisible();
    expect((await wrong.innerText()).length, "a refusal is short").toBeLessThan(260);
    expect(await misplaced(field), `${kind}, refused`).toEqual([]);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond, "the page is no wider than the window").toBeLessThanOrEqual(0);
    await field.press("Escape");
  }
}

/** The same for the field of an exercise, which answers once it is hydrated. */
async function answerInto(page: Page, selector: string): Promise<void> {
  const field = find(page, selector);
  await field.scrollIntoViewIfNeeded();
  await expect(field.locator("xpath=ancestor::form").getByRole("button", { name: "Check" })).toBeEnabled();
  await pasteInto(page, field);
}

for (const width of [1280, 360]) {
  test(`a long paste stays in its field, ${width} pixels wide`, async ({ page, address }) => {
    test.setTimeout(120_000);
    const step = steps();
    await page.setViewportSize({ width, height: 800 });
    const run = await openWidget(page, address, fencing, "run");
    for (const name of ["start", "rate"])
      await step(`the slider's field for ${name}`, () => pasteInto(page, byId(run, `${name}-typed`)));
    for (const live of await find(page, '[data-live^="run."] input').all())
      await step("a number in a sentence", () => pasteInto(page, live));
    await step("an exercise", () => answerInto(page, "#one-step-answer"));

    const secant = await openWidget(page, address, slopes, "secant");
    await byId(secant, "curve").selectOption("own");
    await step("a formula's field", () => pasteInto(page, byId(secant, "formula")));
    for (const name of ["size", "a"])
      await step(`the slider's field for ${name}`, () => pasteInto(page, byId(secant, `${name}-typed`)));

    await page.goto(new URL(sigmoid.path, address).href);
    await hydrated(page, "proof");
    await step("an exercise for a formula", () => answerInto(page, "#proof-chain-answer"));
    step.told();
  });
}
