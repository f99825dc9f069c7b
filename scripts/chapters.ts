import { readdirSync } from "node:fs";
import { resolve } from "node:path";

/** The names of the chapters, as their addresses have them, in the order of the course. */
export const chapters = readdirSync(resolve(import.meta.dirname, "../content/chapters")).flatMap(
  (file) => /^\d+-(.+)\.mdx$/.exec(file)?.slice(1) ?? [],
);
