import { expect, test } from "vitest";
import { widgetNames } from "../../src/runtime/catalog.ts";
import { folderOf, nameOf } from "../../src/runtime/folder.ts";

test("a widget's name and its folder are made from each other", () => {
  expect(nameOf("one-hidden-layer")).toBe("OneHiddenLayer");
  expect(folderOf("OneHiddenLayer")).toBe("one-hidden-layer");
  expect(widgetNames.map((name) => nameOf(folderOf(name)))).toEqual(widgetNames);
});
