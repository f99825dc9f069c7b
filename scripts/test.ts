import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { chapters } from "./chapters.ts";
import { findChromium } from "./chromium.ts";

/**
 * Every test of the project: `npm test`, or some of its parts, `npm test -- unit browser`, or what concerns one chapter,
 * `npm test -- chapters/adam`. The last line it prints is the count, "N passed, N failed"; each check and each build
 * counts as one test. Before it stands what passed only when it was tried again.
 */
const root = resolve(import.meta.dirname, "..");
const results = resolve(root, "test-results");
/** Where the sites that the browser tests look at are served. */
const bases = { "at-root": "/", "at-base": "/some/base/" };
const bin = (name: string) => resolve(root, "node_modules", name);

interface Count {
  passed: number;
  failed: number;
  /** The titles of those that passed only when they were tried again. */
  flaky?: string[];
}

const parts: Record<string, () => Count[]> = {
  check: () => [
    one("types of the content", "astro/bin/astro.mjs", ["sync"]),
    one("types", "typescript/bin/tsc", ["--noEmit"]),
    one("types of the pages", "astro/bin/astro.mjs", ["check"]),
    one("lint", "eslint/bin/eslint.js", ["."]),
    one("lint of styles", "stylelint/bin/stylelint.mjs", ["src/**/*.css"]),
    one("format", "prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."]),
  ],
  unit: () => [unit([])],
  browser: () => browser(["at-root", "at-base"], []),
  ...Object.fromEntries(chapters.map((name) => [`chapters/${name}`, () => ofChapter(name)])),
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(parts, name));
if (unknown) throw new Error(`there is no part ${unknown}; there are: ${Object.keys(parts).join(", ")}`);

rmSync(results, { recursive: true, force: true });
mkdirSync(results);
const counts = (asked.length > 0 ? asked : ["check", "unit", "browser"]).flatMap((name) => parts[name]());
const sum = (key: "passed" | "failed") => counts.reduce((total, count) => total + count[key], 0);
const flaky = counts.flatMap((count) => count.flaky ?? []);
if (flaky.length > 0) console.log(`\n${flaky.length} flaky, passed at the second try:\n${flaky.join("\n")}`);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") > 0 ? 1 : 0;

function unit(files: string[]): Count {
  const report = resolve(results, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["run", ...reporters, ...files];
  return counted("unit tests", "vitest/vitest.mjs", args, {}, () => readVitest(report));
}

/** The tests in a browser, of sites that are built for them. */
function browser(folders: (keyof typeof bases)[], args: string[], env: Record<string, string> = {}): Count[] {
  const report = resolve(results, "playwright.json");
  const sites = folders.map((folder) => build(folder, env));
  if (sites.some(({ failed }) => failed > 0)) return sites;
  const all = ["test", "--reporter=line,json", ...folders.map((folder) => `--project=${folder}`), ...args];
  return [
    ...sites,
    counted(
      "browser tests",
      "@playwright/test/cli.js",
      all,
      { CHROMIUM_PATH: findChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      () => readPlaywright(report),
    ),
  ];
}

/** What its author wants to know, of a draft as well: whether it builds, says what is true, and works in a browser. */
function ofChapter(name: string): Count[] {
  const content = `test/content/${name}.test.ts`;
  return [
    one("types of the content", "astro/bin/astro.mjs", ["sync"]),
    ...(existsSync(resolve(root, content)) ? [unit([content])] : []),
    ...browser(["at-base"], ["--grep", `/chapters/${name}/`], { DRAFTS: "1" }),
  ];
}

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

function build(folder: keyof typeof bases, env: Record<string, string>): Count {
  const outDir = `test-results/site/${folder}`;
  const args = ["build", "--silent", "--outDir", outDir];
  return one(`build for ${bases[folder]}`, "astro/bin/astro.mjs", args, { BASE: bases[folder], ...env });
}

function readVitest(report: string): Count {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const broken = testResults.filter(
    ({ status, assertionResults }: { status: string; assertionResults: unknown[] }) =>
      status === "failed" && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

interface Suite {
  title: string;
  suites?: Suite[];
  specs: { title: string; tests: { status: string }[] }[];
}

function readPlaywright(report: string): Count {
  const { stats, suites } = JSON.parse(readFileSync(report, "utf8")) as {
    stats: Record<"expected" | "flaky" | "unexpected", number>;
    suites: Suite[];
  };
  const flakyIn = (suite: Suite, path: string[]): string[] => [
    ...suite.specs
      .filter(({ tests }) => tests.some(({ status }) => status === "flaky"))
      .map(({ title }) => [...path, title].join(" › ")),
    ...(suite.suites ?? []).flatMap((one) => flakyIn(one, [...path, one.title])),
  ];
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    flaky: suites.flatMap((suite) => flakyIn(suite, [suite.title])),
  };
}
