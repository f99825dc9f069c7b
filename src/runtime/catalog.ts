import type { Derivation, Frame, WidgetModel, Parameters } from "../state/index.ts";
import type { View } from "../figures/view.ts";
import { byWidget } from "./folder.ts";

/** Every widget there is: one folder each, found here so that adding one touches nothing else. Loaded one by one. */
const models = byWidget(
  import.meta.glob<WidgetModel<Parameters, Frame>>("../widgets/*/*/model.ts", { import: "default" }),
);
const views = byWidget(import.meta.glob<View>("../widgets/*/*/View.tsx", { import: "default" }));
const derivations = byWidget(
  import.meta.glob<Readonly<Record<string, Derivation>>>("../widgets/*/*/derivations.ts"),
);

/** The names of all widgets, as chapters write them: `FencingRun` for the folder `fencing-run`. */
export const widgetNames: readonly string[] = Object.keys(models);

export const loadModel = (name: string) => models[name]();
export const loadView = (name: string) => views[name]();

/** The widgets that have derivations, and those of one widget by name; none where it has none. */
export const deriving: readonly string[] = Object.keys(derivations);
export const loadDerivations = async (name: string) => derivations[name]?.() ?? {};
