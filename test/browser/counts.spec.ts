import { chapters, expect, test } from "./site.ts";
import { exercisesOf } from "./living.ts";

/**
 * Most tests are made from what a selector finds. How much that is, is held here, so that none of them is gone without a
 * word. Where a chapter has changed on purpose, `npx playwright test counts --update-snapshots` writes it anew.
 */
const counted = {
  widgets: "[data-widget]",
  sliders: "[data-widget] .slider input[type=range]",
  fields: "[data-widget] .number-field input",
  choices: "[data-widget] :is(.choice, .choice-list)",
  players: "[data-widget] .player",
  buttons: "[data-widget] :is(.controls, .strip) button",
  handles: "[data-widget] .handle",
  points: "[data-widget] .drag-point",
  turntables: "[data-widget] .turntable",
  maps: "[data-widget] .plane",
  numbers: "[data-live]",
  settable: "[data-live]:has(input, select)",
  equations: ".equation",
  living: ".equation[data-of]",
  terms: ".equation .terms button",
  derivations: ".derivation",
  exercises: "[data-exercise]",
};

for (const chapter of chapters) {
  const name = chapter.path.split("/")[1];
  test(`/${chapter.path} holds as much to be tested as it did`, () => {
    const counts = Object.entries(counted).map(
      ([what, selector]) => `${what}: ${chapter.document.querySelectorAll(selector).length}`,
    );
    const replies = exercisesOf(chapter).reduce((sum, exercise) => sum + exercise.replies.length, 0);
    expect([...counts, `replies: ${replies}`, ""].join("\n")).toMatchSnapshot(`${name}.txt`);
  });
}
