import { mkdtempSync, writeFileSync } from "node:fs";
import type { LoaderContext } from "astro/loaders";
import { z } from "astro/zod";
import { expect, test } from "vitest";
import { withCheckedFrontmatter } from "../../src/authoring/frontmatter.ts";

const schema = z.strictObject({ title: z.string(), minutes: z.number(), part: z.enum(["I", "II"]) });

/** What is said of a chapter with such an opening. */
async function said(opening: string, data: Record<string, unknown>): Promise<string> {
  const folder = mkdtempSync("test-results/opening-");
  const filePath = `${folder}/01-a.mdx`;
  writeFileSync(filePath, `---\n${opening}\n---\n`);
  const reads = {
    name: "one",
    load: (context: LoaderContext) => void context.parseData({ id: "a", data, filePath }),
  };
  const loader = withCheckedFrontmatter(
    { ...reads, load: async (context) => reads.load(context) },
    schema,
    folder,
  );
  return loader.load({ parseData: () => Promise.resolve(data) } as unknown as LoaderContext).then(
    () => "nothing",
    (error: Error) => error.message.replaceAll(`${folder}/`, ""),
  );
}

test("a field with a slip in its name is told where it stands, with the one that was meant", async () => {
  const message = await said("title: A\nminuts: 3\npart: I", { title: "A", minuts: 3, part: "I" });
  expect(message).toContain(
    "01-a.mdx:3:1: an opening has no field minuts; it has: minutes, part, title; did you mean minutes?",
  );
});

test("all that is wrong with an opening is told at once", async () => {
  const message = await said("title: 3\npart: V", { title: 3, part: "V" });
  expect(message.split("\n")).toHaveLength(3);
  expect(message).toMatch(/01-a\.mdx:1:1: minutes: .*\n01-a\.mdx:2:1: title: .*\n01-a\.mdx:3:1: part: /);
});

test("a right opening is left alone", async () => {
  expect(await said("title: A", { title: "A", minutes: 3, part: "I" })).toBe("nothing");
});
