/** How many units of its chart one pixel of the page is. */
export function unitsPerPixel(svg: SVGSVGElement): number {
  return svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
}

/** Where a pointer is, in the units of a chart. */
export function placeOf(event: MouseEvent, svg: SVGSVGElement): { x: number; y: number } {
  const { left, top } = svg.getBoundingClientRect();
  const k = unitsPerPixel(svg);
  return { x: (event.clientX - left) * k, y: (event.clientY - top) * k };
}
