const texts = new Map<Element, string>();

/** Puts a text in an element's place when the screen is drawn next, with all others that wait; of each only the newest. */
export function write(element: Element, text: string): void {
  if (texts.size === 0) requestAnimationFrame(writeAll);
  texts.set(element, text);
}

/** Text nodes are kept: the page is laid out again only where letters changed. */
function writeAll(): void {
  for (const [element, text] of texts) {
    const node = element.firstChild;
    if (node?.nodeType !== Node.TEXT_NODE || node.nextSibling) element.textContent = text;
    else if ((node as Text).data !== text) (node as Text).data = text;
  }
  texts.clear();
}

/** How long the numbers of an equation stand, in milliseconds: no eye reads faster, and to set a formula costs more than to draw a figure. */
const STANDING = 60;

const waiting = new Map<Element, Map<Element, string>>();

/** As `write`, inside an equation: a moment later, all of the equation's numbers at once, and of each only the newest. */
export function writeInEquation(element: Element, text: string): void {
  const equation = element.closest(".equation")!;
  const numbers = waiting.get(equation) ?? new Map<Element, string>();
  numbers.set(element, text);
  if (waiting.has(equation)) return;
  waiting.set(equation, numbers);
  setTimeout(() => {
    waiting.delete(equation);
    for (const [one, newest] of numbers) write(one, newest);
  }, STANDING);
}
