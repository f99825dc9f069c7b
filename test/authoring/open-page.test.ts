import { expect, test, vi } from "vitest";
import { checkExercises } from "../../src/authoring/check-exercises.ts";
import { openPage } from "../../src/authoring/open-page.ts";
import type { PlacedEntry } from "../../src/authoring/chapter-page.ts";
import { loadModel } from "../../src/runtime/catalog.ts";

const at = "here.mdx:1:1";
const placed: PlacedEntry[] = [
  { id: "run", at, widget: "ErrorFactor", props: { rate: { value: 0.9, at } } },
  { id: "again", at, widget: "ErrorFactor", props: {} },
  { id: "question", at, runs: "run", number: "1.1", props: {} },
];

test("a page that is built runs a model once for each state, whoever asks for its frame", async () => {
  const frame = vi.spyOn(await loadModel("ErrorFactor"), "frame");
  const { entries } = await openPage(placed);
  const [run, again, question] = ["run", "again", "question"].map((id) => entries.get(id)!.entry);
  expect(run.first).toBe(run.frame.value);
  expect(run.first).toBe(question.first);
  expect(run.model.frame({ ...run.initial })).toBe(run.first);
  expect(frame).toHaveBeenCalledTimes(1);

  expect(again.first).not.toBe(run.first);
  expect(again.first.values.rate).not.toBe(0.9);
  const [same, other] = [0.9, 0.25].map((example) => ({ right: true, when: {}, example, at }));
  await checkExercises([{ id: "question", ask: "rate", replies: [same] }], entries);
  expect(frame, "an answer that has been run").toHaveBeenCalledTimes(2);
  await checkExercises([{ id: "question", ask: "rate", replies: [other] }], entries);
  expect(frame).toHaveBeenCalledTimes(3);
});
