import { parseHTML } from "linkedom";
import { enliven, expect, pages, test } from "./site.ts";

/** Under whatever path the site is served, everything it names is there. */
for (const { path } of pages) {
  test(`/${path}: every link and every anchor leads somewhere on the site`, async ({ address, request }) => {
    const here = new URL(path, address);
    const page = await read(here);
    for (const link of page.querySelectorAll("a[href], link[href], script[src], img[src]")) {
      const url = new URL((link.getAttribute("href") ?? link.getAttribute("src"))!, here);
      if (url.origin !== here.origin) continue;
      expect(url.pathname, "stays under the site’s path").toMatch(
        new RegExp(`^${new URL(address).pathname}`),
      );
      const target = await request.get(url.href);
      expect(target.status(), url.href).toBe(200);
      if (url.hash === "") continue;
      const id = decodeURIComponent(url.hash.slice(1));
      expect((await read(url)).getElementById(id), url.href).not.toBeNull();
    }

    async function read(url: URL) {
      return parseHTML(await (await request.get(url.href)).text()).document;
    }
  });

  test(`/${path}: comes to life without a complaint`, async ({ page, address }) => {
    await page.goto(new URL(path, address).href);
    await enliven(page);
  });
}
