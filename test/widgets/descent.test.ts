import { describe, expect, test } from "vitest";
import { parseExpression } from "../../src/optim/derivatives/parse.ts";
import { initialState } from "../../src/state/index.ts";
import { landscapeOf } from "../../src/widgets/descent/descent/landscapes.ts";
import { mesh, project } from "../../src/widgets/descent/descent/mesh.ts";
import model from "../../src/widgets/descent/descent/model.ts";

const shown = (props: Parameters<typeof initialState>[1]) =>
  model.frame(initialState(model.parameters, { objective: "own", ...props })).values;
const typed = (text: string) => parseExpression(text, ["x", "y"]);
const bowl = landscapeOf("bowl", { text: "" });

describe("the surface", () => {
  test("hides the bottom of a bowl behind its wall from low down, and not from high above", () => {
    expect(project(bowl, { turn: 30, tilt: 10 }).hides(0, 0, 0)).toBe(true);
    expect(project(bowl, { turn: 30, tilt: 80 }).hides(0, 0, 0)).toBe(false);
  });

  test("hides no corner of the ground that stands before all the rest", () => {
    for (const tilt of [10, 45, 85]) {
      const { hides } = project(bowl, { turn: 0, tilt });
      for (const x of [-5, 0, 5])
        expect(hides(x, -5, bowl.height(25 + x * x)), `${x} at ${tilt}°`).toBe(false);
    }
  });

  test("has one cell for each square of its grid, and none where the function has no value", async () => {
    const cells = (markup: string) => markup.split("Z").length - 1;
    const view = { turn: 30, tilt: 35 };
    expect(cells(mesh(bowl, view))).toBe((bowl.side - 1) ** 2);
    const half = landscapeOf("own", await typed("log(x)"));
    expect(cells(mesh(half, view))).toBeLessThan((half.side - 1) ** 2 / 2 + half.side);
  });
});

describe("a run on a typed function", () => {
  test("breaks off where the function has no value, and says so", async () => {
    const { status, outcome } = shown({ formula: await typed("log(x)"), x: 2, y: 0, rate: 4 });
    expect(status).toBe("non-finite");
    expect(outcome).toMatch(/^breaks off at step 1: the function has no value there/);
  });

  test("that has no bottom goes downhill, and is not said to overshoot", async () => {
    const { outcome } = shown({ formula: await typed("y^2-x^2"), x: 2, y: 1, rate: 0.4, steps: 100 });
    expect(outcome).toMatch(/^runs off downhill by step \d+: no bottom that way/);
  });

  test("cannot begin where there is no slope", async () => {
    const { outcome } = shown({ formula: await typed("1/(x-2)"), x: 2, y: 0 });
    expect(outcome).toMatch(/^cannot begin/);
  });

  test("of a constant stops where it stands", async () => {
    expect(shown({ formula: await typed("5"), x: 2, y: 0 }).outcome).toBe(
      "stops at a level point after 0 steps",
    );
  });
});
