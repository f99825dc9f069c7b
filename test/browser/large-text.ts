import type { Page } from "@playwright/test";

/**
 * What cannot be read: text or a control that reaches out of the window or out of a box that cuts it, unless that scrolls;
 * what is longer than its field; and what lies on something else of the same figure, exercise or table.
 */
export async function cut(page: Page): Promise<string[]> {
  // What stays while the page scrolls lies on what passes under it.
  await page.addStyleTag({ content: ".stage-lead { position: static !important }" });
  return page.evaluate(() => {
    const found: string[] = [];
    const wide = document.scrollingElement!.scrollWidth - innerWidth;
    if (wide > 0) found.push(`the page scrolls sideways by ${wide}`);
    const parts =
      ".site-header, .opening, figure, .exercise, .derivation, .equation, table, .note, .slip, .chapter-nav";
    for (const part of document.querySelectorAll(parts)) {
      const boxes = Array.from(part.querySelectorAll("*"), (one) => ({ one, rects: drawn(one) }));
      for (const [i, { one, rects }] of boxes.entries()) {
        if (one.matches("input[type=text]") && one.scrollWidth > one.clientWidth + 1)
          found.push(`${name(one)} is longer than its field`);
        if (rects.some((rect) => rect.right > innerWidth + 1 || rect.left < -1))
          found.push(`${name(one)} reaches out of the window`);
        for (const other of boxes.slice(i + 1)) {
          if (one.contains(other.one)) continue;
          if (rects.some((a) => other.rects.some((b) => overlap(a, b))))
            found.push(`${name(one)} lies on ${name(other.one)}`);
        }
      }
    }
    return [...new Set(found)];

    /** Where a control or the text right in an element is drawn, as far as a scrolling box shows it. */
    function drawn(one: Element): DOMRect[] {
      if (one.closest(".unseen, .katex, svg, option, .contents-menu > div, .place, .choice label > input"))
        return [];
      if (one.matches("details:not([open])") || !one.checkVisibility({ visibilityProperty: true })) return [];
      let rects = one.matches("input, select, button") ? [one.getBoundingClientRect()] : [];
      for (const text of one.childNodes) {
        if (text.nodeType !== Node.TEXT_NODE || text.textContent!.trim() === "") continue;
        const range = document.createRange();
        range.selectNode(text);
        rects.push(...range.getClientRects());
      }
      for (let box: Element | null = one; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY, contain, overflowClipMargin } = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        if (/auto|scroll/.test(overflowX + overflowY)) {
          rects = rects.map((rect) => within(rect, edge));
          break;
        }
        const clips = /hidden|clip/.test(overflowX);
        if (!clips && !/paint|content|strict/.test(contain)) continue;
        const margin = clips ? 0 : Number.parseFloat(overflowClipMargin.replace(/^[a-z-]+ /, "")) || 0;
        if (
          rects.some((rect) => rect.right > edge.right + margin + 1 || rect.bottom > edge.bottom + margin + 1)
        )
          found.push(`${name(one)} is cut by ${name(box)}`);
      }
      return rects.filter(({ width, height }) => width > 2 && height > 2);
    }

    function within(rect: DOMRect, edge: DOMRect): DOMRect {
      const [left, top] = [Math.max(rect.left, edge.left), Math.max(rect.top, edge.top)];
      const [right, bottom] = [Math.min(rect.right, edge.right), Math.min(rect.bottom, edge.bottom)];
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    function overlap(a: DOMRect, b: DOMRect): boolean {
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return width > 2 && height > 0.3 * Math.min(a.height, b.height);
    }

    function name(one: Element): string {
      const place = one.closest("[id]")?.id ?? "";
      return `#${place} ${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""} “${one.textContent.trim().slice(0, 30)}”`;
    }
  });
}
