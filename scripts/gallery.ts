import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { build, preview } from "astro";
import { find, hydrateAll } from "../test/browser/hydrate.ts";
import { windows } from "../test/browser/windows.ts";
import { chapters } from "./chapters.ts";
import { chromiumFlags, findChromium } from "./chromium.ts";

/**
 * Every figure at four sizes of the window, in light and dark, on one page for looking: `npm run gallery`, or of some
 * chapters, `npm run gallery -- adam momentum`. The site is built anew; the pictures are written to
 * test-results/gallery.
 */
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !chapters.includes(name));
if (unknown) throw new Error(`there is no chapter ${unknown}; there are: ${chapters.join(", ")}`);

const outDir = resolve("test-results/site/gallery");
const folder = resolve("test-results/gallery");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
console.log("Building …");
await build({ outDir, logLevel: "error" });
const server = await preview({ outDir, logLevel: "error" });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
const base = (process.env.BASE ?? "/").replace(/\/?$/, "/");

/** The pictures of each figure, by its chapter and id. */
const pictures = new Map<string, string[]>();
try {
  for (const chapter of asked.length > 0 ? asked : chapters) {
    console.log(chapter);
    for (const colorScheme of ["light", "dark"] as const) {
      for (const [width, height] of windows) {
        const page = await browser.newPage({
          viewport: { width, height },
          colorScheme,
          hasTouch: width < 800,
        });
        await page.goto(`http://localhost:${server.port}${base}chapters/${chapter}/`);
        await hydrateAll(page);
        for (const id of await find(page, "[data-widget]").evaluateAll((all) => all.map((one) => one.id))) {
          const file = `${chapter}-${id}-${width}-${colorScheme}.png`;
          await photograph(page, id, resolve(folder, file));
          pictures.set(`${chapter} · ${id}`, [...(pictures.get(`${chapter} · ${id}`) ?? []), file]);
        }
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
  await server.stop();
}

const rows = Array.from(pictures, ([name, files]) => {
  const linked = files.map(
    (file) => `<a href="${file}"><img loading="lazy" src="${file}" alt="${file}"></a>`,
  );
  return `<h2>${name}</h2><p>${linked.join(" ")}</p>`;
});
const style = "body { margin: 1rem; font: 1rem sans-serif } img { height: 22rem; border: 1px solid gray }";
writeFileSync(
  resolve(folder, "index.html"),
  `<!doctype html><meta charset="utf-8"><title>Figures</title><style>${style}</style>${rows.join("\n")}`,
);
console.log(`file://${folder}/index.html`);

/** A figure from its top on, as far as the window shows it. */
async function photograph(page: Page, id: string, path: string): Promise<void> {
  const figure = find(page, `[data-widget][id="${id}"]`);
  for (let i = 0; i < 2; i++) {
    await figure.evaluate((one) => one.scrollIntoView({ block: "start", behavior: "instant" }));
    await page.waitForTimeout(150); // what comes near is laid out anew, and a worker's result is drawn
  }
  await page.screenshot({ path });
}
