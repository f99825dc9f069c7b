import { getViteConfig } from "astro/config";
import { configDefaults } from "vitest/config";

/** Counts of the bytes that a step leaves, and comparisons with the whole of Plot, want a process of their own. */
const alone = ["test/optim/cost.test.ts", "test/charts/lean-plot.test.ts"];

/** Unit, contract and content tests. The tests in a real browser run under Playwright: see test/browser. */
export default getViteConfig({
  test: {
    testTimeout: 20_000,
    maxConcurrency: 2,
    maxWorkers: "100%",
    // A chapter as compiled depends on more than its text: on what reads it, and on which widgets there are.
    fsModuleCache: false,
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, ...alone],
          // The files share no state, so one worker runs many, and what they import is loaded once.
          isolate: false,
        },
      },
      { extends: true, test: { name: "alone", include: alone } },
    ],
  },
});
