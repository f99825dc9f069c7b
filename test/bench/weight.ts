import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { chooseLast, hydrateAll } from "../browser/hydrate.ts";

/** Loads a chapter, brings every figure to life, and sums what was sent. */
export async function weigh(page: Page, chapter: string, url: string) {
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
  await hydrateAll(page);
  await chooseLast(page);
  await page.waitForLoadState("networkidle");
  for (const button of await page.getByRole("button", { name: "Reset" }).all())
    await button.click({ force: true });
  return {
    chapter,
    "requests at first": first.requests,
    "script at first": first.script,
    "all at first": first.all,
    requests: sent.size,
    script: bytes("script"),
    all: bytes(),
  };
}
