import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { parseHTML } from "linkedom";

/**
 * The built site as the browser tests find it: which pages there are, what stands on them, and where they are served.
 * A new chapter, widget or control is found here, so that it is tested without anyone naming it.
 */
const folder = resolve("test-results/site/at-base");

export interface BuiltPage {
  /** Its address, from the root of the site: "" or "chapters/the-fencing-problem/". */
  path: string;
  document: Document;
}

function built(path: string): BuiltPage {
  const html = readFileSync(`${folder}/${path}index.html`, "utf8");
  return { path, document: parseHTML(html).document as unknown as Document };
}

export const chapters = readdirSync(`${folder}/chapters`).map((name) => built(`chapters/${name}/`));
export const pages = [built(""), ...chapters];

/** The ids of a chapter's widgets. */
export function widgetsOf({ document }: BuiltPage): string[] {
  return Array.from(document.querySelectorAll("[data-widget]"), ({ id }) => id);
}

/** What every test here is given: the site's address; and what it must not do: complain, fail, or ask other hosts. */
export const test = base.extend<{ address: string; quiet: undefined }>({
  address: async ({ baseURL: _ }, use, { project }) => {
    await use(process.env[`DOWNHILL_${project.name}`]!);
  },
  quiet: [
    async ({ context, address }, use) => {
      const complaints: string[] = [];
      context.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      context.on("weberror", (error) => complaints.push(String(error.error())));
      context.on("request", (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== new URL(address).origin)
          complaints.push(`asked ${url}`);
      });
      context.on("response", (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
      });
      await use(undefined);
      expect(complaints, "what the page complained of").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/**
 * Does many things on one page, each a step with a title that says what must hold; all are tried, and those that failed
 * are told together. So a page that takes long to load is loaded once.
 */
export function steps(): { (title: string, act: () => Promise<void>): Promise<void>; told(): void } {
  const failures: string[] = [];
  const step = (title: string, act: () => Promise<void>) =>
    test.step(title, act).catch((error: Error) => void failures.push(`${title}\n${error.message}`));
  return Object.assign(step, {
    told: () => expect(failures.length, failures.join("\n\n")).toBe(0),
  });
}

/** Scrolls through the page and back, so that every figure comes to life. */
export async function enliven(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
      scrollTo({ top: y, behavior: "instant" });
      await frame();
      await frame();
    }
    scrollTo({ top: 0, behavior: "instant" });
  });
  await expect(page.locator("[data-widget]:not([data-alive])")).toHaveCount(0);
}
