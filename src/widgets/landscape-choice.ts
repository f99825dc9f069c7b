import { byName, choice } from "../state/index.ts";
import { landscapes, type LandscapeName } from "./landscapes.ts";

/** What some of the landscapes are called, by name: the options of a choice. */
export const namesOf = <Name extends LandscapeName>(names: readonly Name[]): Record<Name, string> =>
  byName(names, (name) => landscapes[name].name);

/** The choice of one of them. */
export const landscapeChoice = <Name extends LandscapeName>(names: readonly Name[], initial: NoInfer<Name>) =>
  choice({ label: "function", default: initial, options: namesOf(names) });
