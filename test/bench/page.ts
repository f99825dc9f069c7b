import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Page } from "@playwright/test";
import { build, preview } from "astro";
import { chromiumFlags, findChromium } from "../../scripts/chromium.ts";
import { hydrateAll, unfold } from "../browser/hydrate.ts";
import { followHand } from "./hand.ts";
import { servePeers } from "./peers.ts";
import { idleSlider, median, moveSliders, type Moved } from "./sliders.ts";
import { weigh } from "./weight.ts";

/**
 * What the built pages cost in a browser: `npm run bench:page`. It states and never judges. After `--`:
 *
 *     --chapter NAME   this chapter; may be given again
 *     --only PART      sliders, hand or weight; may be given again
 *     --peers PLACE    another site's page or a folder of pages, measured in the same run; may be given again
 *     --throttle N     how many times slower the processor is when the hand is followed (4)
 *     --site FOLDER    a site that is already built
 */
const { values: options } = parseArgs({
  options: {
    chapter: { type: "string", multiple: true },
    only: { type: "string", multiple: true, default: ["sliders", "hand", "weight"] },
    peers: { type: "string", multiple: true, default: [] },
    throttle: { type: "string", default: "4" },
    site: { type: "string" },
  },
});
const does = (part: string) => options.only.includes(part);

const outDir = resolve(options.site ?? "test-results/bench-site");
if (options.site === undefined) {
  console.log("Building …");
  await build({ outDir, logLevel: "error" });
}
const server = await preview({ outDir, logLevel: "error", server: { port: 4500 } });
const peers = await servePeers(options.peers);
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
const base = (process.env.BASE ?? "/").replace(/\/?$/, "/");
const chapters = readdirSync(`${outDir}/chapters`)
  .filter((name) => options.chapter?.includes(name) ?? true)
  .map((name) => ({ name, url: `http://localhost:${server.port}${base}chapters/${name}/` }));

/** Does something on a new page for each address, one after the other. */
async function each<T>(
  places: readonly { name: string; url: string }[],
  measure: (page: Awaited<ReturnType<typeof browser.newPage>>, name: string) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  for (const { name, url } of places) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(url, { waitUntil: "load" });
    results.push(await measure(page, name));
    await page.close();
  }
  return results;
}

/** Brings all figures of a page to life, with nothing of them folded away. */
async function awake(page: Page): Promise<void> {
  await hydrateAll(page);
  await unfold(page);
}

try {
  if (does("sliders")) {
    const [idle] = await each([{ name: "idle", url: "about:blank" }], idleSlider);
    const move = moveSliders(".widget .slider input[type=range]", idle);
    const ours = (await each(chapters, (page, name) => awake(page).then(() => move(page, name)))).flat();
    const theirs = (await each(peers.pages, moveSliders("input[type=range]", idle))).flat();
    tell(
      "Main-thread milliseconds per movement of a slider, above those of an idle one on an empty page",
      ours,
    );
    console.log(`the idle one: ${idle.wall.toFixed(2)} wall, ${idle.thread.toFixed(2)} thread`);
    if (theirs.length > 0) {
      tell("The same elsewhere", theirs);
      for (const clock of ["wall", "thread"] as const) {
        const [own, other] = [ours, theirs].map((rows) => median(rows.map((row) => row[clock])));
        const ratio = (own / other).toFixed(2);
        console.log(
          `median, ${clock}: ${own.toFixed(2)} here, ${other.toFixed(2)} elsewhere, ratio ${ratio}`,
        );
      }
    }
  }
  if (does("hand")) {
    const rows = (await each(chapters, followHand(Number(options.throttle)))).flat();
    const [slow, handles] = [
      rows.filter(({ kind }) => kind === "slider"),
      rows.filter(({ kind }) => kind === "handle"),
    ];
    const share = slow.reduce((sum, one) => sum + one.soon, 0) / slow.length;
    console.log(
      `\nMovements of a slider drawn within 33 ms, the processor ${options.throttle} times slower: ${(100 * share).toFixed(1)} %`,
    );
    console.table(slow.sort((a, b) => a.soon - b.soon).map(({ kind: _, ...row }) => row));
    console.log("\nMilliseconds from a movement of the pointer on a handle to its frame");
    console.table(handles.sort((a, b) => b.late - a.late).map(({ kind: _, ...row }) => row));
  }
  if (does("weight")) {
    console.log(
      "\nBytes after gzip (fonts as they are) and requests: before the page is touched, and with every figure hydrated",
    );
    console.table(
      await each(
        chapters.map(({ name }) => ({ name, url: "about:blank" })),
        (page, name) => weigh(page, name, chapters.find((one) => one.name === name)!.url),
      ),
    );
  }
} finally {
  await browser.close();
  await server.stop();
  await peers.stop();
}

/** Prints the sliders, the most expensive first. */
function tell(title: string, rows: readonly Moved[]): void {
  const sorted = rows.toSorted((a, b) => b.wall - a.wall);
  console.log(`\n${title}`);
  console.table(
    sorted.map(({ page, slider, wall, thread }) => ({
      page,
      slider,
      wall: round(wall),
      thread: round(thread),
    })),
  );
}

function round(milliseconds: number): number {
  return Number(milliseconds.toFixed(2));
}
