/**
 * The libraries that ours is timed against. None is a dependency: whoever only builds or tests must not wait for them.
 * `npm run bench -- --rivals` puts them, in these versions, into a folder of the system's temporary directory.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const versions = {
  "@tensorflow/tfjs": "4.22.0",
  "@tensorflow/tfjs-backend-wasm": "4.22.0",
  fmin: "0.0.2",
};
export type Rival = keyof typeof versions;

const folder = join(tmpdir(), "downhill-rivals");

/** Installs what is missing of them, and says where. */
export function fetchRivals(): void {
  const names = Object.keys(versions) as Rival[];
  if (names.every((name) => existsSync(join(folder, "node_modules", name)))) return;
  console.log(`Installing ${names.join(", ")} in ${folder} …`);
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, dependencies: versions };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}

/** Where a rival is. @throws an Error that says how to have it, where it is not installed. */
export function findRival(name: Rival): string {
  const path = join(folder, "node_modules", name);
  if (existsSync(path)) return path;
  throw new Error("not installed: npm run bench -- --rivals fetches it");
}

/** A rival's exports. */
export function rival<Exports>(name: Rival): Exports {
  return createRequire(import.meta.url)(findRival(name)) as Exports;
}

/** What a Python program with PyTorch prints, as JSON. @throws an Error where no Python here has PyTorch. */
export function withPyTorch(program: string, input = ""): unknown {
  for (const python of ["python3", "/usr/bin/python3"]) {
    const { status, stdout } = spawnSync(python, ["-c", program], { input, encoding: "utf8" });
    if (status === 0) return JSON.parse(stdout);
  }
  throw new Error("no PyTorch: apt-get install python3-torch, or pip install torch");
}
