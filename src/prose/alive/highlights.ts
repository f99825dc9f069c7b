/**
 * Pointing at a quantity, or focusing it, anywhere on the page lights it up everywhere: in its equations, its figure, its
 * controls and its sentences. A legend's button keeps it lit.
 */
export function enliveHighlights(root: HTMLElement = document.body): void {
  let kept: string | undefined;

  const light = (term: string | undefined) => {
    for (const lit of root.querySelectorAll("[data-lit]")) lit.removeAttribute("data-lit");
    const [id, name] = (term ?? kept)?.split(".") ?? [];
    if (!id) return;
    const inWidget = `[data-of="${id}"] [data-term="${name}"], [data-live="${id}.${name}"]`;
    for (const one of root.querySelectorAll(inWidget)) one.setAttribute("data-lit", "");
  };

  root.addEventListener("pointerover", ({ target }) => light(termAt(target)));
  root.addEventListener("focusin", ({ target }) => light(termAt(target)));
  root.addEventListener("focusout", () => light(undefined));
  root.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>("button[data-term]");
    if (!button) return;
    const term = termAt(button);
    kept = kept === term ? undefined : term;
    for (const one of root.querySelectorAll<HTMLButtonElement>("button[data-term]")) {
      one.ariaPressed = String(kept !== undefined && termAt(one) === kept);
    }
    light(term);
  });
}

/** The quantity under an element, as "run.rate". */
function termAt(target: EventTarget | null): string | undefined {
  const marked = (target as Element | null)?.closest<HTMLElement | SVGElement>("[data-term]");
  if (!marked) return undefined;
  const live = marked.dataset.live;
  const of = marked.closest<HTMLElement>("[data-of]")?.dataset.of;
  return live ?? (of && `${of}.${marked.dataset.term}`);
}
