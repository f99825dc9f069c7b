import { keepLastPlace } from "./last-place.ts";
import { oncePerFrame } from "./once-per-frame.ts";

/** Says in the header which section of a chapter the reader is in, and keeps it when the page is left. */
const said = document.querySelector<HTMLAnchorElement>(".place .section");
const headings = Array.from(document.querySelectorAll<HTMLElement>("main h2[id]"));

function say(): void {
  const below = said!.closest("header")!.offsetHeight + innerHeight / 4;
  const here = headings.findLast((heading) => heading.getBoundingClientRect().top < below);
  said!.hidden = !here;
  if (!here || said!.hash === `#${here.id}`) return;
  said!.href = `#${here.id}`;
  said!.textContent = here.textContent;
}

if (said) {
  addEventListener("scroll", oncePerFrame(say), { passive: true });
  say();
  addEventListener("pagehide", () => {
    const chapter = said.closest(".place")!.querySelector("a")!.textContent;
    const section = said.hidden ? undefined : said;
    keepLastPlace({
      chapter: chapter.trim(),
      section: section?.textContent,
      address: `${location.pathname}${section?.hash ?? ""}`,
    });
  });
}
