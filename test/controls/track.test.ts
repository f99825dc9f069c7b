import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyed } from "../../src/controls/keys.ts";
import { track } from "../../src/controls/track.ts";
import { number } from "../../src/state/index.ts";

const linear = number({ label: "length", default: 30, min: -20, max: 100, step: 0.5 });
const log = number({ label: "rate", default: 0.1, min: 0.0005, max: 2, scale: "log" });

const nearOne = number({ label: "memory", default: 0.9, min: 0, max: 0.9999, scale: "near-one" });

describe.each([linear, log, nearOne])("the track of $label", (parameter) => {
  const rail = track(parameter);

  test("runs from the smallest value to the largest", () => {
    expect(rail.value(0)).toBe(parameter.min);
    expect(rail.value(rail.last)).toBe(parameter.max);
    expect(rail.position(parameter.min)).toBe(0);
    expect(rail.position(parameter.max)).toBeCloseTo(rail.last, 9);
  });

  test("never turns back: a place further on is never a smaller value", () => {
    for (let at = 1; at <= rail.last; at++) expect(rail.value(at)).toBeGreaterThanOrEqual(rail.value(at - 1));
  });

  test("the place of a value leads back to the value, within half a place", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: rail.last }), (at) => {
        expect(Math.abs(rail.position(rail.value(at)) - at)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  test("lands on a notch from anywhere within half a place of it", () => {
    const notched = track(parameter, [{ value: 0.4999, label: "½" }]);
    const at = Math.round(notched.position(0.4999));
    expect(notched.value(at)).toBe(0.4999);
    expect(notched.value(at + 1)).not.toBe(0.4999);
  });
});

describe("keyed", () => {
  const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({ key, ...more }) as KeyboardEvent;

  test("arrows move one step, with Shift or Page ten, Home and End to the ends", () => {
    expect(keyed(press("ArrowRight"), linear, 30)).toBe(30.5);
    expect(keyed(press("ArrowDown"), linear, 30)).toBe(29.5);
    expect(keyed(press("ArrowUp", { shiftKey: true }), linear, 30)).toBe(35);
    expect(keyed(press("PageDown"), linear, 30)).toBe(25);
    expect(keyed(press("Home"), linear, 30)).toBe(-20);
    expect(keyed(press("End"), linear, 30)).toBe(100);
  });

  test("near one, arrows move the distance from 1 by a factor", () => {
    expect(keyed(press("ArrowRight"), nearOne, 0.9)).toBe(0.9048);
    expect(keyed(press("PageUp"), nearOne, 0.999)).toBe(0.999386);
    expect(keyed(press("End"), nearOne, 0.9)).toBe(0.9999);
  });

  test("stops at the ends", () => {
    expect(keyed(press("ArrowRight"), linear, 100)).toBe(100);
    expect(keyed(press("PageDown"), log, 0.0005)).toBe(0.0005);
  });

  test("leaves other keys, and those with Ctrl, Alt or Meta, to the browser", () => {
    expect(keyed(press("Tab"), linear, 30)).toBeUndefined();
    for (const held of ["ctrlKey", "metaKey", "altKey"])
      expect(keyed(press("ArrowRight", { [held]: true }), linear, 30)).toBeUndefined();
  });
});
