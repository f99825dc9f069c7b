import { addExample, flockOf, MOMENTS } from "../sheep.ts";
import { rememberEach } from "../../../state/index.ts";

/** Many flocks of the same kind of sheep, each measured by another farmer. */
export const flocks = 100;
/** The beginnings of a flock whose moments are kept: batches of it, or smaller flocks. */
export const sizes = [1, 4, 16, 64, 256, 1024];

/** For each size the moments of the first so many sheep of every flock, a row for each flock. */
export const momentsOf = (size: number): Float64Array => all().get(size)!;
const all = rememberEach(make);

function make(): ReadonlyMap<number, Float64Array> {
  const moments = new Map(sizes.map((size) => [size, new Float64Array(MOMENTS * flocks)]));
  const sums = new Float64Array(MOMENTS);
  for (let k = 0; k < flocks; k++) {
    const { x, y, count } = flockOf(sizes.at(-1)!, 1000 + k);
    sums.fill(0);
    for (let i = 0; i < count; i++) {
      addExample(sums, 0, x[i], y[i], 1);
      const into = moments.get(i + 1);
      if (into) for (let j = 0; j < MOMENTS; j++) into[MOMENTS * k + j] = sums[j] / (i + 1);
    }
  }
  return moments;
}
