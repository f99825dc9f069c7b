import type { Page } from "@playwright/test";
import { type BuiltPage, chapters, hydrateAll, expect, find, test, widgetsOf } from "./site.ts";
import { translate, translations, wordsOf, type Manner } from "./translator.ts";

/** A page that the browser translates goes on following the reader: it says what an untranslated copy says. */
for (const chapter of chapters) {
  if (widgetsOf(chapter).length === 0) continue;
  test(`/${chapter.path}: translated, it follows as it does untranslated: ${widgetsOf(chapter).length} widgets`, async ({
    page,
    context,
    address,
  }) => {
    test.setTimeout(120_000);
    const url = new URL(chapter.path, address).href;
    const copy = await context.newPage();
    await copy.goto(url);
    await hydrateAll(copy);
    const first = await settled(copy);
    await move(copy, chapter, 0.37);
    const second = await settled(copy);
    await move(copy, chapter, 0.61);
    const third = await settled(copy);
    for (const id of movable(chapter))
      expect(new Set([first[id], second[id], third[id]]).size, `${id} follows`).toBeGreaterThan(1);

    await page.bringToFront();
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForSelector(".site-footer", { state: "attached" });
    await translate(page); // before most of it comes to life
    await hydrateAll(page);
    await expectWords(page, first);
    await move(page, chapter, 0.37);
    await expectWords(page, second);
    await translate(page);
    for (const id of widgetsOf(chapter))
      await expect(find(page, `[data-widget][id="${id}"] .summary > font`)).toHaveCount(1);
    await move(page, chapter, 0.61);
    await expectWords(page, third);
  });
}

const example = chapters.find(({ path }) => path.includes("blocks-and-graphs"))!;

for (const manner of ["wrapping", "merging", "rebuilding"] as const satisfies Manner[]) {
  test(`a translator that goes on, ${manner}, is followed and comes to rest`, async ({
    page,
    context,
    address,
  }) => {
    const url = new URL(example.path, address).href;
    const copy = await context.newPage();
    await copy.goto(url);
    await hydrateAll(copy);
    for (const at of [0.2, 0.4, 0.6]) await move(copy, example, at);
    const words = await settled(copy);

    await page.bringToFront();
    await page.goto(url);
    await hydrateAll(page);
    await translate(page, manner, true);
    const before = await translations(page);
    for (const at of [0.2, 0.4, 0.6]) await move(page, example, at);
    await expectWords(page, words);
    for (const id of widgetsOf(example))
      await expect(find(page, `[data-widget][id="${id}"] .summary`)).toHaveText(/^\ufeff?«[^«»]+»\ufeff?$/);
    await page.waitForTimeout(1500); // what is said, is said a moment later
    const after = await translations(page);
    expect(after).toBeGreaterThan(before);
    await page.waitForTimeout(500);
    expect(await translations(page), "it has come to rest").toBe(after);
  });
}

test("words that a translator gives back are there, and follow", async ({ page, address }) => {
  await page.goto(new URL(example.path, address).href);
  await hydrateAll(page);
  const first = await settled(page);
  await page.evaluate(async () => {
    const undo: (() => void)[] = [];
    for (const summary of document.querySelectorAll(".summary")) {
      const [text, font] = [summary.firstChild!, document.createElement("font" as string)];
      font.textContent = "Übersetzt.";
      text.replaceWith(font);
      undo.push(() => font.replaceWith(text));
    }
    await new Promise(requestAnimationFrame);
    for (const one of undo) one();
  });
  await expectWords(page, first);
  const [id] = widgetsOf(example);
  await move(page, example, 0.3);
  await expect.poll(async () => (await wordsOf(page))[id]).not.toBe(first[id]);
});

/** The widgets that have a slider or a player: all but two or three, which are typed or pressed. */
function movable({ document }: BuiltPage): string[] {
  const widgets = document.querySelectorAll("[data-widget]:has(:is(.slider, .player) input[type=range])");
  return Array.from(widgets, ({ id }) => id);
}

/** Moves the first slider and the player of every widget by a reader's own events, and takes one step more. */
async function move(page: Page, chapter: BuiltPage, part: number): Promise<void> {
  const moved = await page.evaluate(async (part) => {
    const moved: string[] = [];
    const slide = (rail: HTMLInputElement) => {
      rail.valueAsNumber = Math.round(Number(rail.max) * part);
      rail.dispatchEvent(new Event("input", { bubbles: true }));
    };
    for (const widget of document.querySelectorAll("[data-widget]")) {
      const rail = widget.querySelector<HTMLInputElement>(".slider input[type=range]");
      const player = widget.querySelector<HTMLInputElement>(".player input");
      if (rail) slide(rail);
      if (player) slide(player);
      if (rail || player) moved.push(widget.id);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      widget.querySelector<HTMLElement>(".player [aria-label*=' on']")?.click();
    }
    return moved;
  }, part);
  expect(moved).toEqual(movable(chapter));
}

/** The words once nothing changes any more. */
async function settled(page: Page): Promise<Record<string, string>> {
  let [before, now] = [{}, await wordsOf(page)];
  while (JSON.stringify(before) !== JSON.stringify(now)) {
    await page.waitForTimeout(200);
    [before, now] = [now, await wordsOf(page)];
  }
  return now;
}

async function expectWords(page: Page, words: Record<string, string>): Promise<void> {
  for (const id of Object.keys(words))
    await expect
      .poll(async () => (await wordsOf(page))[id], { message: id, intervals: [20, 50, 100] })
      .toBe(words[id]);
}
