import { dataOf, marked } from "../../state/index.ts";

/**
 * Pointing at a quantity, or focusing it, anywhere on the page lights it up everywhere: in its equations, its figure, its
 * controls and its sentences. A legend's button keeps it lit.
 */
export function hydrateHighlights(root: HTMLElement = document.body): void {
  let kept: string | undefined;

  const light = (term: string | undefined) => {
    for (const lit of root.querySelectorAll(marked("lit"))) delete dataOf(lit).lit;
    const [id, name] = (term ?? kept)?.split(".") ?? [];
    if (!id) return;
    const inWidget = `${marked("of", id)} ${marked("term", name)}, ${marked("live", `${id}.${name}`)}`;
    for (const one of root.querySelectorAll(inWidget)) dataOf(one).lit = "";
  };

  root.addEventListener("pointerover", ({ target }) => light(termAt(target)));
  root.addEventListener("focusin", ({ target }) => light(termAt(target)));
  root.addEventListener("focusout", () => light(undefined));
  root.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>(`button${marked("term")}`);
    if (!button) return;
    const term = termAt(button);
    kept = kept === term ? undefined : term;
    for (const one of root.querySelectorAll<HTMLButtonElement>(`button${marked("term")}`)) {
      one.ariaPressed = String(kept !== undefined && termAt(one) === kept);
    }
    light(term);
  });
}

/** The quantity under an element, as "run.rate". */
function termAt(target: EventTarget | null): string | undefined {
  const element = (target as Element | null)?.closest(marked("term"));
  if (!element) return undefined;
  const { live, term } = dataOf(element);
  const around = element.closest(marked("of"));
  return live ?? (around ? `${dataOf(around).of}.${term}` : undefined);
}
