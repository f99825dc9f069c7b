/**
 * Arithmetic with about 31 digits: a number is the unevaluated sum of two float64s, the second at most half a unit in
 * the last place of the first. It is slow, and serves as a reference: differences taken in it have no round-off to speak
 * of, and use no rule of differentiation, so they can judge every way that does.
 *
 * Source: Dekker, "A floating-point technique for extending the available precision", 1971; Hida, Li and Bailey,
 * "Library for double-double and quad-double arithmetic", 2007.
 */
import { arithmetic, type Arithmetic, type Formula } from "./arithmetic.ts";
import { isUnary, type BinaryName, type UnaryName } from "./primitives.ts";

/** The number high + low, not added up: about 31 digits. */
export interface DoubleDouble {
  /** The number rounded to a float64. */
  readonly high: number;
  /** What that leaves out: at most half a unit in the last place of `high`. */
  readonly low: number;
}

const dd = (high: number, low = 0): DoubleDouble => ({ high, low });
/** The same number with all that fits in `high`; needs |a| ≥ |b|, as holds for what the operations below leave. */
function settled(a: number, b: number): DoubleDouble {
  const high = a + b;
  return Number.isFinite(high) ? dd(high, b - (high - a)) : dd(high);
}

function twoSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const part = high - a;
  return dd(high, a - (high - part) + (b - part));
}

/** The exact product, by splitting each factor into halves of 26 bits. */
function twoProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  const split = (x: number) => {
    const c = 134217729 * x;
    const upper = c - (c - x);
    return [upper, x - upper];
  };
  const [a1, a2] = split(a);
  const [b1, b2] = split(b);
  return dd(high, a2 * b2 - (high - a1 * b1 - a2 * b1 - a1 * b2));
}

function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const sum = twoSum(a.high, b.high);
  const rest = twoSum(a.low, b.low);
  const first = settled(sum.high, sum.low + rest.high);
  return settled(first.high, first.low + rest.low);
}
const negate = ({ high, low }: DoubleDouble) => dd(-high, -low);
const subtract = (a: DoubleDouble, b: DoubleDouble) => add(a, negate(b));

function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = twoProduct(a.high, b.high);
  return settled(product.high, product.low + a.high * b.low + a.low * b.high);
}

function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a.high / b.high;
  if (!Number.isFinite(first)) return dd(first);
  let rest = subtract(a, multiply(dd(first), b));
  const second = rest.high / b.high;
  rest = subtract(rest, multiply(dd(second), b));
  return add(settled(first, second), dd(rest.high / b.high));
}

const ONE = dd(1);
const LN2 = dd(0.6931471805599453, 2.3190468138462996e-17);
const HALF_PI = dd(1.5707963267948966, 6.123233995736766e-17);

function sqrt(a: DoubleDouble): DoubleDouble {
  const y = Math.sqrt(a.high);
  if (!(y > 0) || y === Infinity) return dd(y);
  return add(dd(y), divide(subtract(a, twoProduct(y, y)), dd(2 * y)));
}

/** Σ rᵏ/k! over the k from `from` in steps of `by`, with alternating signs if asked: the series of e, sine and cosine. */
function series(r: DoubleDouble, from: number, by: number, alternating = false): DoubleDouble {
  let term = from === 0 ? ONE : r;
  let sum = term;
  for (let k = from; Math.abs(term.high) > 1e-36 && k < 60; k += by) {
    for (let i = 1; i <= by; i++) term = divide(multiply(term, r), dd(k + i));
    if (alternating) term = negate(term);
    sum = add(sum, term);
  }
  return sum;
}

function exp(a: DoubleDouble): DoubleDouble {
  const size = Math.exp(a.high);
  if (!(size > 1e-290) || size > 1e290) return dd(size);
  const k = Math.round(a.high / LN2.high);
  const r = subtract(a, multiply(dd(k), LN2));
  const { high, low } = series(r, 0, 1);
  return dd(high * 2 ** k, low * 2 ** k);
}

function log(a: DoubleDouble): DoubleDouble {
  const y = Math.log(a.high);
  // One step of Newton's method on eʸ = a.
  return Number.isFinite(y) ? add(dd(y), subtract(multiply(a, exp(dd(-y))), ONE)) : dd(y);
}

/** sin(a + turn · π/2). */
function sine(a: DoubleDouble, turn: number): DoubleDouble {
  if (!Number.isFinite(a.high)) return dd(NaN);
  const k = Math.round(a.high / HALF_PI.high);
  const r = subtract(a, multiply(dd(k), HALF_PI));
  const quarter = (((k + turn) % 4) + 4) % 4;
  const value = quarter % 2 === 0 ? series(r, 1, 2, true) : series(r, 0, 2, true);
  return quarter < 2 ? value : negate(value);
}
const sin = (a: DoubleDouble) => sine(a, 0);
const cos = (a: DoubleDouble) => sine(a, 1);

/** One step of Newton's method on f(y) = a, from a y that float64 finds. */
function inverse(
  y: number,
  a: DoubleDouble,
  f: (y: DoubleDouble) => DoubleDouble,
  slope: (y: DoubleDouble) => DoubleDouble,
): DoubleDouble {
  return add(dd(y), divide(subtract(a, f(dd(y))), slope(dd(y))));
}

const half = (a: DoubleDouble) => dd(a.high / 2, a.low / 2);
const tan = (a: DoubleDouble) => divide(sin(a), cos(a));
const asin = (a: DoubleDouble) => inverse(Math.asin(a.high), a, sin, cos);
const sinh = (a: DoubleDouble) => half(subtract(exp(a), exp(negate(a))));
const cosh = (a: DoubleDouble) => half(add(exp(a), exp(negate(a))));
const sigmoid = (a: DoubleDouble) => divide(ONE, add(ONE, exp(negate(a))));
const positive = (a: DoubleDouble) => a.high > 0 || (a.high === 0 && a.low > 0);

function tanh(a: DoubleDouble): DoubleDouble {
  return Math.abs(a.high) > 40 ? dd(Math.sign(a.high)) : divide(sinh(a), cosh(a));
}

const ofOne: Readonly<Record<UnaryName, (a: DoubleDouble) => DoubleDouble>> = {
  negate,
  sin,
  cos,
  tan,
  asin,
  acos: (a) => subtract(HALF_PI, asin(a)),
  atan: (a) => inverse(Math.atan(a.high), a, tan, (y) => add(ONE, multiply(tan(y), tan(y)))),
  sinh,
  cosh,
  tanh,
  exp,
  log,
  sqrt,
  abs: (a) => (a.high < 0 ? negate(a) : a),
  sign: (a) => dd(Math.sign(a.high)),
  relu: (a) => (positive(a) ? a : dd(0)),
  sigmoid,
  softplus: (a) => (a.high > 80 ? a : log(add(ONE, exp(a)))),
};

function power(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  if (b.low !== 0 || !Number.isInteger(b.high) || Math.abs(b.high) > 1024)
    return a.high === 0 ? dd(0 ** b.high) : exp(multiply(b, log(a)));
  let [result, factor] = [ONE, a];
  for (let n = Math.abs(b.high); n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = multiply(result, factor);
    factor = multiply(factor, factor);
  }
  return b.high < 0 ? divide(ONE, result) : result;
}

const ofTwo: Readonly<Record<BinaryName, (a: DoubleDouble, b: DoubleDouble) => DoubleDouble>> = {
  add,
  subtract,
  multiply,
  divide,
  power,
  max: (a, b) => (positive(subtract(b, a)) ? b : a),
  min: (a, b) => (positive(subtract(b, a)) ? a : b),
};

/**
 * The primitives in double-double arithmetic, slow and meant as a reference: sums, products, quotients and roots right to
 * about 31 digits, functions of arguments of ordinary size to about 29 (softplus far below 0 to fewer).
 * Source: Dekker, "A floating-point technique for extending the available precision", 1971; Hida, Li and Bailey,
 * "Library for double-double and quad-double arithmetic", 2007.
 */
export const doubleDoubles: Arithmetic<DoubleDouble> = arithmetic<DoubleDouble>({
  constant: (c) => dd(c),
  read: ({ high }) => high,
  apply: (name, a, b) => (isUnary(name) ? ofOne[name](a) : ofTwo[name as BinaryName](a, b!)),
});

/**
 * f′(x) of a formula of one parameter, right to about 18 digits before it is rounded: the central difference in
 * double-double arithmetic, with h = 10⁻⁹ times max(1, |x|). NaN where f is not a real number near x.
 */
export function referenceSlope(formula: Formula, x: number): number {
  const h = 1e-9 * Math.max(1, Math.abs(x));
  const at = (sign: number) => formula(doubleDoubles, [twoSum(x, sign * h)]);
  return divide(subtract(at(1), at(-1)), dd(2 * h)).high;
}
