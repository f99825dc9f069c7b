import { chapters, hydrateAll, expect, find, steps, test, visiting } from "./site.ts";
import {
  answer,
  dragAndType,
  exercisesOf,
  followNumbers,
  keepLit,
  lightUp,
  setLive,
  stepThrough,
} from "./living.ts";

/** The living prose of every chapter: numbers in sentences, equations tied to figures, exercises that are judged. */
for (const chapter of chapters) {
  const { path, document } = chapter;
  visiting(path, "and its prose", {}, (visit) => {
    const settable = Array.from(document.querySelectorAll("[data-live]:has(input, select)"), (live) =>
      live.getAttribute("data-live")!,
    );
    if (settable.length > 0)
      test("numbers and choices in sentences are set there, and what depends on them follows", async () => {
        await hydrateAll(visit.page);
        const step = steps();
        for (const name of new Set(settable)) await step(name, () => setLive(visit.page, name));
        const number = document.querySelector("[data-live]:has(input)")?.getAttribute("data-live");
        if (number) await step(`${number}, dragged and typed`, () => dragAndType(visit.page, number));
        step.told();
      });

    if (document.querySelector(".equation[data-of]"))
      test("equations light up with their figures, both ways, and take their numbers", async () => {
        const { page } = visit;
        await hydrateAll(page);
        const step = steps();
        for (const [i, equation] of (await find(page, ".equation[data-of]").all()).entries()) {
          await step(`equation ${i + 1} and its figure`, () => lightUp(page, equation));
        }
        await step("a pressed term stays lit until it is pressed again", () => keepLit(page));
        await step("numbers follow the widgets", () => followNumbers(page));
        step.told();
      });

    if (document.querySelector(".derivation"))
      test("derivations go line by line, by mouse and by keys, with values that follow their figures", async () => {
        const { page } = visit;
        await hydrateAll(page);
        const step = steps();
        for (const [i, derivation] of (await find(page, ".derivation").all()).entries()) {
          await step(`derivation ${i + 1}`, () => stepThrough(page, derivation));
        }
        step.told();
      });

    const exercises = exercisesOf(chapter);
    if (exercises.length > 0)
      test("exercises give each answer the reply that is meant for it, and remember", async () => {
        const { page } = visit;
        const step = steps();
        for (const exercise of exercises) await step(exercise.id, () => answer(page, exercise));
        await page.reload();
        await step("progress is kept, here and in the contents", async () => {
          for (const { id } of exercises) {
            const host = find(page, `[data-exercise][id="${id}"]`);
            await host.scrollIntoViewIfNeeded();
            await expect(host.locator(".done")).toBeVisible();
          }
          await find(page, ".contents-menu summary").click();
          const told = find(page, ".contents-menu .solved:visible");
          await expect(told).toHaveText(`${exercises.length} of ${exercises.length} solved`);
        });
        step.told();
      });
  });
}
