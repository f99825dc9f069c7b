import type { Page } from "../../state/index.ts";
import { enliveExercises } from "./exercises.ts";
import { enliveHighlights } from "./highlights.ts";
import { enliveNumbers } from "./numbers.ts";
import { enliveEquations } from "./equations.ts";

/** Brings a chapter's server-written prose to life: its numbers, equations, highlights and exercises follow the page's state. */
export function enliveProse(page: Page): void {
  enliveNumbers(page);
  enliveEquations(page);
  enliveHighlights();
  enliveExercises(page);
}
