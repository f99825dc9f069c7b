import { getCollection, type CollectionEntry } from "astro:content";
import { address } from "./address.ts";

/** A chapter in its place: the number and the order come from its file's name. */
export interface Chapter {
  entry: CollectionEntry<"chapters">;
  number: number;
  address: string;
  /** How many exercises it has. */
  exercises: number;
}

export const parts = {
  I: "Going downhill",
  II: "Fitting functions to data",
  III: "Where derivatives come from",
  IV: "The descendants",
} as const;

/** All chapters, in order; drafts only while the course is written, and where a build asks for them by DRAFTS=1. */
export async function chapters(): Promise<Chapter[]> {
  const withDrafts = import.meta.env.DEV || process.env.DRAFTS === "1";
  const entries = await getCollection("chapters", ({ data }) => withDrafts || !data.draft);
  return entries
    .map((entry) => ({
      entry,
      number: Number(/(\d+)-[^/]*$/.exec(entry.filePath!)![1]),
      address: address(`chapters/${entry.id}/`),
      exercises: entry.body?.match(/^<Exercise\b/gm)?.length ?? 0,
    }))
    .sort((a, b) => a.number - b.number);
}
