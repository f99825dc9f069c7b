import type { Page } from "@playwright/test";
import { chapters, expect, find, test } from "./site.ts";
import { hydrated, byId, shown, openWidget } from "./widget.ts";

/** A link tells the whole state, at any moment; and the way back is each figure's own. */
const fencing = chapters.find(({ path }) => path === "chapters/the-fencing-problem/")!;
const momentum = chapters.find(({ path }) => path === "chapters/momentum/")!;

const query = (page: Page) => new URL(page.url()).searchParams;

test("a copied link holds what was changed a moment ago, and leads to the figure", async ({
  page,
  context,
  address,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const widget = await openWidget(page, address, fencing, "run", "?utm=x");
  const copied = await widget.host.evaluate(async (host) => {
    const slider = host.querySelector<HTMLInputElement>(".slider input[type=range]")!;
    slider.valueAsNumber = Number(slider.max);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    const copy = Array.from(host.querySelectorAll("button")).find(({ textContent }) => textContent === "Copy link")!; // prettier-ignore
    copy.click();
    await new Promise((done) => setTimeout(done, 50));
    return navigator.clipboard.readText();
  });
  const url = new URL(copied);
  expect(url.hash).toBe("#run");
  expect(url.searchParams.get("utm")).toBe("x");
  expect(Array.from(url.searchParams.keys()).filter((key) => key.startsWith("run."))).toHaveLength(1);
});

test("the address follows while a run plays", async ({ page, address }) => {
  const widget = await openWidget(page, address, momentum, "race").catch(() => undefined);
  const id = momentum.document.querySelector("[data-widget]:has(.player)")!.id;
  const { host } = widget?.id === id ? widget : await openWidget(page, address, momentum, id);
  await host.locator(".player input").press("Home");
  await host.getByRole("button", { name: "play", exact: true }).click();
  const name = (await host.locator(".player input").getAttribute("id"))!;
  const steps = new Set<string | null>();
  await expect
    .poll(() => steps.add(query(page).get(name)).size, { intervals: [50] })
    .toBeGreaterThanOrEqual(3);
});

test("what was changed just before the page is left is there when the reader comes back", async ({
  page,
  address,
}) => {
  const { host } = await openWidget(page, address, fencing, "run");
  const field = byId({ page, id: "run", host }, "start-typed");
  await field.fill("33");
  await field.press("Enter");
  await find(page, ".wordmark").click();
  await expect(page).toHaveURL(address);
  await page.goBack();
  await hydrated(page, "run");
  await expect(field).toHaveValue("33");
});

test("a link with an anchor shows its notice where the reader looks, until the value is set", async ({
  page,
  address,
}) => {
  await page.goto(new URL(`${fencing.path}?run.rate=999&nobody.rate=1#run`, address).href);
  const notices = find(page, "#notices p");
  await expect(notices).toHaveCount(2);
  for (const notice of await notices.all()) await expect(notice).toBeInViewport({ ratio: 1 });
  const { host } = await hydrated(page, "run");
  await expect(notices.first()).toBeInViewport({ ratio: 1 });
  await byId({ page, id: "run", host }, "rate").press("ArrowRight");
  await expect(notices).toHaveCount(1);
  await find(page, "#notices button").click();
  await expect(find(page, "#notices")).toBeHidden();
});

test("undo, redo and reset are a figure's own, by button and by keys, and disabled when there is nothing to do", async ({
  page,
  address,
}) => {
  const widget = await openWidget(page, address, fencing, "run");
  const { host } = widget;
  const tool = (name: string) => host.getByRole("button", { name, exact: true });
  const possible = async (reset: boolean, undo: boolean, redo: boolean) => {
    await expect(tool("Reset")).toHaveAttribute("aria-disabled", String(!reset));
    await expect(tool("Undo")).toHaveAttribute("aria-disabled", String(!undo));
    await expect(tool("Redo")).toHaveAttribute("aria-disabled", String(!redo));
  };
  const first = await shown(widget, "figure");
  await possible(false, false, false);

  const other = fencing.document.querySelector('[data-widget]:not([id="run"]):has(.slider)')!.id;
  const neighbor = await hydrated(page, other);
  await neighbor.host.locator(".slider input[type=range]").first().press("ArrowRight");
  await expect(neighbor.host.getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "false");
  await possible(false, false, false);

  const slider = byId(widget, "rate");
  await slider.press("ArrowRight");
  await possible(true, true, false);
  const changed = await shown(widget, "figure");
  await slider.press("Control+z");
  await possible(false, false, true);
  expect(await shown(widget, "figure")).toBe(first);
  await slider.press("Control+Shift+Z");
  await possible(true, true, false);
  expect(await shown(widget, "figure")).toBe(changed);
  await tool("Reset").click();
  await possible(false, true, false);
  await tool("Undo").click();
  expect(await shown(widget, "figure")).toBe(changed);
  await expect(neighbor.host.getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "false");
});
