/** Puts a text in an element's place, keeping its text node: the page is laid out again only where letters changed. */
export function write(element: Element, text: string): void {
  const node = element.firstChild;
  if (node?.nodeType !== Node.TEXT_NODE || node.nextSibling) element.textContent = text;
  else if ((node as Text).data !== text) (node as Text).data = text;
}
