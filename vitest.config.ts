/// <reference types="vitest/config" />
import { getViteConfig } from "astro/config";

/** Unit, contract and content tests. The tests in a real browser run under Playwright: see test/browser. */
export default getViteConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    testTimeout: 20_000,
    maxConcurrency: 2,
    // The files share no state, so one worker runs many, and what they import is loaded once.
    isolate: false,
    // A chapter as compiled depends on more than its text: on what reads it, and on which widgets there are.
    fsModuleCache: false,
  },
});
