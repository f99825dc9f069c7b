import { globSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { renderTex } from "../../src/authoring/tex.ts";
import { track } from "../../src/controls/track.ts";
import { ServerFrame } from "../../src/figures/ServerFrame.tsx";
import { createPage, namesOf, problem, roles, toText, written, type Frame } from "../../src/state/index.ts";
import { loadModel, loadView, widgetNames } from "../../src/runtime/catalog.ts";
import { folderOf } from "../../src/runtime/folder.ts";
import { parseFormula } from "../../src/widgets/parse-formula.ts";
import { stateOf } from "../house/arbitrary.ts";
import { declared, namedIn, namesInMarkup } from "../house/names.ts";

/** How many values of its parameters each widget is tried on; fewer where a frame takes ten milliseconds or more. */
const TRIES = 100;
const fewer: Readonly<Record<string, number>> = {
  Basins: 4,
  TwoMinima: 10,
  NetworkTraining: 10,
  LogisticTraining: 10,
  HiddenUnits: 20,
  Race: 20,
  GradientCloud: 50,
  TurnedBowl: 50,
};
/** On how many of them it is drawn on the server, too. */
const VIEWS = 10;
const seed = 1847;
const runs = { numRuns: TRIES, seed };

const listed = (names: ReadonlySet<string>) => [...names].join(", ");

/** What every widget promises, whatever it shows. A new folder under src/widgets is held to it without being named here. */
test("the catalog finds the widgets", () => expect(widgetNames).toContain("FencingProblem"));

describe.each(widgetNames)("%s", async (name) => {
  const model = await loadModel(name);
  const view = await loadView(name);
  const { parameters, quantities } = model;
  const states = await stateOf(parameters);
  const initial = createPage().open("it", model, {}).initial;
  const tries = fewer[name] ?? TRIES;
  const sampled = (numRuns: number) =>
    fc.sample(states, { numRuns, seed }).map((state) => Object.freeze(state));
  let rendered: { state: typeof initial; markup: string }[] | undefined;
  let drawn: { state: typeof initial; frame: Frame }[] | undefined;

  /** Checks the frames of many allowed values, which are drawn once for all tests. */
  function holds(check: (frame: Frame, state: typeof initial) => void): void {
    drawn ??= sampled(tries).map((state) => ({ state, frame: draw(state) }));
    for (const { state, frame } of drawn) told(state, () => check(frame, state));
  }

  const draw = (state: typeof initial) => told(state, () => model.frame(state));

  test("has a title, and parameters with labels, known roles and defaults that they allow", () => {
    expect(model.title).toMatch(/\S/);
    for (const [key, parameter] of Object.entries(parameters)) {
      expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(parameter.label).toMatch(/\S/);
      expect(problem(parameter, parameter.default), `default of ${key}`).toBeUndefined();
      if (parameter.kind === "number") {
        expect(parameter.min).toBeLessThan(parameter.max);
        expect(parameter.step).toBeGreaterThan(0);
        if (parameter.scale === "log") expect(parameter.min).toBeGreaterThan(0);
        if (parameter.role) expect(roles).toContain(parameter.role);
      }
    }
  });

  test("sets only allowed values from any place of any slider", () => {
    for (const parameter of Object.values(parameters)) {
      if (parameter.kind !== "number") continue;
      const rail = track(parameter);
      expect(rail.last).toBeGreaterThanOrEqual(1);
      for (let at = 0; at <= rail.last; at += Math.max(1, Math.floor(rail.last / 500))) {
        expect(problem(parameter, rail.value(at)), `${parameter.label} at ${at}`).toBeUndefined();
      }
    }
  });

  test("names quantities with labels, known roles and symbols that can be set", () => {
    for (const quantity of [...Object.values(quantities), ...Object.values(parameters)]) {
      expect(quantity.label).toMatch(/\S/);
      if ("role" in quantity && quantity.role) expect(roles).toContain(quantity.role);
      if ("symbol" in quantity && quantity.symbol) renderTex(quantity.symbol, "symbol:1:1");
    }
  });

  test("draws a frame for all allowed values: every number in it is one, and finite", () => {
    const seen = new WeakSet();
    holds((frame) => expect(strayNumber(frame, seen)).toBeUndefined());
  });

  test("gives every quantity a value, and names every value that it gives", () => {
    holds((frame, state) => {
      const { values } = frame;
      expect(Object.keys(quantities).filter((key) => values[key] === undefined)).toEqual([]);
      const known = [...Object.keys(quantities), ...Object.keys(parameters)];
      expect(Object.keys(values).filter((key) => !known.includes(key))).toEqual([]);
      for (const key of known) {
        const text = written(model, state, frame, key);
        expect(text, key).not.toMatch(/NaN|not a number|undefined|\[object/);
      }
    });
  });

  test("has a text alternative in sentences, for all allowed values", () => {
    holds(({ summary }) => {
      expect(summary).toMatch(/^\S.*[.]$/s);
      expect(summary).not.toMatch(/NaN|not a number|undefined|\[object| {2}/);
    });
  });

  test("tells its data as a table whose rows fit its columns", () => {
    holds(({ table }) => {
      expect(table.columns.length).toBeGreaterThan(0);
      for (const { label } of table.columns) expect(label).toMatch(/\S/);
      expect(table.rows.filter((row) => row.length !== table.columns.length)).toEqual([]);
    });
  });

  test("has no memory: the same values give the same frame, whatever was shown between", () => {
    const shown = sampled(tries / 4 + 1);
    const turn = Object.keys(parameters);
    shown.slice(1).forEach((other, i) => {
      // Shown right after values that differ from it in one alone, and again after others: a run that is kept must not
      // pass for one that it is not.
      const near = turn.length
        ? { ...shown[i], [turn[i % turn.length]]: other[turn[i % turn.length]] }
        : other;
      const json = (state: typeof initial) => JSON.stringify(draw(state));
      draw(shown[i]);
      const first = json(near);
      draw(other);
      told(near, () => expect(json(near) === first).toBe(true));
    });
  });

  test("reset goes back to the author's values, and undo takes the reset back", () => {
    fc.assert(
      fc.property(states, states, (author, reader) => {
        const page = createPage();
        const entry = page.open("it", model, author);
        entry.setAll(reader);
        const set = entry.state.value;
        entry.reset();
        expect(entry.state.value).toEqual(author);
        expect(page.link.value).toBe("");
        entry.undo();
        expect(entry.state.value).toEqual(set);
      }),
      runs,
    );
  });

  test("a link gives back the same values, exactly", async () => {
    const texts = (state: typeof initial) => Object.values(state).map(toText);
    await fc.assert(
      fc.asyncProperty(states, states, async (author, reader) => {
        const [here, there] = [createPage(), createPage()];
        const entry = here.open("it", model, author);
        entry.setAll(reader);
        const opened = there.open("it", model, author);
        expect(await there.restore(here.link.value, parseFormula)).toEqual([]);
        expect(texts(opened.state.value)).toEqual(texts(entry.state.value));
      }),
      runs,
    );
  });

  describe.runIf(model.work)("work", () => {
    const work = model.work!;
    const last = (state: typeof initial) => Array.from(work.run(state)).at(-1);

    test("is the same each time, and every result on the way makes a frame", () => {
      for (const state of sampled(3)) {
        const [results, again] = [work.run(state), work.run(state)];
        const finite = (result: unknown) =>
          expect(strayNumber(model.frame(state, structuredClone(result)), new WeakSet())).toBeUndefined();
        let [count, drawn] = [0, 1];
        for (const result of results) {
          told(state, () => expect(isDeepStrictEqual(result, again.next().value)).toBe(true));
          if (++count < drawn) continue;
          told(state, () => finite(result));
          drawn *= 4;
        }
        expect(count).toBeGreaterThan(0);
        expect(again.next().done).toBe(true);
      }
    });

    test("depends on no parameter but those that it needs: a result that is held is the one that a new run gives", () => {
      const free = Object.keys(parameters).filter((key) => !work.needs.includes(key));
      const shown = sampled(20);
      for (const state of shown.slice(0, Math.min(8, tries / 2))) {
        const held = last(state);
        for (const key of free) {
          const other = shown.find((one) => toText(one[key]) !== toText(state[key]));
          if (!other) continue;
          const changed = { ...state, [key]: other[key] };
          const fresh = last(changed);
          told(changed, () => {
            expect(isDeepStrictEqual(fresh, held), `${key} changes the result but is not in needs`).toBe(
              true,
            );
            expect(isDeepStrictEqual(model.frame(changed, held), model.frame(changed, fresh)), key).toBe(
              true,
            );
          });
        }
      }
    });
  });

  test("its view draws on the server: figures, words, table, and nothing that is not a number", () => {
    views((markup) => {
      expect(markup).toMatch(/class="chart-live[" ]/);
      expect(markup).toContain('class="summary"');
      expect(markup).toContain("<table");
      expect(markup).not.toMatch(/NaN|undefined|\[object|Infinity/);
    });
  });

  test("its view names as terms only what its model knows, and as tones only what the styles know", () => {
    const known = { terms: new Set(namesOf(model)), ...declared() };
    const expectKnown = ({ terms, tones, controls = [] }: ReturnType<typeof namedIn>) => {
      const dead = [...terms, ...controls].filter((term) => !known.terms.has(term));
      expect(dead, `terms and controls that ${name} does not have; it has ${listed(known.terms)}`).toEqual(
        [],
      );
      const plain = tones.filter((tone) => !known.tones.has(tone));
      expect(plain, `tones that no style has; there are ${listed(known.tones)}`).toEqual([]);
    };
    // What no drawn state shows stands in the source all the same.
    expectKnown(namedIn(globSync(`src/widgets/*/${folderOf(name)}`)[0]));
    views((markup) => expectKnown(namesInMarkup(markup)));
  });

  /** Checks what the server sends for some allowed values. */
  function views(check: (markup: string) => void): void {
    rendered ??= sampled(Math.min(VIEWS, tries)).map((state) => {
      const entry = createPage().open("it", model, state);
      return { state, markup: told(state, () => renderToString(<ServerFrame entry={entry} view={view} />)) };
    });
    for (const { state, markup } of rendered) told(state, () => check(markup));
  }
});

/** Does something for the values of a widget; what goes wrong is told with them. */
function told<T>(state: Readonly<Record<string, unknown>>, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new Error(`for ${JSON.stringify(state)}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Where inside a value a number is none, or not finite; undefined where all are. What has been seen, such as the chart
 * that all frames of a widget share, is not looked at again.
 */
function strayNumber(value: unknown, seen: WeakSet<object>): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : ` is ${value}`;
  if (typeof value !== "object" || value === null || seen.has(value)) return undefined;
  seen.add(value);
  if (ArrayBuffer.isView(value)) value = Array.from(value as Float64Array);
  for (const key in value as object) {
    const found = strayNumber((value as Record<string, unknown>)[key], seen);
    if (found) return `.${key}${found}`;
  }
  return undefined;
}
