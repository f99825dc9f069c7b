import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  choice,
  createPage,
  number,
  numbers,
  points,
  type WidgetModel,
  type ParseFormula,
} from "../../src/state/index.ts";

const parameters = {
  rate: number({ label: "learning rate", default: 0.1, min: 0.01, max: 1, scale: "log" }),
  direction: choice({ label: "direction", default: "up", options: { up: "up", down: "down" } }),
  guesses: numbers({ label: "guesses", default: [57, 54], min: 0, max: 100, most: 3 }),
  places: points({ label: "places", default: [[1, 1], [2, 2]], most: 3, x: { min: 0, max: 9 }, y: { min: 0, max: 9 } }), // prettier-ignore
};
const model: WidgetModel<typeof parameters> = {
  title: "a widget",
  parameters,
  quantities: { double: { label: "double" } },
  frame: ({ rate }) => ({
    values: { double: 2 * rate },
    summary: `Twice ${rate}.`,
    table: { columns: [], rows: [] },
  }),
};

const parse: ParseFormula = async (text) => ({ text });

function opened() {
  const page = createPage();
  return { page, run: page.open("run", model, { rate: 0.2 }), other: page.open("other", model, {}) };
}

describe("a page", () => {
  test("starts from the author's values where there are any, else from each parameter's own", () => {
    const { run } = opened();
    expect(run.state.value).toMatchObject({ rate: 0.2, direction: "up", guesses: [57, 54] });
    expect(run.frame.value.values.double).toBe(0.4);
  });

  test("opens a widget once: the second opening finds the first", () => {
    const { page, run } = opened();
    expect(page.open("run", model, { rate: 1 })).toBe(run);
    expect(page.get("run")).toBe(run);
    expect(page.get("nobody")).toBeUndefined();
  });

  test("setting a parameter of one widget moves its frame and no other's", () => {
    const { run, other } = opened();
    run.set("rate", 0.3);
    expect(run.frame.value.values.double).toBe(0.6);
    expect(other.frame.value.values.double).toBe(0.2);
  });

  test("setting what is not allowed throws, naming widget, parameter, value and what is allowed", () => {
    const { run } = opened();
    expect(() => run.set("rate", 5)).toThrow("run: rate must be a number from 0.01 to 1, got 5");
    expect(() => run.set("nothing" as never, 5)).toThrow("run: nothing is no parameter, got 5");
    expect(run.state.value.rate).toBe(0.2);
  });

  test("its link names only what differs from the author's values", () => {
    const { page, run, other } = opened();
    expect(page.link.value).toBe("");
    run.set("rate", 0.3);
    other.set("guesses", []);
    expect(page.link.value).toBe("run.rate=0.3&other.guesses=");
    run.set("rate", 0.2);
    expect(page.link.value).toBe("other.guesses=");
  });
});

describe("undo", () => {
  const back = ({ undo }: { undo(): void }, times: number) => {
    for (let i = 0; i < times; i++) undo();
  };

  test("takes back a widget's own changes, and no other's, and ends at the author's values", () => {
    const { page, run, other } = opened();
    run.set("rate", 0.3);
    other.set("direction", "down");
    run.set("direction", "down");
    run.undo();
    expect([run.state.value.direction, other.state.value.direction]).toEqual(["up", "down"]);
    back(run, 2);
    expect(page.link.value).toBe("other.direction=down");
    expect([run.canUndo.value, other.canUndo.value]).toEqual([false, true]);
  });

  test("is undone by redo, until something else is changed", () => {
    const { run } = opened();
    run.set("rate", 0.3);
    run.set("direction", "down");
    back(run, 2);
    expect(run.canRedo.value).toBe(true);
    run.redo();
    expect(run.state.value).toMatchObject({ rate: 0.3, direction: "up" });
    run.redo();
    run.redo();
    expect(run.state.value).toMatchObject({ rate: 0.3, direction: "down" });
    run.undo();
    run.set("rate", 0.4);
    expect(run.canRedo.value).toBe(false);
    run.undo();
    expect(run.state.value).toMatchObject({ rate: 0.3, direction: "up" });
  });

  test("counts the changes of one drag as one", () => {
    const { run } = opened();
    for (const rate of [0.3, 0.4, 0.5]) run.set("rate", rate);
    run.undo();
    expect(run.state.value.rate).toBe(0.2);
  });

  test("counts a drag during play as one change, and the play as one", () => {
    const { run } = opened();
    run.set("guesses", [0]);
    for (let i = 1; i < 9; i++) {
      run.set("rate", i / 10);
      run.set("guesses", [i], { goesOn: true });
    }
    expect(run.state.value).toMatchObject({ rate: 0.8, guesses: [8] });
    run.undo();
    expect(run.state.value).toMatchObject({ rate: 0.2, guesses: [8] });
    run.undo();
    expect(run.state.value).toMatchObject({ rate: 0.2, guesses: [57, 54] });
    expect(run.canUndo.value).toBe(false);
  });

  test("begins a change of its own when a play goes on after an undo", () => {
    const { run } = opened();
    run.set("guesses", [1]);
    run.set("rate", 0.3);
    run.undo();
    run.set("guesses", [2], { goesOn: true });
    run.undo();
    expect(run.state.value).toMatchObject({ rate: 0.2, guesses: [1] });
    run.undo();
    expect(run.canUndo.value).toBe(false);
  });

  test("has nothing to take back of a change that was worked back", () => {
    const { run } = opened();
    run.set("rate", 0.3);
    run.set("direction", "down");
    run.set("rate", 0.2, { goesOn: true });
    expect(run.state.value).toMatchObject({ rate: 0.2, direction: "down" });
    run.undo();
    expect([run.canUndo.value, run.changed.value]).toEqual([false, false]);
  });

  test("goes a hundred changes back", () => {
    const { run } = opened();
    for (let i = 0; i < 150; i++) run.set(i % 2 ? "rate" : "guesses", i % 2 ? 0.3 + i / 1000 : [i % 100]);
    back(run, 99);
    expect(run.canUndo.value).toBe(true);
    run.undo();
    expect(run.canUndo.value).toBe(false);
    expect(run.changed.value).toBe(true);
  });

  test("counts the movements of one point as one, and each point that comes or goes", () => {
    const { page, run } = opened();
    run.set("places", [[1, 1], [2, 3]]); // prettier-ignore
    run.set("places", [[1, 1], [2, 4]]); // prettier-ignore
    run.set("places", [[0, 1], [2, 4]]); // prettier-ignore
    run.set("places", [[0, 1], [2, 4], [5, 5]]); // prettier-ignore
    run.set("places", [[0, 1], [2, 4]]); // prettier-ignore
    const links = Array.from({ length: 5 }, () => {
      run.undo();
      return page.link.value;
    });
    expect(links).toEqual(["run.places=0,1;2,4;5,5", "run.places=0,1;2,4", "run.places=1,1;2,4", "", ""]);
  });

  test("counts parameters set together as one", () => {
    const { run } = opened();
    run.setAll({ rate: 0.5, direction: "down" });
    run.undo();
    expect(run.state.value).toMatchObject({ rate: 0.2, direction: "up", guesses: [57, 54] });
  });

  test("counts what is set alone as a change of its own", () => {
    const { run } = opened();
    for (const rate of [0.5, 0.6]) run.setAll({ rate, direction: "down" }, { alone: true });
    run.undo();
    expect(run.state.value.rate).toBe(0.5);
  });

  test("takes a reset back, and a reset ends a drag", () => {
    const { run } = opened();
    run.set("rate", 0.5);
    run.reset();
    run.set("rate", 0.7);
    run.undo();
    expect(run.state.value.rate).toBe(0.2);
    run.undo();
    expect(run.state.value.rate).toBe(0.5);
  });

  test("a reset where nothing was changed is no change", () => {
    const { run } = opened();
    run.reset();
    expect(run.canUndo.value).toBe(false);
  });
});

describe("restoring a link", () => {
  test("sets what it names, leaves the rest, and cannot be undone", async () => {
    const { page, run, other } = opened();
    expect(await page.restore("?run.rate=0.5&other.guesses=1,2&utm=x", parse)).toEqual([]);
    expect(run.state.value.rate).toBe(0.5);
    expect(other.state.value.guesses).toEqual([1, 2]);
    expect([run.canUndo.value, run.changed.value]).toEqual([false, true]);
  });

  test("says of each broken part what is wrong, keeps the author's value there, and takes the rest", async () => {
    const { page, run } = opened();
    const notices = await page.restore(
      "run.rate=9&run.direction=sideways&nobody.rate=1&run.mood=good&run.guesses=1",
      parse,
    );
    expect(notices.map(({ text }) => text)).toEqual([
      "The link sets learning rate to “9”, but that must be a number from 0.01 to 1.",
      'The link sets direction to “sideways”, but that must be one of "up", "down".',
      "The link sets “nobody.rate”, which this page does not have.",
      "The link sets “run.mood”, which this page does not have.",
    ]);
    expect(notices[0].of).toEqual({ id: "run", name: "rate" });
    expect(run.state.value).toMatchObject({ rate: 0.2, direction: "up", guesses: [1] });
  });

  test("never throws and never takes over anything that is not allowed, whatever the link", async () => {
    const names = fc.constantFrom(
      "run.rate",
      "run.direction",
      "run.guesses",
      "run.__proto__",
      "toString.rate",
      "a.b",
    );
    const query = fc.array(fc.tuple(names, fc.oneof(fc.string(), fc.double().map(String))));
    await fc.assert(
      fc.asyncProperty(query, fc.string(), async (pairs, tail) => {
        const { page, run } = opened();
        await page.restore(`${new URLSearchParams(pairs)}&${tail}`, parse);
        expect(run.state.value.rate).toBeGreaterThanOrEqual(0.01);
        expect(run.state.value.rate).toBeLessThanOrEqual(1);
        expect(["up", "down"]).toContain(run.state.value.direction);
        expect(run.state.value.guesses.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
