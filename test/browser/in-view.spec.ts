import { controlsOf, sights, type Control } from "./in-view.ts";
import { expect, hydrateAll, pages, steps, test, unfold, visiting } from "./site.ts";
import { windows } from "./windows.ts";

/** What a control changes is seen while it is moved: at least 80 % of a chart, and 120 pixels of its height. */
for (const { path, document } of pages) {
  // The landscape of the home page is cut to its place, as no other chart is: home.spec.ts looks at it.
  if (path === "" || !document.querySelector("[data-widget]")) continue;
  visiting(path, "in view", { viewport: { width: 1280, height: 720 } }, (visit) => {
    test("every control stands beside a chart that it changes", async () => {
      const { page } = visit;
      await hydrateAll(page);
      await unfold(page);
      const step = steps();
      const moving = (await controlsOf(page)).filter(({ charts }) => charts.length > 0);
      for (const [width, height] of windows) {
        await page.setViewportSize({ width, height });
        const hidden = async (controls: readonly Control[], block: "center" | "end") =>
          (await sights(page, controls, block))
            .filter(({ share, height }) => share < 0.8 || height < 120)
            .map(
              ({ name, share, height }) => `${name}: ${Math.round(100 * share)} %, ${height.toFixed()} px`,
            );
        await step(`${width} × ${height}`, async () => {
          expect(await hidden(moving, "center")).toEqual([]);
        });
        // On a phone, where controls come after the chart, as soon as one is seen.
        if (width < 800)
          await step(`${width} × ${height}, as soon as it is seen`, async () => {
            expect(
              await hidden(
                moving.filter(({ onChart }) => !onChart),
                "end",
              ),
            ).toEqual([]);
          });
      }
      step.told();
    });
  });
}
