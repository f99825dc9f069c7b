/* Adam's step over n doubles, one at a time: run with n, prints the nanoseconds of the fastest step per parameter. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

__attribute__((noinline)) static void step(double *x, const double *g, double *m, double *v, double *c, long n) {
  const double rate = 1e-3, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;
  c[0] = beta1 * c[0] + (1 - beta1);
  c[1] = beta2 * c[1] + (1 - beta2);
  const double to_hat1 = 1 / c[0], to_hat2 = 1 / c[1];
  for (long i = 0; i < n; i++) {
    m[i] = beta1 * m[i] + (1 - beta1) * g[i];
    v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
    x[i] -= rate * (m[i] * to_hat1) / (sqrt(v[i] * to_hat2) + epsilon);
  }
}

int main(int argc, char **argv) {
  const long n = argc > 1 ? atol(argv[1]) : 1000000;
  double *x = malloc(8 * n), *g = malloc(8 * n), *m = calloc(n, 8), *v = calloc(n, 8), c[2] = {0, 0};
  for (long i = 0; i < n; i++) x[i] = 1, g[i] = 0.5;
  double best = 1e300;
  for (int k = 0; k < 40; k++) {
    const double start = now();
    step(x, g, m, v, c, n);
    const double took = now() - start;
    if (took < best) best = took;
  }
  printf("%.3f\n", best / n);
  return x[0] > 1;
}
