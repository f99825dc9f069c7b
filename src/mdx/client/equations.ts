import { dataOf, marked, writtenInFormula, type Entry } from "../../state/index.ts";
import { keepWritten } from "./write.ts";

/** Keeps the "with numbers" view of each equation of a widget at the widget's current step. */
export function hydrateEquations(entry: Entry): void {
  const told = new Map<Element, () => string>();
  for (const host of document.querySelectorAll<HTMLElement>(
    `${marked("of", entry.id)} ${marked("numbers")}`,
  )) {
    for (const slot of host.querySelectorAll<HTMLElement>(marked("value"))) {
      const { value, alone } = dataOf(slot);
      told.set(innermost(slot), () =>
        writtenInFormula(entry.model, entry.state.value, entry.frame.value, value!, alone === "1"),
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
