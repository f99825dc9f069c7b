import fc from "fast-check";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { renderTex } from "../../src/authoring/tex.ts";
import { track } from "../../src/controls/track.ts";
import { ServerFrame } from "../../src/stage/ServerFrame.tsx";
import { createPage, problem, roles, toText, written, type Frame } from "../../src/state/index.ts";
import { loadModel, loadView, widgetNames } from "../../src/widgets/catalog.ts";
import { parseFormula } from "../../src/widgets/parse-formula.ts";
import { stateOf } from "../house/arbitrary.ts";

/** How many values of its parameters each widget is tried on; fewer when they take longer than this, in milliseconds. */
const TRIES = 100;
const PATIENCE = 1000;
fc.configureGlobal({ numRuns: TRIES, interruptAfterTimeLimit: PATIENCE, seed: 1847 });

/** What every widget promises, whatever it shows. A new folder under src/widgets is held to it without being named here. */
test("the catalog finds the widgets", () => expect(widgetNames).toContain("FencingProblem"));

describe.each(widgetNames)("%s", async (name) => {
  const model = await loadModel(name);
  const view = await loadView(name);
  const { parameters, quantities } = model;
  const states = await stateOf(parameters);
  const initial = createPage().open("it", model, {}).initial;
  const drawn: { state: typeof initial; frame: Frame }[] = [];

  /** Checks the frames of many allowed values, which are drawn once for all tests. */
  function holds(check: (frame: Frame, state: typeof initial) => void): void {
    const end = performance.now() + PATIENCE;
    if (drawn.length === 0) {
      for (const state of fc.sample(states, { numRuns: TRIES, seed: 1847 })) {
        if (performance.now() < end) drawn.push({ state, frame: draw(Object.freeze(state)) });
      }
    }
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
    holds((frame) => everyNumber(frame, (value) => Number.isFinite(value)));
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
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    });
  });

  test("has no memory: the same values give the same frame, whatever was shown between", () => {
    fc.assert(
      fc.property(states, states, (state, other) => {
        const first = JSON.stringify(model.frame(state));
        model.frame(other);
        expect(JSON.stringify(model.frame(state))).toBe(first);
      }),
    );
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
    );
  });

  test.runIf(model.work)("its work is the same each time, and every result on the way makes a frame", () => {
    fc.assert(
      fc.property(states, (state) => {
        const results = Array.from(model.work!.run(state), (result) => structuredClone(result));
        expect(results).toEqual(Array.from(model.work!.run(state), (result) => structuredClone(result)));
        for (const result of [results[0], results[results.length >> 1]])
          everyNumber(model.frame(state, result), (value) => Number.isFinite(value));
      }),
      { numRuns: 10 },
    );
  });

  test("its view draws on the server: figures, words, table, and nothing that is not a number", () => {
    fc.assert(
      fc.property(states, (state) => {
        const entry = createPage().open("it", model, state);
        const markup = renderToString(<ServerFrame entry={entry} view={view} />);
        expect(markup).toMatch(/class="chart-moving[" ]/);
        expect(markup).toContain('class="summary"');
        expect(markup).toContain("<table");
        expect(markup).not.toMatch(/NaN|undefined|\[object|Infinity/);
      }),
      { numRuns: 10 },
    );
  });
});

/** Does something for the values of a widget; what goes wrong is told with them. */
function told<T>(state: Readonly<Record<string, unknown>>, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new Error(`for ${JSON.stringify(state)}: ${(error as Error).message}`, { cause: error });
  }
}

/** Every number anywhere inside a value, with the path to it. */
function everyNumber(value: unknown, holds: (value: number) => boolean, path = "frame"): void {
  if (typeof value === "number" && !holds(value)) expect.fail(`${path} is ${value}`);
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) everyNumber(inner, holds, `${path}.${key}`);
}
