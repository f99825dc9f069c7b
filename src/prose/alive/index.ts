import type { Page } from "../../state/index.ts";
import { enliveEquations } from "./equations.ts";
import { enliveNumbers } from "./numbers.ts";

export { enliveHighlights } from "./highlights.ts";

/**
 * Brings to life what a chapter's prose says of one widget: its numbers, equations and derivations, or the exercise of this
 * id. What steps through derivations and what judges exercises is loaded with the first of them.
 */
export async function enliveProse(page: Page, id: string): Promise<void> {
  const entry = page.get(id)!;
  enliveNumbers(entry);
  enliveEquations(entry);
  for (const host of document.querySelectorAll<HTMLElement>(`[data-derivation][data-of="${id}"]`)) {
    const { enliveDerivation } = await import("./derivations.ts");
    await enliveDerivation(host, entry);
  }
  const exercise = document.querySelector<HTMLElement>(`[data-exercise][data-of="${id}"]`);
  if (!exercise) return;
  const { enliveExercise } = await import("./exercises.ts");
  enliveExercise(exercise, entry);
}
