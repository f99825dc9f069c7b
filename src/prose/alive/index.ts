import type { Entry } from "../../state/index.ts";
import { enliveEquations } from "./equations.ts";
import { enliveNumbers } from "./numbers.ts";

export { enliveHighlights } from "./highlights.ts";

/** Brings to life what a chapter's sentences and equations say of a widget. */
export function enliveProse(entry: Entry): void {
  enliveNumbers(entry);
  enliveEquations(entry);
}

/** Brings a derivation to life; what steps through derivations is loaded with the first of them. */
export async function enliveDerivation(host: HTMLElement, entry: Entry): Promise<void> {
  const { enliveDerivation } = await import("./derivations.ts");
  await enliveDerivation(host, entry);
}

/**
 * Brings an exercise to life, whose runs are shown in a figure that `figure` opens; what judges exercises is loaded with
 * the first of them.
 */
export async function enliveExercise(
  host: HTMLElement,
  entry: Entry,
  figure: () => Promise<Entry>,
): Promise<void> {
  const { enliveExercise } = await import("./exercises.ts");
  enliveExercise(host, entry, async (run) => {
    const [of, { showRun }] = await Promise.all([figure(), import("./show-run.ts")]);
    showRun(of, host, run);
  });
}
