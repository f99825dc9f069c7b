/** On a phone, notes on slips are folded, so that the chapter is read first; the one that a link names is open. */
if (matchMedia("(width < 40rem)").matches) {
  for (const note of document.querySelectorAll<HTMLDetailsElement>("details.slip"))
    note.open = location.hash === `#${note.id}`;
}
