/**
 * Mini-batches: which examples each step looks at, as a pure function of the step, so that a run can be resumed or
 * replayed from any step.
 */
import { rejectUnknown, reject, whole } from "../check.ts";
import { random } from "./random.ts";

/** In a new random order every epoch, each example once an epoch; or drawn anew each time; or in chunks as they come. */
export type Order = "shuffled" | "replacement" | "sequential";

/** Which examples each step looks at: a function of the step alone, fit to be the option `batch` of `minimize`. */
export interface Batches {
  /** The examples of step t, counted from 0: a view, valid until the next call. */
  (t: number): Uint32Array;
  /** Steps in an epoch. The last batch of an epoch is smaller when the size does not divide the count. */
  readonly perEpoch: number;
}

/**
 * The batches of `count` examples, `size` at a time. As `order`, "shuffled" takes each example once an epoch, every epoch
 * in a new random order; "replacement" draws anew each time, and may draw one twice; "sequential" takes them as they
 * come.
 * @throws RangeError naming the option, its value and what is allowed; when called, for a step that is no whole number,
 * 0 or more.
 */
export function batches({
  count,
  size,
  order = "shuffled",
  seed = 0,
  ...rest
}: {
  count: number;
  size: number;
  order?: Order;
  seed?: number;
}): Batches {
  rejectUnknown("batches", rest, arguments[0]);
  whole("batches", "count", count, 1, 1e8);
  whole("batches", "size", size, 1, order === "replacement" ? 1e8 : count);
  random(seed);
  const perEpoch = Math.ceil(count / size);
  const chunk = (examples: Uint32Array, t: number) => {
    const start = (t % perEpoch) * size;
    return examples.subarray(start, Math.min(start + size, count));
  };
  const checked = (t: number) => whole("batches", "step", t, 0, Number.MAX_SAFE_INTEGER);
  const kinds: Record<Order, () => (t: number) => Uint32Array> = {
    sequential() {
      const examples = Uint32Array.from({ length: count }, (_, i) => i);
      return (t) => chunk(examples, checked(t));
    },
    replacement() {
      const drawn = new Uint32Array(size);
      return (t) => {
        const { below } = random(seed, checked(t));
        for (let i = 0; i < size; i++) drawn[i] = below(count);
        return drawn;
      };
    },
    shuffled() {
      // The order of the epoch asked for last: each is made from the seed and the epoch's number alone.
      let epoch = -1;
      let examples: Uint32Array = new Uint32Array(0);
      return (t) => {
        const wanted = Math.floor(checked(t) / perEpoch);
        if (wanted !== epoch) [epoch, examples] = [wanted, random(seed, wanted).permutation(count)];
        return chunk(examples, t);
      };
    },
  };
  if (!Object.hasOwn(kinds, order)) {
    reject("batches", "order", order, '"shuffled", "replacement" or "sequential"');
  }
  return Object.assign(kinds[order](), { perEpoch });
}
