import { positive } from "../check.ts";
import type { Optimizer } from "../optimizer.ts";

/**
 * Gradient descent: one step against the gradient, in proportion to it.
 *
 *     w \leftarrow w - \alpha \nabla f(w)
 *
 * Source: Cauchy, "Méthode générale pour la résolution des systèmes d'équations simultanées", 1847.
 * @throws RangeError unless `rate` (α, above 0) is a finite number.
 */
export function gradientDescent({ rate = 0.01 }: { rate?: number } = {}): Optimizer<Record<string, never>> {
  return {
    name: "gradientDescent",
    hyperparameters: { rate: positive("gradientDescent", "rate", rate) },
    init: () => ({}),
    step(w, g, _state, rate) {
      for (let i = 0; i < w.length; i++) w[i] -= rate * g[i];
    },
  };
}
