import { expect, type CDPSession, type Page } from "@playwright/test";

/**
 * What a page keeps while its controls are moved in turn. Each movement makes a new frame, some of them 100 kB: the
 * frames that are no longer shown must go.
 */
export async function expectForgotten(
  page: Page,
  widgets: string,
  { first, then, megabytes }: { first: number; then: number; megabytes: number },
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => (document.body.dataset.hurries = ""));
  await move(page, widgets, first);
  const before = await heap(session);
  await move(page, widgets, then);
  const kept = (await heap(session)) - before;
  expect(kept, `megabytes kept of ${then} movements of each control`).toBeLessThan(megabytes);
  await page.evaluate(() => delete document.body.dataset.hurries);
}

/** Once the page hurries, frames come as fast as they can be drawn, so that thousands of movements take seconds. */
export async function letHurry(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const onScreen = window.requestAnimationFrame.bind(window);
    const channel = new MessageChannel();
    const waiting: FrameRequestCallback[] = [];
    channel.port1.onmessage = () => waiting.shift()!(performance.now());
    window.requestAnimationFrame = (draw) => {
      if (document.body.dataset.hurries === undefined) return onScreen(draw);
      channel.port2.postMessage(undefined);
      return waiting.push(draw);
    };
  });
}

/**
 * Moves every control in some widgets, one after the other, that many times: ranges over the middle half of their tracks,
 * choices and switches by a click, number fields by typing, handles and points by the arrow keys.
 */
async function move(page: Page, widgets: string, times: number): Promise<void> {
  await page.evaluate(
    async ({ widgets, times }) => {
      const all = (selector: string) =>
        Array.from(document.querySelectorAll<HTMLInputElement>(`:is(${widgets}) .widget ${selector}`));
      const key = (on: Element, name: string) =>
        on.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
      const moves: Record<string, (control: HTMLInputElement, i: number) => void> = {
        "input[type=range]": (range, i) => {
          range.valueAsNumber = Math.round(Number(range.max) * (0.25 + (0.5 * ((7 * i) % times)) / times));
          range.dispatchEvent(new Event("input", { bubbles: true }));
        },
        "input[type=radio]": (radio) => radio.click(),
        ".choice-list option": (one) => {
          const option = one as unknown as HTMLOptionElement;
          option.selected = true;
          option.parentElement!.dispatchEvent(new Event("change", { bubbles: true }));
        },
        "input[type=checkbox]": (box) => box.click(),
        ".number-field input": (field, i) => {
          field.value = i % 2 === 0 ? "1" : "0.5";
          field.dispatchEvent(new Event("input", { bubbles: true }));
          key(field, "Enter");
        },
        ":is(.handle, .drag-point, .turntable)": (grip, i) =>
          key(grip, i % 2 === 0 ? "ArrowRight" : "ArrowLeft"),
      };
      for (let i = 0; i < times; i++) {
        for (const [selector, moved] of Object.entries(moves)) {
          for (const control of all(`${selector}:not(:disabled)`)) {
            moved(control, i);
            await new Promise(requestAnimationFrame);
          }
        }
      }
      // What a movement sets off is over: the link, the spoken summary.
      await new Promise((over) => setTimeout(over, 1000));
    },
    { widgets, times },
  );
}

/** What the page's scripts hold, in megabytes. */
async function heap(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1e6;
}
