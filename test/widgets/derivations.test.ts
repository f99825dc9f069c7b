import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDerivation, placeInDerivations } from "../../src/authoring/check-derivation.ts";
import { renderSentence, renderTex } from "../../src/authoring/tex.ts";
import { random } from "../../src/optim/index.ts";
import { falseLine, initialState, namesOf, type Derivation, type Line } from "../../src/state/index.ts";
import { deriving, loadDerivations, loadModel } from "../../src/runtime/catalog.ts";
import { stateOf } from "../house/arbitrary.ts";

/** What every derivation promises: each line equals the one above it, on whatever data. Found here, not named. */
const all = (
  await Promise.all(
    deriving.map(async (widget) =>
      Object.entries(await loadDerivations(widget)).map(([name, derivation]) => ({
        widget,
        name,
        derivation,
      })),
    ),
  )
).flat();

/** A derivation with one line's value changed. */
function changed(derivation: Derivation, line: number, change: (value: number) => number): Derivation {
  const lines = derivation.lines.map((one, i) =>
    i === line ? { ...one, is: (data: unknown) => change(one.is(data)) } : one,
  );
  return { ...derivation, lines: lines as unknown as [Line<unknown>, Line<unknown>] };
}

test("there are derivations", () => expect(all.length).toBeGreaterThan(0));

describe.each(all)("$widget.$name", async ({ widget, derivation }) => {
  const model = await loadModel(widget);
  const states = await stateOf(model.parameters);

  test("every line equals the one above it on random data of any size", () => {
    for (let seed = 0; seed < 200; seed++) {
      expect(falseLine(derivation, derivation.random(random(seed))), `seed ${seed}`).toBeUndefined();
    }
  });

  test("every line equals the one above it for all that its figure can show", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(falseLine(derivation, derivation.data(state))).toBeUndefined();
      }),
      { numRuns: 100, seed: 1847 },
    );
  });

  test("is not true by being empty: on some data its value is neither zero nor what it was before", () => {
    const values = Array.from({ length: 20 }, (_, seed) =>
      derivation.lines[0].is(derivation.random(random(seed))),
    );
    expect(new Set(values).size).toBeGreaterThan(10);
    expect(values.every(Number.isFinite)).toBe(true);
  });

  test.each(derivation.lines.map((_, line) => line))("line %d made false is found", (line) => {
    const data = Array.from({ length: 20 }, (_, seed) => derivation.random(random(seed)));
    const loudest = data.reduce((a, b) =>
      Math.abs(derivation.lines[0].is(b)) > Math.abs(derivation.lines[0].is(a)) ? b : a,
    );
    for (const change of [
      (v: number) => -v,
      (v: number) => v / 2,
      (v: number) => v * (1 + 1e-6),
      () => NaN,
    ]) {
      // A false first line shows in the second, which no longer equals it.
      expect(falseLine(changed(derivation, line, change), loudest)?.line).toBe(Math.max(1, line));
    }
  });

  test("stops the build where a line is false, at its place in the file", () => {
    const line = derivation.lines.length - 1;
    const state = initialState(model.parameters, {});
    const broken = changed(derivation, line, (value) => value + 1);
    expect(() => checkDerivation(widget, broken, state)).toThrow(
      `${placeInDerivations(widget, derivation.lines[line].tex)}: line ${line} of “${derivation.title}” is `,
    );
  });

  test("is set without a mistake, each line and its reason found in the file", () => {
    const terms = Object.fromEntries(namesOf(model).map((name) => [name, {}]));
    for (const { tex, because } of derivation.lines) {
      const place = placeInDerivations(widget, tex);
      expect(place).not.toMatch(/:1:1$/);
      renderTex(tex, place, { display: true, terms });
      renderSentence(because, placeInDerivations(widget, because));
      if (because.includes("$")) expect(placeInDerivations(widget, because)).not.toMatch(/:1:1$/);
      expect(because).toMatch(/^\S.*\.$/);
    }
  });

  test("marks in every line what changed, and in the line above what it was", () => {
    derivation.lines.slice(1).forEach(({ tex }) => expect(tex).toContain("\\became{"));
    derivation.lines.slice(1, -1).forEach(({ tex }) => expect(tex).toContain("\\becomes{"));
  });
});
