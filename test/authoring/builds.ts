import { execFile, spawn } from "node:child_process";
import { cpSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { nameOf } from "../../src/runtime/folder.ts";

/**
 * Sites with other chapters, those of test/fixtures. Each has a project folder of its own, with caches that it shares
 * with no other and a copy of the site's source: all of it but the widgets that none of its pages places.
 */
export interface Outcome {
  failed: boolean;
  /** All that the build printed. */
  output: string;
  /** Where its pages are. */
  dist: string;
}

/** Builds the site with the chapter test/fixtures/<name>/01-fixture.mdx as its only one. */
export async function buildFixture(name: string): Promise<Outcome> {
  const root = project(name, { [name]: "01-fixture" });
  return new Promise((done) => {
    execFile(process.execPath, [cli, "build"], { cwd: root, env: env("production") }, (error, out, err) => {
      done({
        failed: error !== null,
        output: stripVTControlCharacters(`${out}${err}`),
        dist: `${root}/dist`,
      });
    });
  });
}

/** Serves a site of several fixtures as authors see it while they write. */
export async function serveFixtures(names: readonly string[]) {
  const root = project("served", Object.fromEntries(names.map((name) => [name, servedAs(name)])));
  const server = spawn(process.execPath, [cli, "dev"], { cwd: root, env: env("development") });
  let output = "";
  const found = (wanted: RegExp) =>
    new Promise<RegExpExecArray>((done, fail) => {
      const look = () => {
        const match = wanted.exec(output);
        if (match) done(match);
      };
      look();
      server.stdout.on("data", look);
      server.stderr.on("data", look);
      server.once("close", () => fail(new Error(`the server ended:\n${output}`)));
    });
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => (output += stripVTControlCharacters(text)));
  }
  const [, url] = await found(/Local\s+(http\S+)/);
  return {
    /** What the server says of a fixture's chapter when its page is asked for: the line that names its file. */
    async said(name: string): Promise<string> {
      await fetch(`${url}chapters/${name}/`).then((answer) => answer.text());
      return (await found(new RegExp(`^.*${servedAs(name)}\\.mdx:\\d.*$`, "m")))[0];
    },
    stop: () => void server.kill(),
  };
}

/** Where a text first stands in a fixture's chapter, as messages give it; of a site that is served, in its file there. */
export function placeIn(name: string, text: string, file = "01-fixture"): string {
  const chapter = readFileSync(chapterOf(name), "utf8");
  const at = chapter.indexOf(text);
  if (at < 0) throw new Error(`${chapterOf(name)} does not contain ${text}`);
  const lines = chapter.slice(0, at).split("\n");
  return `content/chapters/${file}.mdx:${lines.length}:${lines.at(-1)!.length + 1}`;
}

/** The file of a fixture's chapter in a site that is served. */
export const servedAs = (name: string) => `${String(fixtures.indexOf(name) + 1).padStart(2, "0")}-${name}`;

const fixtures = readdirSync("test/fixtures").sort();

const cli = resolve("node_modules/astro/bin/astro.mjs");
const chapterOf = (name: string) => `test/fixtures/${name}/01-fixture.mdx`;

/** The environment without what the test runner puts into it, which Astro and Vite would go by. */
function env(mode: string): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|TEST|SITE|MODE|DEV|PROD|SSR|BASE_URL)/.test(name),
  );
  return { ...Object.fromEntries(ours), NODE_ENV: mode, BASE: "/" };
}

/** A project with some fixtures as its chapters, each under the name of a file. */
function project(folder: string, chapters: Record<string, string>): string {
  const root = resolve("test-results/fixtures", folder);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(`${root}/node_modules`, { recursive: true });
  const pages = [...globSync("src/pages/**/*.astro"), ...Object.keys(chapters).map(chapterOf)];
  const written = pages.map((path) => readFileSync(path, "utf8")).join("\n");
  const widgets = globSync("src/widgets/*/*/model.ts")
    .map(dirname)
    .filter((folder) => !new RegExp(`\\b${nameOf(basename(folder))}\\b`).test(written))
    .map((folder) => resolve(folder));
  for (const path of ["astro.config.mjs", "package.json", "tsconfig.json", "src", "public"]) {
    cpSync(path, `${root}/${path}`, {
      recursive: true,
      filter: (from) => !widgets.includes(resolve(from)),
    });
  }
  symlinkSync(
    resolve("node_modules/@fontsource-variable"),
    `${root}/node_modules/@fontsource-variable`,
    "junction",
  );
  for (const [name, file] of Object.entries(chapters)) {
    cpSync(chapterOf(name), `${root}/content/chapters/${file}.mdx`);
  }
  cpSync("content/bibliography.json", `${root}/content/bibliography.json`);
  return root;
}
