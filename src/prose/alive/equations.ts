import { writtenInFormula, type Entry } from "../../state/index.ts";
import { keepWritten } from "./write.ts";

/** Keeps the "with numbers" view of each equation of a widget at the widget's current step. */
export function enliveEquations(entry: Entry): void {
  const told = new Map<Element, () => string>();
  for (const host of document.querySelectorAll<HTMLElement>(`[data-of="${entry.id}"] [data-numbers]`)) {
    for (const slot of host.querySelectorAll<HTMLElement>("[data-value]")) {
      const { value, alone } = slot.dataset as { value: string; alone?: string };
      told.set(innermost(slot), () =>
        writtenInFormula(entry.model, entry.state.value, entry.frame.value, value, alone === "1"),
      );
    }
  }
  keepWritten(entry, told);
}

/** Where a formula holds its letters. What a translator has put there instead, in a <font>, is written over. */
function innermost(element: Element): Element {
  const inner = element.firstElementChild;
  return inner && inner.localName !== "font" ? innermost(inner) : element;
}
