import type { CDPSession, Locator, Page } from "@playwright/test";

type Place = readonly [x: number, y: number];

/** Fingers on the screen, as the browser itself reports them: it decides what is a tap, a drag, a scroll or a pinch. */
export class Fingers {
  readonly session: CDPSession;

  constructor(session: CDPSession) {
    this.session = session;
  }

  static async of(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  /** Moves fingers along straight lines, in a few steps as a hand would, and lifts them. */
  async glide(...lines: readonly { from: Place; to: Place }[]): Promise<void> {
    const STEPS = 8;
    for (let i = 0; i <= STEPS; i++) {
      const touchPoints = lines.map(({ from, to }, id) => ({
        id,
        x: from[0] + ((to[0] - from[0]) * i) / STEPS,
        y: from[1] + ((to[1] - from[1]) * i) / STEPS,
      }));
      await this.session.send("Input.dispatchTouchEvent", { type: i === 0 ? "touchStart" : "touchMove", touchPoints }); // prettier-ignore
    }
    await this.session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }

  async tap([x, y]: Place): Promise<void> {
    await this.session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    await this.session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }
}

/** Scrolls an element to the middle of the window and says where its own middle is, once the screen shows it there. */
export async function centered(element: Locator): Promise<[x: number, y: number]> {
  return element.evaluate(async (one) => {
    one.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    const { x, y, width, height } = one.getBoundingClientRect();
    return [x + width / 2, y + height / 2] as [number, number];
  });
}
