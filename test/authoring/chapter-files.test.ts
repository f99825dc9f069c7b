import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkChapterFiles } from "../../src/authoring/chapter-files.ts";

function folderOf(...files: string[]): string {
  mkdirSync("test-results", { recursive: true });
  const folder = mkdtempSync("test-results/files-");
  for (const file of files) writeFileSync(`${folder}/${file}`, "");
  return folder;
}

test.each([
  [["line-search.mdx"], "line-search.mdx:1:1: it is not read; a chapter is called NN-name.mdx"],
  [["3-x.mdx"], "3-x.mdx:1:1: it is not read"],
  [["04-x.md"], "04-x.md:1:1: it is not read"],
  [["06-X.MDX"], "06-X.MDX:1:1: it is not read"],
  [["02-a.mdx", "02-b.mdx"], "02-b.mdx:1:1: its number 02 is that of 02-a.mdx"],
  [["02-a.mdx", "03-a.mdx"], "03-a.mdx:1:1: its name a is that of 02-a.mdx"],
])("%j are refused", (files, message) => {
  expect(() => checkChapterFiles(folderOf(...files))).toThrow(message);
});

test("all are told at once, and what is no text is left alone", () => {
  expect(() => checkChapterFiles(folderOf("a.md", "b.md", "c.png"))).toThrow(/a\.md[^]*\n[^]*b\.md/);
  checkChapterFiles(folderOf("01-a.mdx", "02-b.mdx", "hill.png"));
  checkChapterFiles("content/chapters");
});
