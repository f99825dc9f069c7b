import { build, preview } from "astro";

/**
 * Builds the course and serves it: `npm start`. The usual port gives way to the next free one. SITE and BASE say where
 * the built site will live, `npm start -- --port 8000` where to look at it.
 */
const at = process.argv.indexOf("--port");
const port = at < 0 ? 4321 : Number(process.argv[at + 1]);

console.log("Building the course …");
await build({ logLevel: "error" });
const server = await preview({ logLevel: "error", server: { port } });
const path = (process.env.BASE ?? "/").replace(/^\/?(.*?)\/?$/, "/$1/").replace("//", "/");
console.log(`\n  Downhill is served at http://localhost:${server.port}${path}\n  Stop it with Ctrl+C.\n`);
await server.closed();
