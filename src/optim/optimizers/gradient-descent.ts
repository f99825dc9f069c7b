import { rejectUnknown, positive } from "../check.ts";
import type { Optimizer } from "../optimizer.ts";

/**
 * Gradient descent: one step against the gradient, in proportion to it.
 *
 *     w \leftarrow w - \alpha \nabla f(w)
 *
 * Source: Cauchy, "Méthode générale pour la résolution des systèmes d'équations simultanées", 1847.
 * @throws RangeError unless `rate` (α, above 0) is a finite number.
 */
export function gradientDescent({ rate = 0.01, ...rest }: { rate?: number } = {}): Optimizer<
  Record<never, never>
> {
  const name = "gradientDescent";
  rejectUnknown(name, rest, arguments[0]);
  return {
    name,
    hyperparameters: { rate: positive(name, "rate", rate) },
    demonstration: 0.1,
    init: () => ({}),
    step(w, g, _state, rate) {
      for (let i = 0; i < w.length; i++) w[i] -= rate * g[i];
    },
  };
}
