import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium as playwright } from "@playwright/test";

/**
 * The Chromium that the browser tests drive: the one named by CHROMIUM_PATH, or an installed one, best the headless
 * shell, which has no window to draw, or Playwright's own. Where there is none, one is installed.
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && !existsSync(named)) throw new Error(`CHROMIUM_PATH: there is no ${named}`);
  return named ?? installed() ?? install();
}

/** What it is started with: it runs as root in containers, draws without a graphics card and calls nobody. */
export const chromiumFlags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

const commands = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];

function installed(): string | undefined {
  const { PATH = "", LOCALAPPDATA = "", PROGRAMFILES = "", "PROGRAMFILES(X86)": programs = "" } = process.env;
  const places = [
    ...PATH.split(delimiter).flatMap((folder) => commands.map((command) => join(folder, command))),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ...[LOCALAPPDATA, PROGRAMFILES, programs].map(
      (folder) => `${folder}/Google/Chrome/Application/chrome.exe`,
    ),
    playwright.executablePath(),
  ];
  return places.find((place) => existsSync(place));
}

function install(): string {
  console.log(
    "There is no Chromium here for the browser tests (CHROMIUM_PATH names another place): installing one …",
  );
  const attempts = [installFromPlaywright, installFromDebian];
  for (const attempt of isRootOnDebian() ? attempts.reverse() : attempts) {
    try {
      attempt();
      const found = installed();
      if (found) return found;
    } catch (error) {
      console.log(String(error));
    }
  }
  throw new Error("No Chromium could be installed; install one and set CHROMIUM_PATH to it");
}

function installFromPlaywright(): void {
  const cli = join(import.meta.dirname, "../node_modules/@playwright/test/cli.js");
  execFileSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" });
}

function installFromDebian(): void {
  execFileSync("apt-get", ["update"], { stdio: "inherit" });
  execFileSync("apt-get", ["install", "-y", "chromium-headless-shell"], { stdio: "inherit" });
}

function isRootOnDebian(): boolean {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return false;
  return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}
