import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { preview } from "astro";
import type { FullConfig } from "@playwright/test";

/** Serves the sites that are built while the browser tests run, each on a free port; the tests read its address from `process.env`. */
export default async function setup({ projects }: FullConfig): Promise<() => Promise<void>> {
  const servers: Awaited<ReturnType<typeof preview>>[] = [];
  for (const { name, metadata } of projects) {
    const outDir = resolve(`test-results/site/${metadata.folder}`);
    if (!existsSync(outDir)) continue; // one chapter is tested under one base path
    process.env.BASE = metadata.base;
    const server = await preview({ outDir, logLevel: "error", server: { port: 4400 } });
    process.env[`DOWNHILL_${name}`] = `http://localhost:${server.port}${metadata.base}`;
    servers.push(server);
  }
  return async () => {
    for (const server of servers) await server.stop();
  };
}
