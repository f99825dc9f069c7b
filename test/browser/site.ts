import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "@playwright/test";
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
  const html = readFileSync(`${folder}/${path}${path.endsWith(".html") ? "" : "index.html"}`, "utf8");
  return { path, document: parseHTML(html).document as unknown as Document };
}

export const chapters = readdirSync(`${folder}/chapters`).map((name) => built(`chapters/${name}/`));
/** The pages around the chapters. */
export const others = ["", "bibliography/", "errata/", "library/", "404.html"].map(built);
export const pages = [...others, ...chapters];

/** The ids of a chapter's widgets. */
export function widgetsOf({ document }: BuiltPage): string[] {
  return Array.from(document.querySelectorAll("[data-widget]"), ({ id }) => id);
}

/** What every test here is given: the site's address, and pages that must not complain, fail, or ask other hosts. */
export const test = base.extend<{ mayComplain: boolean }, { address: string }>({
  address: [
    async ({ browserName: _ }, use, { project }) => {
      await use(process.env[`DOWNHILL_${project.name}`]!);
    },
    { scope: "worker" },
  ],
  mayComplain: [false, { option: true }],
  context: async ({ context, address, mayComplain }, use) => {
    const complaints = complaintsOf(context, address);
    await use(context);
    if (!mayComplain) expect(complaints, "what the page complained of").toEqual([]);
  },
});

function complaintsOf(context: BrowserContext, address: string): string[] {
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
  return complaints;
}

/** A page that stays open while several tests use it, one after the other. */
export interface Visit {
  page: Page;
  address: string;
}

/**
 * Tests that share one visit of a page, in their order: to load a chapter and bring it to life takes as long as many a
 * test. When one fails, the page is opened anew for the next. `prepare` comes before the page is asked for.
 */
export function visiting(
  path: string,
  title: string,
  options: BrowserContextOptions & { prepare?: (page: Page) => Promise<unknown> },
  tests: (visit: Visit) => void,
): void {
  test.describe(`/${path} ${title}`, () => {
    test.describe.configure({ mode: "default", timeout: 120_000 });
    const visit = {} as Visit;
    let complaints: string[];
    test.beforeAll(async ({ browser, address }) => {
      const { prepare, ...context } = options;
      const opened = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...context });
      complaints = complaintsOf(opened, address);
      visit.address = address;
      visit.page = await opened.newPage();
      await prepare?.(visit.page);
      await visit.page.goto(new URL(path, address).href);
    });
    test.afterEach(() => expect(complaints.splice(0), "what the page complained of").toEqual([]));
    test.afterAll(() => visit.page?.context().close());
    tests(visit);
  });
}

export { expect };
export { awaken, chooseLast, find, hydrateAll, unfold } from "./hydrate.ts";

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
