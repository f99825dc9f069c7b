/** Where the reader was when a chapter was left, kept in this browser and nowhere else. */
export interface LastPlace {
  /** "13 · Adam" */
  chapter: string;
  section?: string;
  address: string;
}

const KEY = "downhill.last-place";

export function keepLastPlace(place: LastPlace): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // no storage here, or none left: the page works all the same
  }
}

/** The place that was kept, if it is one of this site. */
export function lastPlace(): LastPlace | undefined {
  try {
    const { chapter, section, address } = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<LastPlace>;
    if (typeof chapter !== "string" || !address?.startsWith("/")) return undefined;
    return { chapter, section: typeof section === "string" ? section : undefined, address };
  } catch {
    return undefined;
  }
}
