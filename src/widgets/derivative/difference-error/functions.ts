import { compiled, objectives, type Objective } from "../../../optim/index.ts";
import { remember, type TypedFormula } from "../../../state/index.ts";

/** The functions whose derivative is taken by differences, each with its true derivative to compare with. */
export interface Differentiable {
  f: (x: number) => number;
  /** f′, by the library: exact up to the rounding of a few operations. */
  slope: (x: number) => number;
  /** Where a may lie, and where it begins. */
  domain: readonly [number, number];
  home: number;
}

const sine: Differentiable = { f: Math.sin, slope: Math.cos, domain: [-3, 3], home: 1 };
const functions: Record<string, Differentiable> = {
  pasture: known(objectives.pasture, [40, 60], 57),
  cube: known(objectives.shoulder, [-3, 3], 1),
  sine,
  waves: known(objectives.rastriginOf({ dimension: 1 }), [-1.5, 1.5], 0.2),
};

const typed = remember(["text"], (formula: TypedFormula) =>
  known(compiled(formula as Parameters<typeof compiled>[0]), [-3, 3], 1),
);

/** The function of a choice; until one is typed, the sine stands in for it. */
export function functionOf(name: string, formula: TypedFormula): Differentiable {
  if (name !== "own") return functions[name];
  return formula.text === "" ? sine : typed(formula);
}

function known(objective: Objective, domain: readonly [number, number], home: number): Differentiable {
  const out = new Float64Array(1);
  return {
    f: (x) => objective.value(Float64Array.of(x)),
    slope(x) {
      objective.gradient(Float64Array.of(x), out);
      return out[0];
    },
    domain,
    home,
  };
}
