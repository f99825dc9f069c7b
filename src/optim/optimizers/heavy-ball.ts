import { flag, fraction, rejectUnknown, positive } from "../check.ts";
import type { Optimizer } from "../optimizer.ts";

/**
 * Momentum as PyTorch's SGD has it: the velocity is made of gradients, and the rate stands outside.
 *
 *     u \leftarrow \mu u + (1 - \tau) \nabla f(w), \qquad w \leftarrow w - \alpha u
 *
 * and with `nesterov`, whose positions are the points w + μu of the classical form,
 *
 *     u \leftarrow \mu u + \nabla f(w), \qquad w \leftarrow w - \alpha (\nabla f(w) + \mu u)
 *
 * The first velocity is the gradient, undamped. With a constant rate and no damping (τ = 0) the positions are
 * those of `momentum`; under a schedule they differ, because old gradients then count at today's rate.
 *
 * Source: torch.optim.SGD; TensorFlow.js and Optax (`sgd` with momentum) make the same steps.
 * @throws RangeError unless `rate` (α) is positive, `momentum` (μ) and `dampening` (τ) are in [0, 1),
 * and `dampening` is 0 where `nesterov` is true.
 */
export function heavyBall({
  rate = 0.01,
  momentum: mu = 0.9,
  dampening = 0,
  nesterov = false,
  ...rest
}: { rate?: number; momentum?: number; dampening?: number; nesterov?: boolean } = {}): Optimizer<{
  u: Float64Array;
  started: Float64Array;
}> {
  const name = "heavyBall";
  rejectUnknown(name, rest, arguments[0]);
  const hyperparameters = {
    rate: positive(name, "rate", rate),
    momentum: fraction(name, "momentum", mu),
    dampening: fraction(name, "dampening", dampening),
    nesterov: flag(name, "nesterov", nesterov),
  };
  if (nesterov && dampening > 0)
    throw new RangeError(`${name}: dampening must be 0 with nesterov, got ${dampening}`);
  return {
    name,
    hyperparameters,
    demonstration: 0.02,
    init: (n) => ({ u: new Float64Array(n), started: new Float64Array(1) }),
    step(w, g, { u, started }, rate) {
      const fresh = started[0] ? 1 - dampening : 1;
      started[0] = 1;
      for (let i = 0; i < w.length; i++) {
        u[i] = mu * u[i] + fresh * g[i];
        w[i] -= rate * (nesterov ? g[i] + mu * u[i] : u[i]);
      }
    },
  };
}
