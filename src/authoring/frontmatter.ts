import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { Loader } from "astro/loaders";
import type { z } from "astro/zod";
import { AuthoringError, type Place } from "./place.ts";

/** A loader whose entries are checked as they are read, so that a mistake in a chapter's opening is told with its line. */
export function withCheckedFrontmatter(loader: Loader, schema: z.ZodType): Loader {
  return {
    ...loader,
    load: (context) =>
      loader.load({
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
      }),
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
