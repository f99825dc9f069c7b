import type { Page } from "@playwright/test";
import { find } from "./site.ts";

/** The fields of a page as the browser holds them: what stands in each must be what the page says. */
const fields = "main :is(input, select)";

export function fieldsOf(page: Page): Promise<string[]> {
  return find(page, fields).evaluateAll((all) =>
    (all as (HTMLInputElement | HTMLSelectElement)[]).map((field) => {
      const { type, name, id, value } = field;
      const of = name || id || field.closest("[data-live]")?.getAttribute("data-live");
      return `${of} ${value}${type === "radio" ? ` ${(field as HTMLInputElement).checked}` : ""}`;
    }),
  );
}

/** Sets every field to something else without a word to the page, as a browser does that restores a form. */
export async function refill(page: Page): Promise<void> {
  await find(page, fields).evaluateAll((all) => {
    for (const field of all as (HTMLInputElement | HTMLSelectElement)[]) {
      if (field instanceof HTMLSelectElement)
        field.selectedIndex = field.options.length - 1 - field.selectedIndex;
      else if (field.type === "radio") field.checked = true;
      else if (field.type === "range") field.value = field.value === field.max ? field.min : field.max;
      else field.value = "77";
    }
  });
}
