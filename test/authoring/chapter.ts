import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import type { ChapterPage } from "../../src/authoring/chapter-page.ts";

/** Reads the text of a chapter, without its frontmatter, as a build does: through the site's own MDX settings. */
export async function read(text: string): Promise<{ page: ChapterPage; file: string }> {
  mkdirSync("test-results/chapters", { recursive: true });
  const folder = mkdtempSync("test-results/chapters/"); // a module of a name is read once by a process
  const file = `${folder}/04-here.mdx`;
  writeFileSync(file, text);
  writeFileSync(
    `${folder}/05-there.mdx`,
    '## The *other* side\n\n## A [link](https://example.org/) & snake_case\n\n<Pasture id="ground" />\n',
  );
  writeFileSync(`${folder}/06-draft.mdx`, "---\ntitle: A draft\ndraft: true\n---\n\n## Soon\n");
  const module = await import(/* @vite-ignore */ `${process.cwd()}/${file}`);
  return { page: module.frontmatter.page, file };
}

/** What goes wrong when such a chapter is read, without the name of its folder: "04-here.mdx:3:1: …". */
export async function mistake(text: string): Promise<string> {
  return read(text).then(
    () => "nothing",
    (error: Error) => error.message.replace(/^.*?(?=04-here\.mdx)/, ""),
  );
}
