import { effect } from "@preact/signals";
import { writtenInFormula, type Page } from "../../state/index.ts";

/** Keeps the "with numbers" view of each equation at its widget's current step. */
export function enliveEquations(page: Page): void {
  for (const host of document.querySelectorAll<HTMLElement>("[data-numbers]")) {
    const entry = page.get(host.closest<HTMLElement>("[data-of]")!.dataset.of!)!;
    for (const slot of host.querySelectorAll<HTMLElement>("[data-value]")) {
      const leaf = innermost(slot);
      const { value, alone } = slot.dataset as { value: string; alone?: string };
      effect(() => {
        leaf.textContent = writtenInFormula(
          entry.model,
          entry.state.value,
          entry.frame.value,
          value,
          alone === "1",
        );
      });
    }
  }
}

function innermost(element: Element): Element {
  return element.firstElementChild ? innermost(element.firstElementChild) : element;
}
