/**
 * Random numbers that a seed decides, the same on every machine: everything random in the library draws from here.
 *
 * The generator is sfc32 (Doty-Humphrey, PractRand 0.9, "Small Fast Counting"): 96 bits of state and a counter, seeded
 * as there, with the first twelve draws thrown away.
 */
import { whole } from "../check.ts";

/** A source of random numbers; every call draws the next ones of its sequence. */
export interface Random {
  /** A number in [low, high), all equally likely; 53 random bits. */
  uniform(low?: number, high?: number): number;
  /** A number from the normal distribution, by Box and Muller's formula (1958). */
  normal(mean?: number, deviation?: number): number;
  /** A whole number from 0 to `count` − 1. */
  below(count: number): number;
  /** 0 … count − 1 in random order: Fisher and Yates' shuffle. */
  permutation(count: number): Uint32Array;
}

const SEEDS = 2 ** 32 - 1;

/**
 * A generator of random numbers that the seed decides. Each `stream` of a seed is a sequence of its own.
 * Source: sfc32, of Doty-Humphrey's PractRand 0.9.
 * @throws RangeError unless seed and stream are whole numbers from 0 to 4294967295.
 */
export function random(seed: number, stream = 0): Random {
  let a = 0;
  let b = whole("random", "seed", seed, 0, SEEDS) | 0;
  let c = whole("random", "stream", stream, 0, SEEDS) | 0;
  let counter = 1;

  function bits(): number {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return out >>> 0;
  }
  for (let i = 0; i < 12; i++) bits();

  const unit = () => ((bits() >>> 5) * 2 ** 26 + (bits() >>> 6)) / 2 ** 53;
  const below = (count: number) => Math.floor(unit() * count);
  return {
    uniform: (low = 0, high = 1) => low + (high - low) * unit(),
    normal: (mean = 0, deviation = 1) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
    below,
    permutation(count) {
      const order = Uint32Array.from({ length: count }, (_, i) => i);
      for (let i = count - 1; i > 0; i--) {
        const j = below(i + 1);
        [order[i], order[j]] = [order[j], order[i]];
      }
      return order;
    },
  };
}
