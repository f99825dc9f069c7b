/**
 * Runs a script of the project: `node scripts/bootstrap.mjs scripts/test.ts`. It needs no more than Node 20 and npm:
 * it first installs whatever is missing, then hands over to the project's own, newer Node, which runs TypeScript as it is.
 * Plain JavaScript without dependencies, since it runs before there are any.
 */
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const windows = process.platform === "win32";

/** Whether node_modules lacks something of the lockfile; what is optional may be left out on this platform. */
function incomplete() {
  const packages = (file) => JSON.parse(readFileSync(resolve(root, file), "utf8")).packages;
  try {
    const installed = packages("node_modules/.package-lock.json");
    return Object.entries(packages("package-lock.json")).some(
      ([path, { version, optional, devOptional }]) => {
        const found = installed[path];
        return path !== "" && (found ? found.version !== version : !optional && !devOptional);
      },
    );
  } catch {
    return true;
  }
}

if (incomplete()) {
  console.log("Installing the packages that package-lock.json names (npm ci) …");
  const options = { cwd: root, stdio: "inherit", shell: windows };
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], options);
  if (status !== 0) process.exit(status ?? 1);
}

const node = resolve(root, "node_modules/node/bin", windows ? "node.exe" : "node");
const script = spawn(node, process.argv.slice(2), { cwd: root, stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => script.kill(signal));
script.on("exit", (code) => process.exit(code ?? 1));
