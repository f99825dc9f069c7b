import type { Entry } from "../../state/index.ts";
import { hydrateEquations } from "./equations.ts";
import { hydrateNumbers } from "./numbers.ts";

export { hydrateHighlights } from "./highlights.ts";

/** Brings to life what a chapter's sentences and equations say of a widget. */
export function hydrateProse(entry: Entry): void {
  hydrateNumbers(entry);
  hydrateEquations(entry);
}

/** Brings a derivation to life; what steps through derivations is loaded with the first of them. */
export async function hydrateDerivation(host: HTMLElement, entry: Entry): Promise<void> {
  const { hydrateDerivation } = await import("./derivations.ts");
  await hydrateDerivation(host, entry);
}

/**
 * Brings an exercise to life, whose runs are shown in a figure that `figure` opens; what judges exercises is loaded with
 * the first of them.
 */
export async function hydrateExercise(
  host: HTMLElement,
  entry: Entry,
  figure: () => Promise<Entry>,
): Promise<void> {
  const { hydrateExercise } = await import("./exercises.ts");
  hydrateExercise(host, entry, async (run) => {
    const [of, { showRun }] = await Promise.all([figure(), import("./show-run.ts")]);
    showRun(of, host, run);
  });
}
