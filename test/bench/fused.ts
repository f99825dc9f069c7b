/** What a step costs with no library at all, and what libraries are given to descend. */

/** Rosenbrock's function in two dimensions; writes its gradient into `out`. */
export function rosenbrock2(at: ArrayLike<number>, out: { [i: number]: number }): number {
  const [x, y] = [at[0], at[1]];
  const b = y - x * x;
  out[0] = -2 * (1 - x) - 400 * x * b;
  out[1] = 200 * b;
  return (1 - x) * (1 - x) + 100 * b * b;
}

/** Adam on Rosenbrock's function written out in one loop, in local variables. */
export function fused(steps: number): number {
  const [rate, beta1, beta2, epsilon] = [0.001, 0.9, 0.999, 1e-8];
  let [x, y, mx, my, vx, vy, c1, c2] = [-1.5, 2, 0, 0, 0, 0, 0, 0];
  for (let t = 0; t < steps; t++) {
    const b = y - x * x;
    const gx = -2 * (1 - x) - 400 * x * b;
    const gy = 200 * b;
    c1 = beta1 * c1 + (1 - beta1);
    c2 = beta2 * c2 + (1 - beta2);
    const toHat1 = 1 / c1;
    const toHat2 = 1 / c2;
    mx = beta1 * mx + (1 - beta1) * gx;
    my = beta1 * my + (1 - beta1) * gy;
    vx = beta2 * vx + (1 - beta2) * gx * gx;
    vy = beta2 * vy + (1 - beta2) * gy * gy;
    x -= (rate * (mx * toHat1)) / (Math.sqrt(vx * toHat2) + epsilon);
    y -= (rate * (my * toHat1)) / (Math.sqrt(vy * toHat2) + epsilon);
  }
  return x + y;
}
