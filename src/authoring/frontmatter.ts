import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { Loader } from "astro/loaders";
import type { z } from "astro/zod";
import { checkChapterFiles } from "./chapter-files.ts";
import { AuthoringError, listed, together, type Place } from "./place.ts";

/**
 * A loader of the chapters in a folder, which checks their names, and their openings as they are read, so that a mistake
 * is told with its file and line.
 */
export function withCheckedFrontmatter(loader: Loader, schema: z.ZodObject, folder: string): Loader {
  return {
    ...loader,
    load(context) {
      checkChapterFiles(folder);
      return loader.load({
        ...context,
        parseData(entry) {
          const { error } = schema.safeParse(entry.data);
          if (error && entry.filePath) throw mistakesIn(entry.filePath, error, Object.keys(schema.shape));
          return context.parseData(entry);
        },
      });
    },
  };
}

/** All that is wrong with an opening, each where it stands; the fields that it may have are named. */
function mistakesIn(path: string, error: z.ZodError, fields: readonly string[]): AuthoringError {
  return together(
    error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map(
            (key) =>
              new AuthoringError(
                placeOfField(path, key),
                `an opening has no field ${key}; it has: ${listed(fields, key)}`,
              ),
          )
        : new AuthoringError(
            placeOfField(path, String(issue.path[0] ?? "")),
            `${issue.path.join(".")}: ${issue.message}`,
          ),
    ),
  );
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
