import { rejectUnknown, whole } from "../check.ts";
import type { NamedObjective } from "../objective.ts";

/**
 * Ackley's function: an almost flat plain full of small hollows, with a funnel in the middle.
 *
 *     f(x) = 20 + e - 20 \exp\left(-0.2 \sqrt{\tfrac1n \sum_i x_i^2}\right) - \exp\left(\tfrac1n \sum_i \cos 2 \pi x_i\right)
 *
 * The funnel ends in a point: at 0 there is no gradient, and 0 is given, which is a subgradient there.
 *
 * Source: Ackley, "A connectionist machine for genetic hillclimbing", 1987.
 * @throws RangeError unless `dimension` is a whole number from 1 to 10,000.
 */
export function ackleyOf({ dimension: n = 2, ...rest }: { dimension?: number } = {}): NamedObjective {
  rejectUnknown("ackleyOf", rest, arguments[0]);
  whole("ackleyOf", "dimension", n, 1, 10_000);
  const turn = 2 * Math.PI;
  /** The root mean square of x, and the mean cosine. */
  const means = (x: Float64Array) => {
    let squares = 0;
    let cosines = 0;
    for (let i = 0; i < n; i++) {
      squares += x[i] * x[i];
      cosines += Math.cos(turn * x[i]);
    }
    return { size: Math.sqrt(squares / n), cosine: cosines / n };
  };
  return {
    name: "ackley",
    tex: String.raw`f(x) = 20 + e - 20\, e^{-0.2 \sqrt{\frac1n \sum_i x_i^2}} - e^{\frac1n \sum_i \cos 2\pi x_i}`,
    dimension: n,
    value(x) {
      const { size, cosine } = means(x);
      return 20 * (1 - Math.exp(-0.2 * size)) + Math.E - Math.exp(cosine);
    },
    gradient(x, out) {
      const { size, cosine } = means(x);
      const funnel = size > 0 ? (4 * Math.exp(-0.2 * size)) / (n * size) : 0;
      const ripple = (turn * Math.exp(cosine)) / n;
      for (let i = 0; i < n; i++) out[i] = funnel * x[i] + ripple * Math.sin(turn * x[i]);
    },
    minima: [{ at: Array(n).fill(0), value: 0 }],
    start: Array.from({ length: n }, (_, i) => (i % 2 === 0 ? -3.6 : 2.4)),
    domain: Array(n).fill([-5, 5]),
  };
}

/** Ackley's function of two parameters, `ackleyOf()`: lowest at (0, 0), where it is 0. */
export const ackley: NamedObjective = /* @__PURE__ */ ackleyOf();
