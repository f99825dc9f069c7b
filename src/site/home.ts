import { h, hydrate } from "preact";
import { Shell } from "../figures/Shell.tsx";
import { createPage, dataOf } from "../state/index.ts";
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
await page.restore(link.asked.get(host.id) ?? "", () =>
  Promise.reject(new Error("there is no formula here")),
);
link.taken(host.id);
hydrate(h(Shell, { entry, view: View, link: () => link.address(host.id) }), host);
dataOf(host).hydrated = "";

const place = lastPlace();
if (place) {
  const words = document.querySelector<HTMLElement>(".left-off")!;
  const link = words.querySelector("a")!;
  link.href = place.address;
  link.textContent = [place.chapter, place.section].filter(Boolean).join(": ");
  words.hidden = false;
}
