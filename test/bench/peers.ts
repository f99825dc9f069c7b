import { existsSync, globSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { preview } from "vite";

/**
 * Pages of other sites to compare with: an address is taken as it is; of a folder, every page in it is served. Nothing of
 * them is part of this repository.
 */
export async function servePeers(places: readonly string[]) {
  const pages: { name: string; url: string }[] = [];
  const stops: (() => Promise<void>)[] = [];
  for (const place of places) {
    if (!existsSync(place)) {
      pages.push({ name: new URL(place).hostname, url: place });
      continue;
    }
    const root = resolve(place);
    const server = await preview({
      root,
      configFile: false,
      logLevel: "error",
      appType: "mpa",
      build: { outDir: root },
      preview: { port: 4600 },
    });
    stops.push(() => server.close());
    for (const file of globSync("**/*.html", { cwd: root }).sort())
      pages.push({
        name: dirname(file) === "." ? basename(root) : dirname(file),
        url: new URL(file, server.resolvedUrls!.local[0]).href,
      });
  }
  return { pages, stop: async () => void (await Promise.all(stops.map((stop) => stop()))) };
}
