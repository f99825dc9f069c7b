import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "@playwright/test";
import { preview } from "astro";
import { chromiumFlags, findChromium } from "./chromium.ts";

/**
 * Every figure at four sizes of the window, in light and dark, on one page for looking: `npm run gallery`, or of some
 * chapters, `npm run gallery -- adam momentum`. The site is built anew; the pictures are written to
 * test-results/gallery.
 */
const root = resolve(import.meta.dirname, "..");
const outDir = resolve(root, "test-results/site/gallery");
const folder = resolve(root, "test-results/gallery");
const windows = [
  [1280, 720],
  [1024, 768],
  [390, 844],
  [360, 640],
] as const;

execFileSync(
  process.execPath,
  [resolve(root, "node_modules/astro/bin/astro.mjs"), "build", "--silent", "--outDir", outDir],
  { cwd: root, stdio: "inherit", env: { ...process.env, BASE: "/" } },
);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = await preview({ root, outDir, logLevel: "error" });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });

const all = readdirSync(resolve(outDir, "chapters"));
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !all.includes(name));
if (unknown) throw new Error(`there is no chapter ${unknown}; there are: ${all.join(", ")}`);
const rows: string[] = [];
for (const chapter of asked.length > 0 ? asked : all) {
  console.log(chapter);
  const pictures = new Map<string, string[]>();
  for (const colorScheme of ["light", "dark"] as const) {
    for (const [width, height] of windows) {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme,
        hasTouch: width < 800,
      });
      await page.goto(`http://localhost:${server.port}/chapters/${chapter}/`);
      for (const figure of await page.locator("[data-widget]").all()) {
        const id = (await figure.getAttribute("id"))!;
        await figure.scrollIntoViewIfNeeded();
        await page.locator(`[data-widget][id="${id}"][data-hydrated]`).waitFor();
        await page.waitForTimeout(400); // a worker's result, and what is drawn after it
        for (let i = 0; i < 2; i++) {
          await figure.evaluate((one) => one.scrollIntoView({ block: "start", behavior: "instant" }));
          await page.waitForTimeout(100); // what comes near is laid out anew
        }
        const file = `${chapter}-${id}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: resolve(folder, file) });
        pictures.set(id, [...(pictures.get(id) ?? []), file]);
      }
      await page.close();
    }
  }
  for (const [id, files] of pictures)
    rows.push(
      `<h2>${chapter} · ${id}</h2><p>${files.map((file) => `<a href="${file}"><img loading="lazy" src="${file}" alt="${file}"></a>`).join(" ")}</p>`,
    );
}
await browser.close();
await server.stop();

const style = "body { margin: 1rem; font: 1rem sans-serif } img { height: 22rem; border: 1px solid gray }";
writeFileSync(
  resolve(folder, "index.html"),
  `<!doctype html><meta charset="utf-8"><title>Figures</title><style>${style}</style>${rows.join("\n")}`,
);
console.log(`file://${folder}/index.html`);
