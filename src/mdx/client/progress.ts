/** Which exercises the reader has solved, kept in this browser and nowhere else. */
const KEY = "downhill.solved";

export function isSolved(exercise: string, path = location.pathname): boolean {
  return read().includes(`${path}#${exercise}`);
}

export function markSolved(exercise: string, path = location.pathname): void {
  const solved = new Set(read()).add(`${path}#${exercise}`);
  try {
    localStorage.setItem(KEY, JSON.stringify([...solved]));
  } catch {
    // no storage here, or none left: the page works all the same
  }
  document.dispatchEvent(new CustomEvent("downhill:solved"));
}

/** How many exercises of a page are solved. */
export function countSolved(path: string): number {
  return read().filter((key) => key.startsWith(`${path}#`)).length;
}

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((key) => typeof key === "string") : [];
  } catch {
    return [];
  }
}
