import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { findChromium } from "./chromium.ts";

/**
 * Every test of the project: `npm test`, or some of its parts, `npm test -- unit browser`. The last line it prints is
 * the count, "N passed, N failed"; each check and the build count as one test.
 */
const root = resolve(import.meta.dirname, "..");
const results = resolve(root, "test-results");
const bin = (name: string) => resolve(root, "node_modules", name);

interface Count {
  passed: number;
  failed: number;
}

const parts: Record<string, () => Count[]> = {
  check: () => [
    one("types of the content", "astro/bin/astro.mjs", ["sync"]),
    one("types", "typescript/bin/tsc", ["--noEmit"]),
    one("types of the pages", "astro/bin/astro.mjs", ["check"]),
    one("lint", "eslint/bin/eslint.js", ["."]),
    one("format", "prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."]),
  ],
  unit: () => {
    const report = resolve(results, "vitest.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    return [counted("unit tests", "vitest/vitest.mjs", ["run", ...reporters], {}, () => readVitest(report))];
  },
  browser: () => {
    const report = resolve(results, "playwright.json");
    const sites = [build("at-root", "/"), build("at-base", "/some/base/")];
    if (sites.some(({ failed }) => failed > 0)) return sites;
    const env = { CHROMIUM_PATH: findChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const args = ["test", "--reporter=line,json"];
    return [
      ...sites,
      counted("browser tests", "@playwright/test/cli.js", args, env, () => readPlaywright(report)),
    ];
  },
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(parts, name));
if (unknown) throw new Error(`there is no part ${unknown}; there are: ${Object.keys(parts).join(", ")}`);

rmSync(results, { recursive: true, force: true });
mkdirSync(results);
const counts = (asked.length > 0 ? asked : Object.keys(parts)).flatMap((name) => parts[name]());
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") > 0 ? 1 : 0;

/** Runs a command of a package and says how long it took. */
function run(title: string, script: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n— ${title}`);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [bin(script), ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`— ${title}: ${status === 0 ? "passed" : "failed"} in ${seconds} s`);
  return status === 0;
}

function one(...command: Parameters<typeof run>): Count {
  return run(...command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A run that reports its own count. What it does not report, such as a crash, counts as one failure. */
function counted(
  title: string,
  script: string,
  args: string[],
  env: Record<string, string>,
  read: () => Count,
): Count {
  const good = run(title, script, args, env);
  let count: Count = { passed: 0, failed: 0 };
  try {
    count = read();
  } catch (error) {
    console.log(`${title}: no report, ${String(error)}`);
  }
  return !good && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function build(folder: string, base: string): Count {
  const outDir = `test-results/site/${folder}`;
  return one(`build for ${base}`, "astro/bin/astro.mjs", ["build", "--silent", "--outDir", outDir], {
    BASE: base,
  });
}

function readVitest(report: string): Count {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const broken = testResults.filter(
    ({ status, assertionResults }: { status: string; assertionResults: unknown[] }) =>
      status === "failed" && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

function readPlaywright(report: string): Count {
  const { stats } = JSON.parse(readFileSync(report, "utf8"));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
