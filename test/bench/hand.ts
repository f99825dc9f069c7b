import type { Locator, Page } from "@playwright/test";
import { hydrateAll, unfold } from "../browser/hydrate.ts";

/** How soon the frame is there when the pointer has moved. */
export interface Followed {
  kind: "slider" | "handle";
  page: string;
  what: string;
  /** Milliseconds: the median, and what 95 of 100 movements do not exceed. */
  median: number;
  late: number;
  /** The share of movements that are drawn within two frames of the screen, 33 ms. */
  soon: number;
}

const MOVEMENTS = 40;

/**
 * Drags every slider of a page with the pointer, on a processor `throttle` times slower, and every handle, on this one.
 * A movement's time runs from when the browser was told of it until the page has handed over the frame that follows.
 */
export function followHand(throttle: number) {
  return async (page: Page, name: string): Promise<Followed[]> => {
    const session = await page.context().newCDPSession(page);
    const rows: Followed[] = [];
    await page.evaluate(noteFrames);
    for (const kind of ["slider", "handle"] as const) {
      await hydrateAll(page);
      await unfold(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: kind === "slider" ? throttle : 1 });
      const selector = kind === "slider" ? ".slider input[type=range]" : ".handle, .drag-point[tabindex='0']";
      for (const one of await page.locator(`.widget :is(${selector})`).all()) {
        if (!(await one.isVisible())) continue;
        const times = (await dragged(page, one, kind)).sort((a, b) => a - b);
        const at = (part: number) => Number(times[Math.floor(part * times.length)].toFixed(1));
        const what = await one.evaluate(
          (e) => e.id || `${e.closest("[data-widget]")!.id} ${e.getAttribute("aria-label")}`,
        );
        const soon = times.filter((time) => time <= 33.4).length / times.length;
        rows.push({ kind, page: name, what, median: at(0.5), late: at(0.95), soon: Number(soon.toFixed(3)) });
      }
    }
    return rows;
  };
}

/** Drags to and fro: a slider along its track, a handle around where it stands. */
async function dragged(page: Page, what: Locator, kind: Followed["kind"]): Promise<number[]> {
  await what.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
  await page.waitForTimeout(100);
  const { x, y, width, height } = (await what.boundingBox())!;
  const reach = kind === "slider" ? width / 4 : 30;
  const [cx, cy] = [x + width / 2, y + height / 2];
  await page.mouse.move(cx, cy);
  await page.mouse.down();
  await page.evaluate(() => void (noted.length = 0));
  for (let i = 1; i <= MOVEMENTS; i++) {
    const angle = (2 * Math.PI * i) / MOVEMENTS;
    await page.mouse.move(
      cx + reach * Math.sin(angle),
      cy + (kind === "slider" ? 0 : reach * (1 - Math.cos(angle))),
    );
  }
  await page.mouse.up();
  await page.waitForTimeout(200);
  return page.evaluate(() => noted);
}

declare const noted: number[];

function noteFrames(): void {
  const times: number[] = [];
  Object.assign(window, { noted: times });
  const frameIsOver = new MessageChannel();
  let since: number | undefined;
  frameIsOver.port1.onmessage = () => {
    if (since !== undefined) times.push(performance.now() - since);
    since = undefined;
  };
  const onMove = ({ timeStamp }: Event) => {
    if (since !== undefined) return; // several in one frame: the first has waited longest
    since = timeStamp;
    requestAnimationFrame(() => frameIsOver.port2.postMessage(undefined));
  };
  addEventListener("pointermove", onMove, { capture: true, passive: true });
}
