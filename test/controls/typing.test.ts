import { beforeEach, describe, expect, test } from "vitest";
import { typingListeners, type Draft } from "../../src/controls/typing.ts";

/** A field for a number below 10 that is read when the test says so. */
let value: number;
let field: { value: string };
let drafts: (Draft | undefined)[];
let read: (() => void)[];
let typing: ReturnType<typeof typingListeners<number>>;

beforeEach(() => {
  value = 3;
  field = { value: "3" };
  drafts = [];
  read = [];
  typing = typingListeners<number>(() => ({
    shown: () => String(value),
    read: (text) =>
      new Promise((resolve) =>
        read.push(() => resolve({ value: Number(text), wrong: Number(text) < 10 ? undefined : "too large" })),
      ),
    take: (next) => String((value = next)),
    put: (draft) => drafts.push(draft),
  }));
});

const event = () => ({ currentTarget: field }) as unknown as Event;
const type = (text: string) => {
  field.value = text;
  typing.input(event());
};
const press = (key: string, isComposing = false) =>
  typing.keydown({ key, isComposing, currentTarget: field } as unknown as KeyboardEvent);
const reading = async () => {
  for (const answer of read.splice(0)) answer();
  await Promise.resolve();
  await Promise.resolve();
};

describe("what is typed", () => {
  test("is a draft until Enter takes it", async () => {
    type("5");
    expect(drafts).toEqual([{ text: "5" }]);
    press("Enter");
    await reading();
    expect([value, field.value, drafts.at(-1)]).toEqual([5, "5", undefined]);
  });

  test("is taken once where Enter and leaving the field come together", async () => {
    type("05");
    press("Enter");
    typing.blur(event());
    await reading();
    expect([value, field.value]).toEqual([5, "5"]);
    expect(drafts).toEqual([{ text: "05" }, undefined]);
  });

  test("stays where it is refused, with the reason", async () => {
    type("50");
    typing.blur(event());
    await reading();
    expect([value, field.value, drafts.at(-1)]).toEqual([3, "50", { text: "50", wrong: "too large" }]);
  });

  test("is given up with Escape, and nothing is taken that is typed no more", async () => {
    type("5");
    press("Enter");
    press("Escape");
    await reading();
    expect([value, field.value, drafts.at(-1)]).toEqual([3, "3", undefined]);
  });

  test("is not taken when more has been typed, or the value has changed, while it was read", async () => {
    type("5");
    press("Enter");
    type("56");
    await reading();
    expect([value, field.value, drafts.at(-1)]).toEqual([3, "56", { text: "56" }]);
    press("Enter");
    typing.forget();
    await reading();
    expect([value, drafts.at(-1)]).toEqual([3, undefined]);
  });

  test("is not read where it is what stands there, nor while letters are composed", () => {
    press("Enter");
    type("5");
    press("Enter", true);
    expect(read).toEqual([]);
    expect(value).toBe(3);
  });
});
