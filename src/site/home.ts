import { hydrateView } from "../runtime/hydrate-view.ts";
import { createPage } from "../state/index.ts";
import View from "../widgets/descent/three-descents/View.tsx";
import model from "../widgets/descent/three-descents/model.ts";
import { lastPlace } from "./last-place.ts";
import { followLink } from "./link.ts";

/*
 * Brings the landscape of the home page to life, at once, so that the first tap finds it alive. It is the page's only
 * widget: what finds and loads those of a chapter stays away.
 */
const host = document.getElementById("descents")!;
const page = createPage();
const link = followLink(page);
const entry = page.open(host.id, model, {});
const notices = await page.restore(link.asked.get(host.id) ?? "", () =>
  Promise.reject(new Error("there is no formula here")),
);
link.taken(host.id);
hydrateView(host, entry, View, () => link.address(host.id));
if (notices.length > 0) void import("./notices.ts").then(({ notify }) => notify(page, notices));

const place = lastPlace();
if (place) {
  const words = document.querySelector<HTMLElement>(".left-off")!;
  const link = words.querySelector("a")!;
  link.href = place.address;
  link.textContent = [place.chapter, place.section].filter(Boolean).join(": ");
  words.hidden = false;
}
