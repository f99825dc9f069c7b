import { rejectUnknown, whole } from "../check.ts";
import type { Landmark, NamedObjective } from "../objective.ts";

/**
 * Rastrigin's function: a bowl with a minimum near every point of whole coordinates, of which one is the lowest.
 *
 *     f(x) = 10n + \sum_i x_i^2 - 10 \cos 2 \pi x_i
 *
 * K = 2 + 40π². Up to two dimensions every minimum of the domain is listed, beyond them the lowest alone.
 *
 * Source: Rastrigin, "Systems of extremal control", 1974; n-dimensional: Mühlenbein, Schomisch & Born, 1991.
 * @throws RangeError unless `dimension` is a whole number from 1 to 10,000.
 */
export function rastriginOf({ dimension: n = 2, ...rest }: { dimension?: number } = {}): NamedObjective {
  rejectUnknown("rastriginOf", rest, arguments[0]);
  whole("rastriginOf", "dimension", n, 1, 10_000);
  const turn = 2 * Math.PI;
  return {
    name: "rastrigin",
    tex:
      n === 2
        ? String.raw`f(x, y) = 20 + x^2 - 10 \cos 2\pi x + y^2 - 10 \cos 2\pi y`
        : String.raw`f(x) = 10n + \sum_i x_i^2 - 10 \cos 2\pi x_i`,
    dimension: n,
    value(x) {
      let sum = 10 * n;
      for (let i = 0; i < n; i++) sum += x[i] * x[i] - 10 * Math.cos(turn * x[i]);
      return sum;
    },
    gradient(x, out) {
      for (let i = 0; i < n; i++) out[i] = 2 * x[i] + 10 * turn * Math.sin(turn * x[i]);
    },
    hessian(x, out) {
      out.fill(0);
      for (let i = 0; i < n; i++) out[i * n + i] = 2 + 10 * turn * turn * Math.cos(turn * x[i]);
    },
    minima: n === 1 ? hollows() : n === 2 ? pairs(hollows()) : [{ at: Array(n).fill(0), value: 0 }],
    start: Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 3.4 : -2.7)),
    domain: Array(n).fill([-5.12, 5.12]),
    smoothness: 2 + 10 * turn * turn,
  };
}

/** The minima in one dimension: near each whole k, where 2x + 20π sin 2πx = 0; the lowest first. */
function hollows(): Landmark[] {
  const turn = 2 * Math.PI;
  return [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5].map((k) => {
    let x = k;
    for (let i = 0; i < 8; i++) {
      x -= (2 * x + 10 * turn * Math.sin(turn * x)) / (2 + 10 * turn * turn * Math.cos(turn * x));
    }
    return { at: [x], value: 10 + x * x - 10 * Math.cos(turn * x) };
  });
}

/** The minima in two dimensions: each of one with each of the other. */
function pairs(hollows: Landmark[]): Landmark[] {
  return hollows.flatMap((a) => hollows.map((b) => ({ at: [a.at[0], b.at[0]], value: a.value + b.value })));
}

/** Rastrigin's function of two parameters, `rastriginOf()`: 121 minima in its domain, the lowest, 0, at (0, 0). */
export const rastrigin: NamedObjective = /* @__PURE__ */ rastriginOf();
