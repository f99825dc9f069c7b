import { expect, test } from "vitest";
import { keepUnits } from "../../src/authoring/units.ts";

test.each([
  ["a rectangle of 30 m by 70 m.", "a rectangle of 30\u202fm by 70\u202fm."],
  ["2100 m², 12 km", "2100\u202fm², 12\u202fkm"],
  ["49 miles, 3 more", "49 miles, 3 more"],
  ["Adam 1 m2 and x m", "Adam 1 m2 and x m"],
])("in “%s” a number and its unit stay on one line", (text, kept) => expect(keepUnits(text)).toBe(kept));
