import { resolve } from "node:path";
import { preview } from "astro";
import type { FullConfig } from "@playwright/test";

/** Serves the built sites while the browser tests run, each on a free port; the tests read its address from `process.env`. */
export default async function setup({ projects }: FullConfig): Promise<() => Promise<void>> {
  const servers: Awaited<ReturnType<typeof preview>>[] = [];
  for (const { name, metadata } of projects) {
    process.env.BASE = metadata.base;
    const outDir = resolve(`test-results/site/${metadata.folder}`);
    const server = await preview({ outDir, logLevel: "error", server: { port: 4400 } });
    process.env[`DOWNHILL_${name}`] = `http://localhost:${server.port}${metadata.base}`;
    servers.push(server);
  }
  return async () => {
    for (const server of servers) await server.stop();
  };
}
