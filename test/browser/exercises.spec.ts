import type { Locator, Page } from "@playwright/test";
import { type BuiltPage, chapters, expect, find, test } from "./site.ts";
import { exercisesOf, type Exercise } from "./living.ts";
import { hydrated, link, shown } from "./widget.ts";

/** Exercises and the figures that they run: links both ways, the run shown in the figure, and all of it taken back. */
for (const { path, document } of chapters) {
  const exercises = Array.from(document.querySelectorAll<HTMLElement>("[data-exercise]"));
  if (exercises.length === 0) continue;
  test(`/${path}: ${exercises.length} exercises lead to their figures, and figures to their exercises`, () => {
    const hrefs = (root: Element) =>
      Array.from(root.querySelectorAll("a.tied, .tied a"), (one) => one.getAttribute("href")!);
    for (const exercise of exercises) {
      const [href, ...more] = hrefs(exercise);
      expect(more).toEqual([]);
      const widget = document.querySelector(`[data-widget][id="${exercise.getAttribute("data-runs")}"]`)!;
      const figure = document.querySelector(`[id="${href.slice(1)}"]`)!;
      expect(figure.contains(widget), `${href} holds what ${exercise.id} runs`).toBe(true);
      const words = exercise.querySelector("a.tied")!.textContent;
      expect(figure.querySelector("figcaption")!.textContent).toContain(`${words}.`);
      expect(hrefs(widget.parentElement!), "and leads back").toContain(`#${exercise.id}`);
    }
    const back = document.querySelectorAll(".tied a");
    expect(back.length, "no figure leads to another’s").toBe(exercises.length);
  });
}

/** One exercise of each kind of answer. */
const kinds = { number: "ask", prediction: "predict", choice: "ask select", formula: "ask .typed-formula" };
for (const [kind, mark] of Object.entries(kinds)) {
  const [attribute, inside] = mark.split(" ");
  const selector = `[data-exercise][data-${attribute}]${inside ? `:has(form ${inside})` : ":has(form [inputmode])"}`;
  const chapter = chapters.find(({ document }) => document.querySelector(selector))!;
  const { id } = chapter.document.querySelector(selector)!;
  const exercise = exercisesOf(chapter).find((one) => one.id === id)!;

  test(`the run of a ${kind} is shown in its figure, as one change, and the figure leads back`, async ({
    page,
    address,
  }) => {
    const { host, field, check, show, runs } = await open(page, address, chapter, exercise);
    await expect(show).toBeHidden();
    await give(field, exercise.replies.at(-1)!.example);
    await check.click();
    await expect(host.locator(".case:visible")).toHaveCount(1);
    const figure = find(page, `[data-widget][id="${runs}"]`);
    await show.click();
    await expect(figure.locator("> .widget")).toBeFocused();
    await expect(figure).toBeInViewport();
    const widget = await hydrated(page, runs);
    const ofExercise = () => ({ ...link({ ...widget, id: exercise.id }) });
    if (kind !== "prediction") await expect.poll(() => link(widget)).toMatchObject(ofExercise());
    const run = await shown(widget);

    await page.keyboard.press("Tab");
    expect(
      await figure.evaluate((one) => one.contains(document.activeElement)),
      "its controls are next",
    ).toBe(true);
    await figure.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => link(widget), "undo takes all of it back").toEqual({});
    expect(await shown(widget)).not.toBe(run);

    await figure.locator("+ .tied").locator(`a[href="#${exercise.id}"]`).click();
    await expect(host).toBeInViewport();
  });

  test(`a reply to a ${kind} is withdrawn with its answer`, async ({ page, address }) => {
    const { host, field, check, show, back } = await open(page, address, chapter, exercise);
    const reply = host.locator(".case:visible");
    const linked = () =>
      Array.from(new URL(page.url()).searchParams.keys()).filter((key) => key.startsWith(`${id}.`));
    const [first, second] = [exercise.replies[0].example, exercise.replies.at(-1)!.example];
    await expect(back, "there is nothing to take back").toBeDisabled();

    await give(field, first);
    await check.click();
    await expect(reply).toHaveCount(1);
    await expect(show).toBeVisible();
    await give(field, second);
    await expect(reply, "another answer is being given").toHaveCount(0);
    await expect(show).toBeHidden();
    await check.click();
    await expect(reply).toHaveCount(1);
    if (kind !== "prediction") await expect.poll(linked).not.toEqual([]);

    await back.click();
    await expect(reply).toHaveCount(0);
    await expect(show).toBeHidden();
    await expect(field).toHaveValue("");
    await expect(field).toBeFocused();
    await expect(back).toBeDisabled();
    await expect.poll(linked, "its state is back").toEqual([]);
  });
}

const numbers = chapters.find(({ path }) => path.includes("the-fencing-problem"))!;
const asked = exercisesOf(numbers).find(({ id }) => id === "one-step")!;

test("a refusal is withdrawn too, and undo in the field takes back letters", async ({ page, address }) => {
  const { host, field, back } = await open(page, address, numbers, asked);
  const refusal = host.locator(".reply > .wrong");
  await field.pressSequentially("ban");
  await field.press("Enter");
  await expect(refusal).toBeVisible();
  await field.press("Control+z");
  await expect(field).not.toHaveValue("ban");
  await expect(refusal).toBeHidden();
  await expect(field).not.toHaveAttribute("aria-invalid", "true");
  await field.fill("banana");
  await field.press("Enter");
  await back.click();
  await expect(refusal).toBeHidden();
});

test("an answer that stands in the link is in its field, without a reply", async ({ page, address }) => {
  const { host, field, back } = await open(page, address, numbers, asked, `?${asked.id}.rate=0.25`);
  await expect(field).toHaveValue("0.25");
  await expect(host.locator(".case:visible")).toHaveCount(0);
  await back.click();
  await expect.poll(() => new URL(page.url()).search).toBe("");
});

test("what is typed before the exercise is hydrated is kept, and checked once it is", async ({
  page,
  address,
}) => {
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route("**/exercises.*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(new URL(numbers.path, address).href);
  const host = find(page, `[data-exercise][id="${asked.id}"]`);
  const field = host.locator("form input");
  await field.fill(String(asked.replies[0].example));
  await expect(host.getByRole("button", { name: "Check" })).toBeDisabled();
  await field.press("Enter");
  go();
  await expect(host.getByRole("button", { name: "Check" })).toBeEnabled();
  await expect(host.getByRole("button", { name: "Take back" })).toBeEnabled();
  await expect(field).toHaveValue(String(asked.replies[0].example));
  await field.press("Enter");
  await expect(host.locator(".case:visible")).toHaveCount(1);
});

async function open(page: Page, address: string, { path }: BuiltPage, { id }: Exercise, query = "") {
  await page.goto(new URL(path + query, address).href);
  const host = find(page, `[data-exercise][id="${id}"]`);
  await host.scrollIntoViewIfNeeded();
  await expect(host.getByRole("button", { name: "Check" })).toBeEnabled();
  return {
    host,
    field: host.locator("form :is(input, select)"),
    check: host.getByRole("button", { name: "Check" }),
    show: host.getByRole("button", { name: /^Show (my|the) run in the figure$/ }),
    back: host.getByRole("button", { name: "Take back" }),
    runs: (await host.getAttribute("data-runs"))!,
  };
}

async function give(field: Locator, answer: number | string): Promise<void> {
  if ((await field.evaluate((one) => one.tagName)) === "SELECT") await field.selectOption(String(answer));
  else await field.fill(String(answer));
}
