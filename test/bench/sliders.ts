import type { CDPSession, Page } from "@playwright/test";

/** What a movement of a slider costs a page's main thread. */
export interface Moved {
  page: string;
  slider: string;
  /** Milliseconds on the clock, which goes on while other programs run; and of the thread alone. */
  wall: number;
  thread: number;
}

const MOVEMENTS = 30;
const PASSES = 5;

export const median = (of: readonly number[]) => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)];

/** A slider that nothing listens to, alone on its page. */
export async function idleSlider(page: Page): Promise<Moved> {
  await page.setContent(`<input type="range">`);
  const [idle] = await moveSliders("input[type=range]")(page, "an empty page");
  return idle;
}

/** Moves every slider of a page that can be seen; the times are those above `idle`'s. */
export function moveSliders(selector: string, idle = { wall: 0, thread: 0 }) {
  return async (page: Page, name: string): Promise<Moved[]> => {
    const [wall, thread] = [await clock(page, "timeTicks"), await clock(page, "threadTicks")];
    const rows: Moved[] = [];
    for (const slider of await page.locator(selector).all()) {
      if (!(await slider.isVisible())) continue;
      await slider.scrollIntoViewIfNeeded();
      await slider.hover({ force: true }); // as a reader's pointer does
      await page.waitForTimeout(700); // what the last movement set off is over: the link, the spoken summary
      const passes: Record<"wall" | "thread", number[]> = { wall: [], thread: [] };
      for (let pass = 0; pass < PASSES; pass++) {
        const before = [await wall(), await thread()];
        await slider.evaluate(moveToAndFro, { pass, movements: MOVEMENTS });
        passes.wall.push(((await wall()) - before[0]) / MOVEMENTS);
        passes.thread.push(((await thread()) - before[1]) / MOVEMENTS);
      }
      rows.push({
        page: name,
        slider: await slider.evaluate((one) => one.id || (one as HTMLInputElement).name),
        wall: median(passes.wall) - idle.wall,
        thread: median(passes.thread) - idle.thread,
      });
    }
    return rows;
  };
}

/** Moves a slider over the middle half of its track, one way at even passes and back at odd ones, once a frame. */
async function moveToAndFro(
  slider: SVGElement | HTMLElement,
  { pass, movements }: { pass: number; movements: number },
): Promise<void> {
  const input = slider as HTMLInputElement;
  const [min, max] = [Number(input.min || 0), Number(input.max || 100)];
  for (let i = 0; i < movements; i++) {
    const part = (pass % 2 === 0 ? i : movements - i) / movements;
    input.valueAsNumber = min + (max - min) * (0.25 + 0.5 * part); // the element itself rounds to its step
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((painted) => requestAnimationFrame(painted));
  }
}

/** Reads how long the page's main thread has worked so far, in milliseconds of one of Chromium's clocks. */
async function clock(page: Page, timeDomain: "timeTicks" | "threadTicks"): Promise<() => Promise<number>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value;
  };
}
