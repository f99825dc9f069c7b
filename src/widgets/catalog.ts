import type { Derivation, Frame, Model, Parameters } from "../state/index.ts";
import type { View } from "../stage/view.ts";
import { folderOf, nameOf } from "./folder.ts";

/** Every widget there is: one folder each, found here so that adding one touches nothing else. Loaded one by one. */
const models = import.meta.glob<Model<Parameters, Frame>>("./*/model.ts", { import: "default" });
const views = import.meta.glob<View>("./*/View.tsx", { import: "default" });
const derivations = import.meta.glob<Readonly<Record<string, Derivation>>>("./*/derivations.ts");

/** The names of all widgets, as chapters write them: `FencingRun` for the folder `fencing-run`. */
export const widgetNames: readonly string[] = Object.keys(models).map((path) => nameOf(path.split("/")[1]));

export const loadModel = (name: string) => models[`./${folderOf(name)}/model.ts`]();
export const loadView = (name: string) => views[`./${folderOf(name)}/View.tsx`]();

/** The widgets that have derivations, and those of one widget by name; none where it has none. */
export const deriving: readonly string[] = Object.keys(derivations).map((path) => nameOf(path.split("/")[1]));
export const loadDerivations = async (name: string) => derivations[derivationsOf(name)]?.() ?? {};

/** The file of a widget's derivations, from this folder. */
export const derivationsOf = (name: string) => `./${folderOf(name)}/derivations.ts`;
