import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Builds of the site with another chapter. Each has a project folder of its own, with a copy of the site's source and
 * caches that it shares with no other build.
 */
export interface Outcome {
  failed: boolean;
  /** All that the build printed, without colors. */
  output: string;
  /** Where its pages are. */
  dist: string;
}

/** Builds the site with the chapter test/fixtures/<name>/01-fixture.mdx as its only one. */
export async function buildFixture(name: string): Promise<Outcome> {
  const root = resolve("test-results/fixtures", name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(`${root}/node_modules`, { recursive: true });
  for (const path of ["astro.config.mjs", "package.json", "tsconfig.json", "src", "public"]) {
    cpSync(path, `${root}/${path}`, { recursive: true });
  }
  symlinkSync(
    resolve("node_modules/@fontsource-variable"),
    `${root}/node_modules/@fontsource-variable`,
    "junction",
  );
  cpSync(chapterOf(name), write(`${root}/content/chapters/01-fixture.mdx`));
  writeFileSync(`${root}/content/bibliography.json`, readFileSync("content/bibliography.json"));

  const cli = resolve("node_modules/astro/bin/astro.mjs");
  // The test runner puts settings of its own into the environment: SITE is one of them.
  const env = { ...process.env, NODE_ENV: "production", SITE: undefined, BASE: "/", FORCE_COLOR: "0" };
  return new Promise((done) => {
    execFile(process.execPath, [cli, "build"], { cwd: root, env }, (error, out, err) => {
      done({ failed: error !== null, output: `${out}${err}`, dist: `${root}/dist` });
    });
  });
}

/** Where a text first stands in a fixture's chapter, as messages give it. */
export function placeIn(name: string, text: string): string {
  const chapter = readFileSync(chapterOf(name), "utf8");
  const at = chapter.indexOf(text);
  if (at < 0) throw new Error(`${chapterOf(name)} does not contain ${text}`);
  const lines = chapter.slice(0, at).split("\n");
  return `content/chapters/01-fixture.mdx:${lines.length}:${lines.at(-1)!.length + 1}`;
}

const chapterOf = (name: string) => `test/fixtures/${name}/01-fixture.mdx`;

function write(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  return path;
}
