import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { attributes, dataOf, marked, type Data } from "../../src/state/index.ts";
import { files } from "../house/imports.ts";

test("what is written on a part is what is read, and what it is found by", () => {
  const data: Data = { of: "run", exercise: "", ask: undefined, shownAt: "valley", when: '{"rate":1}' };
  const { document } = parseHTML("<section></section>");
  const part = document.querySelector("section")!;
  for (const [name, value] of Object.entries(attributes(data))) part.setAttribute(name, value);
  expect({ ...dataOf(part) }).toEqual({ of: "run", exercise: "", shownAt: "valley", when: '{"rate":1}' });
  expect(document.querySelector(marked("of", "run"))).toBe(part);
  expect(document.querySelector(marked("exercise"))).toBe(part);
  expect(document.querySelector(marked("of", "ru", "^"))).toBe(part);
  expect(document.querySelector(marked("of", "walk"))).toBeNull();
  expect(document.querySelector(marked("ask"))).toBeNull();
});

test("no component of the page and no script of it writes or seeks the names by itself", () => {
  const [, listed] = /interface Data \{([^]*?)\n\}/.exec(readFileSync("src/state/protocol.ts", "utf8"))!;
  const names = Array.from(listed.matchAll(/^ {2}(\w+)\?:/gm), ([, name]) => name).concat("shown-at");
  expect(names).toContain("live");
  const own = new RegExp(`data-(?:${names.join("|")})\\b|\\bdataset\\.(?:${names.join("|")})\\b`);
  const rooms = /^src\/(?:authoring|mdx|runtime|site|pages)\//;
  const code = (path: string) => readFileSync(path, "utf8").replace(/<style>[^]*?<\/style>/g, "");
  expect(files.filter((path) => rooms.test(path) && own.test(code(path)))).toEqual([]);
});
