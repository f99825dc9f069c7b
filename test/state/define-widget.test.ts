import { expect, test } from "vitest";
import { choice, defineWidget, initialState, number } from "../../src/state/index.ts";

/** What a model's definition refuses is refused by the type checker: each line that must not compile says so. */
const parts = {
  title: "a run",
  parameters: {
    method: choice({ label: "method", default: "adam", options: { adam: "Adam", plain: "plain descent" } }),
    step: number({ label: "step", default: 3, min: 0, max: 10 }),
  },
  quantities: { loss: { label: "loss" }, slope: { label: "slope" } },
} as const;
const shown = { summary: "A run.", table: { columns: [{ label: "step" }], rows: [] } };

test("a state has the names of a choice, and the frame what the model draws", () => {
  const model = defineWidget({
    ...parts,
    frame: ({ method, step }) => {
      // @ts-expect-error -- no such method
      const none = method === "newton";
      return { ...shown, values: { loss: step, slope: none ? 1 : 2 }, curve: [[0, step]] as const };
    },
  });
  const { values, curve } = model.frame(initialState(model.parameters, {}));
  expect(values).toEqual({ loss: 3, slope: 2 });
  expect(curve).toEqual([[0, 3]]);
  // @ts-expect-error -- no such quantity
  expect(values.length).toBeUndefined();
});

test("a frame gives every quantity a value, and none that it does not have", () => {
  // @ts-expect-error -- the slope is missing
  expect(defineWidget({ ...parts, frame: () => ({ ...shown, values: { loss: 1 } }) })).toBeDefined();
  const surplus = { loss: 1, slope: 2, other: 3 };
  // @ts-expect-error -- there is no other quantity
  expect(defineWidget({ ...parts, frame: () => ({ ...shown, values: surplus }) })).toBeDefined();
  const moved = { loss: 1, slope: 2, step: 3 };
  expect(defineWidget({ ...parts, frame: () => ({ ...shown, values: moved }) })).toBeDefined();
});

test("a choice begins with one of its own names", () => {
  // @ts-expect-error -- no such option
  expect(choice({ label: "method", default: "newton", options: { adam: "Adam" } })).toBeDefined();
});
