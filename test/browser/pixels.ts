import type { Locator } from "@playwright/test";

/** What is drawn of an element, pixel by pixel, for what computed styles do not tell. */
export interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue and opacity of each pixel, row by row, 0 to 255. */
  rgba: Uint8Array;
}

export async function pixelsOf(element: Locator): Promise<Pixels> {
  const png = await element.screenshot({ animations: "disabled", caret: "hide" });
  const { width, height, data } = await element.page().evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext("2d")!;
    context.drawImage(image, 0, 0);
    // Letters cross to the test much sooner than as many numbers.
    const letters = Array.from(context.getImageData(0, 0, width, height).data, (level) =>
      String.fromCharCode(level),
    );
    return { width, height, data: btoa(letters.join("")) };
  }, png.toString("base64"));
  return { width, height, rgba: Buffer.from(data, "base64") };
}

/** One pixel's color, as "255,255,255". */
export function at({ width, rgba }: Pixels, x: number, y: number): string {
  const i = 4 * (Math.round(y) * width + Math.round(x));
  return rgba.slice(i, i + 3).join();
}

/** The colors of the pixels of a column, from top to bottom. */
export function column(pixels: Pixels, x: number): string[] {
  return Array.from({ length: pixels.height }, (_, y) => at(pixels, x, y));
}

/** Which part of two pictures of the same size is not the same, from 0 to 1. */
export function changed(a: Pixels, b: Pixels): number {
  const count = a.width * a.height;
  let different = 0;
  for (let i = 0; i < count; i++) {
    if ([0, 1, 2].some((c) => a.rgba[4 * i + c] !== b.rgba[4 * i + c])) different++;
  }
  return different / count;
}
