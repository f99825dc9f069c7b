import { defineConfig } from "@playwright/test";
import { chromiumFlags, findChromium } from "./scripts/chromium.ts";

/**
 * The tests in a real Chromium, of the built site under a base path and, for what depends on addresses, at the root of
 * a host. `npm test -- browser` builds both first.
 */
export default defineConfig({
  testDir: "test/browser",
  testMatch: "*.spec.ts",
  globalSetup: "./test/browser/setup.ts",
  outputDir: "test-results/browser",
  snapshotPathTemplate: "{testDir}/counts/{arg}{ext}",
  fullyParallel: true,
  workers: 4, // they wait as much as they work
  // A busy machine can make a browser late; a test that fails twice is wrong.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 5_000 },
  reporter: "line",
  use: {
    launchOptions: { executablePath: findChromium(), args: chromiumFlags },
    viewport: { width: 1280, height: 900 },
    actionTimeout: 10_000,
  },
  projects: [
    { name: "at-base", metadata: { folder: "at-base", base: "/some/base/" }, testIgnore: "at-root.spec.ts" },
    { name: "at-root", metadata: { folder: "at-root", base: "/" }, testMatch: /addresses|at-root/ },
  ],
});
