import type { Page } from "../../state/index.ts";
import { enliveEquations } from "./equations.ts";
import { enliveExercise } from "./exercises.ts";
import { enliveNumbers } from "./numbers.ts";

export { enliveHighlights } from "./highlights.ts";

/** Brings to life what a chapter's prose says of one widget: its numbers, its equations, or the exercise of this id. */
export function enliveProse(page: Page, id: string): void {
  const entry = page.get(id)!;
  enliveNumbers(entry);
  enliveEquations(entry);
  enliveExercise(entry);
}
