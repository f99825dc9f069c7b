import type { APIRequestContext } from "@playwright/test";
import { parseHTML } from "linkedom";
import { expect, pages, test } from "./site.ts";

interface Target {
  status: number;
  ids: ReadonlySet<string>;
}

/** What stands at an address, asked for once. */
const targets = new Map<string, Promise<Target>>();

async function look(request: APIRequestContext, url: string): Promise<Target> {
  const response = await request.get(url);
  const isPage = response.headers()["content-type"]?.includes("html");
  const ids = isPage ? Array.from((await response.text()).matchAll(/\sid="([^"]+)"/g), ([, id]) => id) : [];
  return { status: response.status(), ids: new Set(ids) };
}

/** Under whatever path the site is served, everything it names is there. */
for (const { path } of pages) {
  test(`/${path}: every link and every anchor leads somewhere on the site`, async ({ address, request }) => {
    const here = new URL(path, address);
    const { document } = parseHTML(await (await request.get(here.href)).text());
    const links = document.querySelectorAll("a[href], link[href], script[src], img[src]");
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) {
      const url = new URL((link.getAttribute("href") ?? link.getAttribute("src"))!, here);
      if (url.origin !== here.origin) continue;
      expect(url.pathname, "stays under the site’s path").toMatch(
        new RegExp(`^${new URL(address).pathname}`),
      );
      const plain = url.href.replace(/#.*/, "");
      targets.set(plain, targets.get(plain) ?? look(request, plain));
      const { status, ids } = await targets.get(plain)!;
      expect(status, url.href).toBe(200);
      if (url.hash !== "") expect(ids, url.href).toContain(decodeURIComponent(url.hash.slice(1)));
    }
  });
}
