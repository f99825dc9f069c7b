import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { chromium, type CDPSession, type Page } from "@playwright/test";
import { build, preview } from "astro";
import { chromiumFlags, findChromium } from "../../scripts/chromium.ts";

/**
 * What the built pages cost in a browser: `npm run bench:page`, with `-- --chapter NAME` for one chapter. For every slider
 * the main thread's time per movement (30 movements, one a frame, by Chromium's own TaskDuration; the median of five
 * passes), beside that of an idle slider; for every chapter its requests and bytes. It states and never judges.
 */
const MOVEMENTS = 30;
const PASSES = 5;
const { values: options } = parseArgs({ options: { chapter: { type: "string" } } });

const outDir = resolve("test-results/bench-site");
console.log("Building …");
await build({ outDir, logLevel: "error" });
const server = await preview({ outDir, logLevel: "error", server: { port: 4500 } });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
const base = (process.env.BASE ?? "/").replace(/\/?$/, "/");

try {
  const names = readdirSync(`${outDir}/chapters`).filter((name) => name === (options.chapter ?? name));
  const weights = [];
  const times = [];
  for (const name of names) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    weights.push({
      chapter: name,
      ...(await weigh(page, `http://localhost:${server.port}${base}chapters/${name}/`)),
    });
    times.push(...(await clock(page, name)));
    await page.close();
  }
  console.log("\nMain-thread time per slider movement, in milliseconds");
  console.table(times);
  console.log(
    "\nBytes after gzip (fonts as they are) and requests: before the page is touched, and with every figure alive",
  );
  console.table(weights);
} finally {
  await browser.close();
  await server.stop();
}

/** Loads a chapter, brings every figure to life, and sums what was sent. */
async function weigh(page: Page, url: string) {
  const sent = new Map<string, { type: string; bytes: number }>();
  page.on("response", async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    const type = response.request().resourceType();
    sent.set(response.url(), {
      type,
      bytes: type === "font" ? body.length : gzipSync(body, { level: 9 }).length,
    });
  });
  const bytes = (type?: string) =>
    Array.from(sent.values()).reduce(
      (sum, one) => sum + (type === undefined || one.type === type ? one.bytes : 0),
      0,
    );

  await page.goto(url, { waitUntil: "networkidle" });
  const first = { requests: sent.size, script: bytes("script"), all: bytes() };
  for (const widget of await page.locator("[data-widget]").all()) {
    await widget.scrollIntoViewIfNeeded();
    await page.waitForFunction((one) => one?.hasAttribute("data-alive"), await widget.elementHandle());
  }
  for (const choice of await page.locator(".widget .choice label:last-of-type").all()) await choice.click();
  await page.waitForLoadState("networkidle");
  for (const button of await page.getByRole("button", { name: "Reset" }).all())
    await button.click({ force: true });
  return {
    "requests at first": first.requests,
    "script at first": first.script,
    "all at first": first.all,
    requests: sent.size,
    script: bytes("script"),
    all: bytes(),
  };
}

/** Moves every slider of the page, after an idle one that nothing listens to. */
async function clock(page: Page, chapter: string) {
  const session = await page.context().newCDPSession(page);
  // The thread's own time, which does not count what other programs took meanwhile.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.evaluate(() => {
    const idle = Object.assign(document.createElement("input"), {
      type: "range",
      id: "idle-slider",
      max: "100",
    });
    document.querySelector("main")!.prepend(idle);
  });
  const sliders = await page
    .locator(".widget .slider input[type=range]")
    .evaluateAll((all) => all.map(({ id }) => id));
  const rows = [];
  for (const id of ["idle-slider", ...sliders]) {
    await page.locator(`[id="${id}"]`).hover(); // as a reader's pointer does
    await page.waitForTimeout(700); // what the last movement set off is over: the link, the spoken summary
    rows.push({ chapter, slider: id, median: Number((await median(page, session, id)).toFixed(2)) });
  }
  return rows;
}

/** The time of one movement of a slider: the median pass of several to and fro over the middle half of its track. */
async function median(page: Page, session: CDPSession, id: string): Promise<number> {
  const times: number[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    const before = await taskDuration(session);
    await page.evaluate(
      async ({ id, pass, movements }) => {
        const slider = document.getElementById(id) as HTMLInputElement;
        for (let i = 0; i < movements; i++) {
          const part = (pass % 2 === 0 ? i : movements - i) / movements;
          slider.valueAsNumber = Math.round(Number(slider.max) * (0.25 + 0.5 * part));
          slider.dispatchEvent(new Event("input", { bubbles: true }));
          await new Promise((painted) => requestAnimationFrame(painted));
        }
      },
      { id, pass, movements: MOVEMENTS },
    );
    times.push(((await taskDuration(session)) - before) / MOVEMENTS);
  }
  return times.sort((a, b) => a - b)[(PASSES - 1) / 2];
}

/** How long the page's main thread has worked so far, in milliseconds. */
async function taskDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value;
}
