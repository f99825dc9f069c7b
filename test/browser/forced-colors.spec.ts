import type { Locator, Page } from "@playwright/test";
import { at, changed, pixelsOf } from "./pixels.ts";
import { chapters, hydrateAll, expect, find, steps, test, unfold } from "./site.ts";
import { contrast } from "../house/contrast.ts";

/** Where the reader's system sets all colors, everything that is said by color elsewhere can still be told. */
const chapter = chapters.find(({ document }) =>
  [".derivation", ".player", ".slider:not(.stops) .notches", ".equation[data-of] .with-numbers"].every(
    (one) => document.querySelector(one),
  ),
)!;
const withHandles = chapters.find(({ document }) => document.querySelector(".handle"))!;

for (const colorScheme of ["light", "dark"] as const) {
  test(`in forced colors, ${colorScheme}, controls and what is lit, pressed or chosen can be told`, async ({
    page,
    address,
  }) => {
    test.setTimeout(120_000);
    const step = steps();
    await page.emulateMedia({ colorScheme, forcedColors: "active" });
    await page.goto(new URL(chapter.path, address).href);
    await hydrateAll(page);
    await unfold(page);

    await step("the track of every slider, and how much of it is filled", async () => {
      for (const rail of await find(page, "main input[type=range]:visible").all()) {
        await rail.evaluate((one: HTMLInputElement) => {
          one.value = String((Number(one.min) + Number(one.max)) / 2);
          one.style.setProperty("--filled", "50%");
        });
        const pixels = await pixelsOf(rail);
        const [middle, ground] = [pixels.height / 2, at(pixels, pixels.width / 2, 1)];
        const along = (part: number) =>
          Array.from({ length: 9 }, (_, i) => at(pixels, part * pixels.width, middle - 4 + i));
        const rest = along(0.9);
        expect(rest.filter((color) => color !== ground).length, "the rest of the track").toBeGreaterThan(1);
        expect(along(0.1), "is not as its filled part").not.toEqual(rest);
        const above = Array.from({ length: pixels.width }, (_, x) => at(pixels, x, middle - 6));
        expect(above.filter((color) => color !== ground).length, "the thumb").toBeGreaterThan(0);
      }
    });
    await step("the notches of a slider", async () => {
      const notch = find(page, ".slider .notches span").first();
      const pixels = await pixelsOf(notch);
      const along = Array.from({ length: Math.floor(pixels.width) }, (_, x) => at(pixels, x, 2));
      expect(new Set(along).size, "its line and the ground").toBeGreaterThan(1);
    });
    await step("a lit term, in its equation and in its legend", async () => {
      const button = find(page, ".equation[data-of] .terms button").first();
      const term = find(page, `.equation[data-of] .katex [data-term]`).first();
      for (const one of [button, term]) {
        await page.mouse.move(0, 0);
        await tellsApart(one, () => button.hover());
      }
    });
    await step("every letter of an equation, whatever stands above or below it", async () => {
      const equation = find(page, ".equation .katex-display .katex-html").first();
      await page.mouse.move(0, 0);
      const seen = await pixelsOf(equation);
      await page.addStyleTag({ content: ".katex * { forced-color-adjust: none !important }" });
      expect(changed(seen, await pixelsOf(equation)), "nothing is laid over it").toBe(0);
    });
    await step("the system’s color, of the symbols in a legend", async () => {
      const symbols = find(page, ".terms button:not([data-lit]) .katex .mord");
      const colors = await symbols.evaluateAll((all) => all.map((one) => getComputedStyle(one).color));
      expect([...new Set(colors)]).toEqual([await systemColor(page, "CanvasText")]);
    });
    await step("the chosen value of a choice", async () => {
      const chosen = find(page, ".choice:has(label + label) label:has(:checked)").first();
      const highlight = await systemColor(page, "Highlight");
      await expect(chosen).toHaveCSS("background-color", highlight);
      await expect(chosen.locator("xpath=..").locator("label:not(:has(:checked))").first()).not.toHaveCSS(
        "background-color",
        highlight,
      );
    });
    await step("a pressed button", async () => {
      await page.mouse.move(0, 0);
      const all = find(page, ".derivation [data-all]").first();
      await tellsApart(all, async () => {
        await all.press("Enter");
        await all.evaluate((one: HTMLElement) => one.blur());
      });
    });
    await step("what changed in a line of a derivation", async () => {
      await expect(find(page, ".derivation[data-whole] .became").first()).toHaveCSS("outline-style", "solid");
    });
    await step("a button that has nothing to do", async () => {
      const idle = find(page, "main button[aria-disabled=true]:visible").first();
      await expect(idle).toHaveCSS("color", await systemColor(page, "GrayText"));
      await expect(idle).toHaveCSS("opacity", "1");
    });
    await step("the focus, on controls", async () => {
      for (const one of ["input[type=range]", "button", "select", "summary", "a[href]"]) {
        const control = find(page, `main ${one}:visible`).first();
        await page.keyboard.press("Tab"); // from here on the focus is that of keys
        await control.focus();
        await expect(control).toHaveCSS("outline-style", /solid|auto/);
        await expect(control).toHaveCSS("outline-color", await systemColor(page, "Highlight"));
      }
    });
    await step("a right reply and a wrong one", async () => {
      const border = (kind: string) =>
        page
          .locator(`.reply .case.${kind}`)
          .first()
          .evaluate((one) => {
            const { borderLeftStyle, borderLeftColor } = getComputedStyle(one);
            return `${borderLeftStyle} ${borderLeftColor}`;
          });
      expect(await border("right")).not.toBe(await border("not-yet"));
    });
    step.told();
  });

  test(`in forced colors, ${colorScheme}, drawings stand out from the page`, async ({ page, address }) => {
    const step = steps();
    await page.emulateMedia({ colorScheme, forcedColors: "active" });
    await page.goto(new URL(withHandles.path, address).href);
    for (const theme of ["light", "dark"]) {
      await step(`the lines of charts, where ${theme} was chosen for the page`, async () => {
        await page.evaluate((name) => (document.documentElement.dataset.theme = name), theme);
        const ground = await systemColor(page, "Canvas");
        const lines = find(page, ".chart-live .stroke:not(.faint *)");
        for (const stroke of new Set(
          await lines.evaluateAll((all) => all.map((one) => getComputedStyle(one).stroke)),
        ))
          expect(contrast(stroke, ground), `${stroke} on ${ground}`).toBeGreaterThanOrEqual(3);
      });
    }
    await step("the focus, on a handle", async () => {
      const handle = find(page, ".handle").first();
      await handle.scrollIntoViewIfNeeded();
      await expect(find(page, "[data-widget]:has(.handle)").first()).toHaveAttribute("data-hydrated", "");
      await tellsApart(
        handle,
        async () => {
          await page.keyboard.press("Tab");
          await handle.focus();
        },
        0.05,
      );
    });
    step.told();
  });
}

/** That a good part of what an element looks like changes. */
async function tellsApart(element: Locator, act: () => Promise<void>, part = 0.2): Promise<void> {
  const before = await pixelsOf(element);
  await act();
  expect(changed(before, await pixelsOf(element))).toBeGreaterThan(part);
}

async function systemColor(page: Page, name: string): Promise<string> {
  return page.evaluate((color) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = color;
    const computed = getComputedStyle(probe).color;
    probe.remove();
    return computed;
  }, name);
}
