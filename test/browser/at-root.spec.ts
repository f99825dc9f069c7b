import { hydrateAll, pages, test } from "./site.ts";

/** Served at the root of a host, every page comes to life without a complaint; all else is tested under a base path. */
for (const { path } of pages) {
  test(`/${path}: comes to life without a complaint`, async ({ page, address }) => {
    await page.goto(new URL(path, address).href);
    await hydrateAll(page);
  });
}
