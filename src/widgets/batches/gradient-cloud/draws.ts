import { random } from "../../../optim/index.ts";
import { addExample, flock, MOMENTS, N } from "../sheep.ts";
import { rememberEach } from "../../../state/index.ts";

/** How many batches of each size are drawn. */
export const count = 300;
export const sizes = [1, 2, 4, 8, 16, 32, 64, 128, 256];

/** The moments of `count` batches of each size, drawn once for a seed: a smaller batch is the beginning of a larger one. */
export type Draws = ReadonlyMap<number, Float64Array>;

/** The batches that the library's `batches` draws: with replacement those of steps 0, 1, …, without the first of each epoch. */
export const drawsOf = rememberEach(sampled, { most: 20 });

function sampled(draw: string, seed: number): Draws {
  const moments = new Map(sizes.map((size) => [size, new Float64Array(MOMENTS * count)]));
  const sums = new Float64Array(MOMENTS);
  for (let k = 0; k < count; k++) {
    const generator = random(seed, k);
    const order = draw === "without" ? generator.permutation(N) : undefined;
    sums.fill(0);
    for (let i = 0; i < N; i++) {
      const one = order ? order[i] : generator.below(N);
      addExample(sums, 0, flock.x[one], flock.y[one], 1);
      const into = moments.get(i + 1);
      if (into) for (let j = 0; j < MOMENTS; j++) into[MOMENTS * k + j] = sums[j] / (i + 1);
    }
  }
  return moments;
}
