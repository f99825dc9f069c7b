import {
  createPage,
  problem,
  type Entry,
  type TypedFormula,
  type WidgetModel,
  type Page,
  type Value,
} from "../state/index.ts";
import { loadModel } from "../runtime/catalog.ts";
import { parseFormula } from "../widgets/parse-formula.ts";
import type { Numbered, PlacedEntry } from "./chapter-page.ts";
import { AuthoringError, listed, type Place } from "./place.ts";
import { runOnce } from "./run-once.ts";

/** A widget, or an exercise, of a page that is being built. */
export interface OpenEntry {
  entry: Entry;
  /** The widget's name, which is also that of the widget an exercise runs. */
  widget: string;
  exercise: boolean;
  props: Record<string, Value>;
  /** The figure that shows the widget, if one does. */
  figure?: Numbered;
  /** The exercises that run the widget, in their order. */
  exercises: Numbered[];
}

/** Opens the state of a page while it is built, as the browser will, with every prop checked where it stands. */
export async function openPage(
  placed: readonly PlacedEntry[],
): Promise<{ page: Page; entries: Map<string, OpenEntry> }> {
  const page = createPage();
  const entries = new Map<string, OpenEntry>();
  const models = new Map<string, WidgetModel>();
  const widgets = placed.filter((one) => one.widget);
  for (const one of [...widgets, ...placed.filter((one) => one.runs)]) {
    const run = one.runs === undefined ? undefined : entries.get(one.runs);
    if (one.runs !== undefined && !run) {
      throw new AuthoringError(
        one.at,
        `of="${one.runs}" is no widget of this page; there are: ${listed(
          widgets.map(({ id }) => id),
          one.runs,
        )}`,
      );
    }
    const widget = run?.widget ?? one.widget!;
    const model = models.get(widget) ?? runOnce(await loadModel(widget));
    models.set(widget, model);
    const props: Record<string, Value> = { ...run?.props };
    for (const [name, { value, at }] of Object.entries(one.props)) {
      const parameter = Object.hasOwn(model.parameters, name) ? model.parameters[name] : undefined;
      if (!parameter) {
        throw new AuthoringError(
          at,
          `${widget} has no prop ${name}; it has: ${listed(Object.keys(model.parameters), name)}`,
        );
      }
      const meant =
        parameter.kind === "formula"
          ? await formulaFrom(String(value), parameter.names, `${widget}: ${name}`, at)
          : value;
      const wrong = problem(parameter, meant);
      if (wrong) throw new AuthoringError(at, `${widget}: ${name} ${wrong}, got ${JSON.stringify(value)}`);
      props[name] = meant as Value;
    }
    entries.set(one.id, {
      entry: page.open(one.id, model, props),
      widget,
      exercise: run !== undefined,
      props,
      figure: one.figure,
      exercises: [],
    });
    run?.exercises.push({ id: one.id, number: one.number! });
  }
  return { page, entries };
}

async function formulaFrom(
  text: string,
  names: readonly string[],
  prop: string,
  at: Place,
): Promise<TypedFormula> {
  try {
    return await parseFormula(text, names);
  } catch (error) {
    throw new AuthoringError(at, `${prop}: ${(error as Error).message}`);
  }
}
