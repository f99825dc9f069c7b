import { hydrateHighlights, hydrateDerivation, hydrateExercise, hydrateProse } from "../mdx/client/index.ts";
import { createPage, dataOf, marked, PLACED, type Entry, type Notice, type Placed } from "../state/index.ts";
import { mountWidget, openWidget } from "../runtime/mount.ts";
import { parseFormula } from "../widgets/parse-formula.ts";
import { tellFailure } from "./failure.ts";
import { followLink } from "./link.ts";

/**
 * Brings a page to life, part by part. A widget's model is loaded when anything that shows it comes near the window, be
 * it its figure, an equation, a number in a sentence or an exercise; its view when its figure does. What a link names is
 * opened at once. Whatever fails says so in its place, and the rest lives.
 */
const placed = new Map(
  (JSON.parse(document.getElementById(PLACED)!.textContent!) as Placed[]).map((one) => [one.id, one]),
);
const page = createPage();
const link = followLink(page);
const opening = new Map<string, Promise<void>>();
const hydrated = new Set<HTMLElement>();

for (const [id, query] of link.asked) {
  if (placed.has(id))
    opened(id).catch(() => {}); // told where its figure stands
  else {
    link.taken(id); // no widget of the page will ever ask for it
    void page.restore(query, parseFormula).then(tell);
  }
}
hydrateHighlights();
const parts = document.querySelectorAll<HTMLElement>(`${marked("of")}, ${marked("live")}`);

/** Who reads with the help of another program may give no sign; this many milliseconds are waited for one. */
const PATIENCE = 20_000;
const signs = ["scroll", "pointerdown", "pointermove", "keydown", "focusin"] as const;
for (const sign of signs) addEventListener(sign, awake, { passive: true });
const patience = setTimeout(awake, PATIENCE);

/**
 * Until the reader does something the page is as it was built, and loads nothing more. From then on what is in the window
 * and near it is brought to life, and what is far away is no longer laid out and painted.
 */
function awake(): void {
  for (const sign of signs) removeEventListener(sign, awake);
  clearTimeout(patience);
  document.getElementById("main")!.dataset.read = "";
  const observer = new IntersectionObserver(
    (sightings) => {
      for (const { isIntersecting, target } of sightings) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void hydrate(target as HTMLElement);
      }
    },
    { rootMargin: "500px" },
  );
  for (const part of parts) if (!hydrated.has(part)) observer.observe(part);
}

/** Resolves to whether it lives. */
async function hydrate(part: HTMLElement): Promise<boolean> {
  if (hydrated.has(part)) return true;
  hydrated.add(part);
  const { of, live, widget, derivation, exercise } = dataOf(part);
  const id = of ?? live!.split(".")[0];
  try {
    await opened(id);
    if (widget) await mountWidget(page, part, () => link.address(part.id));
    else if (derivation) await hydrateDerivation(part, page.get(id)!);
    else if (exercise !== undefined) await hydrateExercise(part, page.get(id)!, () => figureOf(part));
    return true;
  } catch (error) {
    console.warn(error);
    hydrated.delete(part);
    const what = widget
      ? "This figure"
      : derivation
        ? "This derivation"
        : exercise !== undefined && "This exercise";
    if (what) tellFailure(part, what, () => hydrate(part));
    return false;
  }
}

for (const act of ["pointerdown", "keydown"])
  document.addEventListener(act, (event) => void lookThere(event).catch(() => {}), { passive: true }); // it can be done without

/** While a number in a sentence is moved, the figure that it moves is seen. */
async function lookThere(event: Event): Promise<void> {
  const number = event.target as HTMLElement;
  const live = number.matches("input") && number.closest(marked("live"));
  if (!live || (event instanceof KeyboardEvent && !/^(Arrow|Page)(Up|Down)$/.test(event.key))) return;
  const id = dataOf(live).live!.split(".")[0];
  const figure = Array.from(parts).find((part) => part.id === id);
  if (!figure) return;
  const [{ glimpse }] = await Promise.all([import("./glimpse.ts"), hydrate(figure)]);
  glimpse(event, number, figure);
}

/** The open figure in which an exercise's runs are shown. */
async function figureOf(exercise: HTMLElement): Promise<Entry> {
  const { runs } = dataOf(exercise);
  await opened(runs!);
  return page.get(runs!)!;
}

/** Resolves once the widget's state is open, as the link wants it, and the sentences and equations that show it are hydrated. */
function opened(id: string): Promise<void> {
  const known = opening.get(id) ?? open(id);
  opening.set(id, known);
  known.catch(() => opening.delete(id));
  return known;
}

async function open(id: string): Promise<void> {
  await openWidget(page, placed.get(id)!);
  const notices = await page.restore(link.asked.get(id) ?? "", parseFormula);
  link.taken(id);
  void tell(notices);
  hydrateProse(page.get(id)!);
}

/** Says what of the link was not understood. */
async function tell(notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const { notify } = await import("./notices.ts");
  notify(page, notices);
}
