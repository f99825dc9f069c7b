/** The contrast of two colors, each as CSS writes it (#rrggbb, rgb(…) or color(srgb …)), as WCAG 2.2 defines it: from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [r, g, b] = channels(color).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Red, green and blue, each from 0 to 1. */
function channels(color: string): number[] {
  if (color.startsWith("#"))
    return color.match(/[\da-f]{2}/gi)!.map((level) => Number.parseInt(level, 16) / 255);
  const most = color.startsWith("color(") ? 1 : 255;
  return color.match(/[\d.]+/g)!.map((level) => Number(level) / most);
}
