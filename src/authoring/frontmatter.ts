import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { Loader } from "astro/loaders";
import type { z } from "astro/zod";
import { checkChapterFiles } from "./chapter-files.ts";
import { AuthoringError, type Place } from "./place.ts";

/**
 * A loader of the chapters in a folder, which checks their names, and their openings as they are read, so that a mistake
 * is told with its file and line.
 */
export function withCheckedFrontmatter(loader: Loader, schema: z.ZodType, folder: string): Loader {
  return {
    ...loader,
    load(context) {
      checkChapterFiles(folder);
      return loader.load({
        ...context,
        parseData(entry) {
          const { error } = schema.safeParse(entry.data);
          if (error && entry.filePath) {
            const [{ path, message }] = error.issues;
            throw new AuthoringError(
              placeOfField(entry.filePath, String(path[0] ?? "")),
              `${path.join(".")}: ${message}`,
            );
          }
          return context.parseData(entry);
        },
      });
    },
  };
}

/** Where a field of the frontmatter stands; where there is none, the file's first line. */
function placeOfField(path: string, field: string): Place {
  const lines = readFileSync(path, "utf8").split("\n");
  const line =
    field === ""
      ? 0
      : Math.max(
          0,
          lines.findIndex((text) => text.startsWith(`${field}:`)),
        );
  return `${relative(process.cwd(), path)}:${line + 1}:1`;
}
