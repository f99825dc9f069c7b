import { findChromium, chromiumFlags } from "../../scripts/chromium.ts";
import { chapters, enliven, expect, test } from "./site.ts";

// A page that the browser keeps whole comes back as it was; any other is built anew, and its fields must not be refilled.
test.use({
  launchOptions: {
    executablePath: findChromium(),
    args: [...chromiumFlags, "--disable-features=BackForwardCache"],
  },
});

const fields = "main :is(input, select)";

for (const { path } of chapters) {
  test(`/${path}: coming back to it, no field holds a value that the page does not`, async ({
    page,
    address,
  }) => {
    const read = () =>
      page.locator(fields).evaluateAll((all) =>
        (all as (HTMLInputElement | HTMLSelectElement)[]).map((field) => {
          const { type, name, id, value } = field;
          return `${name || id || field.closest("[data-live]")?.getAttribute("data-live")} ${type === "radio" ? `${value} ${(field as HTMLInputElement).checked}` : value}`;
        }),
      );
    await page.goto(new URL(path, address).href);
    await enliven(page);
    const before = await read();
    await page.locator(fields).evaluateAll((all) => {
      for (const field of all as (HTMLInputElement | HTMLSelectElement)[]) {
        if (field instanceof HTMLSelectElement)
          field.selectedIndex = field.options.length - 1 - field.selectedIndex;
        else if (field.type === "radio") field.checked = true;
        else if (field.type === "range") field.value = field.value === field.max ? field.min : field.max;
        else field.value = "77";
      }
    });
    await page.goto(new URL("bibliography/", address).href);
    await page.goBack();
    await enliven(page);
    expect(await read()).toEqual(before);
  });
}
