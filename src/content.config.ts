import { defineCollection } from "astro:content";
import { file, glob } from "astro/loaders";
import { z } from "astro/zod";
import { withCheckedFrontmatter } from "./authoring/frontmatter.ts";

/** Where the course's content lies; another folder of the same shape can be named. */
const content = process.env.DOWNHILL_CONTENT ?? "content";

const opening = z.strictObject({
  title: z.string(),
  part: z.enum(["I", "II", "III", "IV"]),
  /** One sentence for the contents. */
  summary: z.string(),
  /** What the reader will be able to do. */
  outcomes: z.array(z.string()).min(1),
  /** What the reader should know already. */
  prerequisites: z.array(z.string()),
  minutes: z.number().int().positive(),
  /** The source documents it follows. */
  sources: z.array(z.enum(["S1", "S2", "S3"])),
  /** Further reading: keys of the bibliography. */
  further: z.array(z.string()),
  /** The id of the widget whose picture stands for the chapter; its first if left out. */
  picture: z.string().optional(),
  /** Shown while the course is written (npm run dev), and left out of the built site. */
  draft: z.boolean().default(false),
});

const chapterFiles = glob({
  base: `${content}/chapters`,
  pattern: "[0-9][0-9]-*.mdx",
  generateId: ({ entry }) => entry.replace(/^\d+-|\.mdx$/g, ""),
});
const chapters = defineCollection({
  loader: withCheckedFrontmatter(chapterFiles, opening, `${content}/chapters`),
  schema: opening,
});

const reference = z.strictObject({
  id: z.string(),
  authors: z.string(),
  title: z.string(),
  /** Journal, publisher or site. */
  where: z.string(),
  year: z.number().int(),
  url: z.url().optional(),
});

const bibliography = defineCollection({ loader: file(`${content}/bibliography.json`), schema: reference });

export const collections = { chapters, bibliography };
