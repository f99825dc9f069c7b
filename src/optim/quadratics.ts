/**
 * What is known in closed form about descent on a quadratic f(x) = ½ Σ λᵢ xᵢ², and so, near a minimum, about descent
 * on anything smooth, with the eigenvalues of its Hessian there as curvatures λ.
 *
 * Along each direction a method multiplies the pair (this error, the last one) by a 2 × 2 matrix. Its spectral radius
 * is the factor by which the error shrinks per step in the end; for momentum it may grow for a while before that.
 *
 * Source: Polyak, 1964; Lessard, Recht & Packard, "Analysis and design of optimization algorithms via integral
 * quadratic constraints", 2016, proposition 1 and table 1; Goh, "Why momentum really works", 2017.
 */
import { fraction, nonNegative, positive, reject } from "./check.ts";

/** A method on a quadratic; the curvatures λ, all positive, need only hold the smallest and the largest. */
export interface Quadratic {
  /** The error's factor per step in the long run: below 1 it converges. The worst of all the curvatures. */
  factor(options: { rate: number; momentum?: number; curvatures: ArrayLike<number> }): number;
  /** The rate from which on it does not converge, for the largest curvature. */
  limit(options: { momentum?: number; curvature: number }): number;
  /**
   * The rates, lowest and highest, at which the factor is at most `factor` for the smallest and the largest curvature,
   * and so for all between; undefined where there are none. With the factor 1 these are the stable rates.
   */
  rates(options: {
    factor: number;
    momentum?: number;
    smallest: number;
    largest: number;
  }): readonly [number, number] | undefined;
  /** The sum and the product of the two roots z along one direction. It swings where sum² < 4 product. */
  roots(options: { rate: number; momentum?: number; curvature: number }): { sum: number; product: number };
  /** The rate (and momentum) with the smallest factor, and that factor. */
  optimum(options: { smallest: number; largest: number }): { rate: number; momentum: number; factor: number };
}

/** w ← w − α ∇f: the factor is max |1 − αλ|, the limit 2/λₙ, the best rate 2/(λ₁ + λₙ). */
export const gradientDescent: Quadratic = {
  rates: (options) => between(options, (r) => [1 - r, 1 + r]),
  roots: (options) => rootsOf(options, (r, _mu, l) => ({ sum: 1 - r * l, product: 0 })),
  factor: ({ rate, momentum = 0, curvatures }) =>
    worst(rate, momentum, curvatures, (r, _mu, l) => Math.abs(1 - r * l)),
  limit: ({ curvature }) => 2 / positive("limit", "curvature", curvature),
  optimum(options) {
    const [low, high] = ends(options);
    return { rate: 2 / (low + high), momentum: 0, factor: (high - low) / (high + low) };
  },
};

/**
 * u ← μu − α∇f, w ← w + u: the roots of z² − (1 + μ − αλ) z + μ. The limit is 2(1 + μ)/λₙ, and the best are
 * α = (2/(√λ₁ + √λₙ))², μ = ((√λₙ − √λ₁)/(√λₙ + √λ₁))², with the factor √μ.
 */
export const momentum: Quadratic = {
  rates: (options) =>
    between(options, (r, mu) => (mu > r * r ? undefined : [(1 - r) * (1 - mu / r), (1 + r) * (1 + mu / r)])),
  roots: (options) => rootsOf(options, (r, mu, l) => ({ sum: 1 + mu - r * l, product: mu })),
  factor: ({ rate, momentum: mu = 0, curvatures }) =>
    worst(rate, mu, curvatures, (r, m, l) => largestRoot(1 + m - r * l, m)),
  limit: ({ momentum: mu = 0, curvature }) =>
    (2 * (1 + fraction("limit", "momentum", mu))) / positive("limit", "curvature", curvature),
  optimum(options) {
    const [low, high] = ends(options).map(Math.sqrt);
    const root = (high - low) / (high + low);
    return { rate: (2 / (low + high)) ** 2, momentum: root * root, factor: root };
  },
};

/**
 * The gradient at w + μu: the roots of z² − (1 + μ)(1 − αλ) z + μ(1 − αλ). The limit is (2 + 2μ)/((1 + 2μ) λₙ), and
 * the best are α = 4/(3λₙ + λ₁), μ = (√(3κ + 1) − 2)/(√(3κ + 1) + 2), with the factor 1 − 2/√(3κ + 1).
 */
export const nesterov: Quadratic = {
  rates: (options) =>
    between(options, (r, mu) => {
      // Both roots are at most r for q = 1 − αλ from the lowest to the highest of these.
      const slack = 1 + mu - mu / r;
      const highest = Math.min((r * r) / mu, slack > 0 ? r / slack : Infinity);
      return [1 - highest, 1 + (r * r) / (r + r * mu + mu)];
    }),
  roots: (options) =>
    rootsOf(options, (r, mu, l) => ({ sum: (1 + mu) * (1 - r * l), product: mu * (1 - r * l) })),
  factor: ({ rate, momentum: mu = 0, curvatures }) =>
    worst(rate, mu, curvatures, (r, m, l) => largestRoot((1 + m) * (1 - r * l), m * (1 - r * l))),
  limit({ momentum: mu = 0, curvature }) {
    fraction("limit", "momentum", mu);
    return (2 + 2 * mu) / ((1 + 2 * mu) * positive("limit", "curvature", curvature));
  },
  optimum(options) {
    const [low, high] = ends(options);
    const root = Math.sqrt((3 * high) / low + 1);
    return { rate: 4 / (3 * high + low), momentum: (root - 2) / (root + 2), factor: 1 - 2 / root };
  },
};

/** The larger |z| of the two roots of z² − b z + c. */
function largestRoot(b: number, c: number): number {
  const discriminant = b * b - 4 * c;
  return discriminant < 0 ? Math.sqrt(c) : (Math.abs(b) + Math.sqrt(discriminant)) / 2;
}

/** From the bounds on αλ, if there are any, to those on α that suit both ends of the curvatures. */
function between(
  options: { factor: number; momentum?: number; smallest: number; largest: number },
  product: (factor: number, mu: number) => readonly [number, number] | undefined,
): readonly [number, number] | undefined {
  const { factor, momentum: mu = 0 } = options;
  const [low, high] = ends(options, "rates");
  const found = product(positive("rates", "factor", factor), fraction("rates", "momentum", mu));
  if (!found) return undefined;
  const [least, most] = [Math.max(0, found[0] / low), found[1] / high];
  return least <= most ? [least, most] : undefined;
}

function rootsOf(
  { rate, momentum: mu = 0, curvature }: { rate: number; momentum?: number; curvature: number },
  along: (rate: number, mu: number, curvature: number) => { sum: number; product: number },
) {
  return along(
    nonNegative("roots", "rate", rate),
    fraction("roots", "momentum", mu),
    positive("roots", "curvature", curvature),
  );
}

function worst(
  rate: number,
  mu: number,
  curvatures: ArrayLike<number>,
  along: (rate: number, mu: number, curvature: number) => number,
): number {
  nonNegative("factor", "rate", rate);
  fraction("factor", "momentum", mu);
  if (!(curvatures?.length > 0)) reject("factor", "curvatures", curvatures, "one or more positive numbers");
  return Math.max(
    ...Array.from(curvatures, (lambda, i) => along(rate, mu, positive("factor", `curvatures[${i}]`, lambda))),
  );
}

function ends(
  { smallest, largest }: { smallest: number; largest: number },
  owner = "optimum",
): [number, number] {
  positive(owner, "smallest", smallest);
  positive(owner, "largest", largest);
  return largest >= smallest ? [smallest, largest] : reject(owner, "largest", largest, `${smallest} or more`);
}
