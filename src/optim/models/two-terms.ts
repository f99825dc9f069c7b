/** The exact best weights of a model of two terms, w₁ p + w₂ q, under a loss that has no closed form or has one. */
import { rejectUnknown, positive, reject } from "../check.ts";
import { huber } from "../losses/huber.ts";

/** The two terms of every example, and its target. */
export interface TwoTerms {
  readonly p: ArrayLike<number>;
  readonly q: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** Weights nearer to this to a crease, in parts of the target's size, lie on it. */
const ON = 1e-9;
/** Rounds of reweighting at most. */
const ROUNDS = 200;
/** Halvings of an interval, until its ends are next to each other. */
const HALVINGS = 60;

/**
 * The weights (w₁, w₂) with the least mean loss of w₁ pᵢ + w₂ qᵢ − yᵢ. Squares by the normal equations. Huber's loss by
 * reweighted squares, each round taken as far as the loss falls. Absolute values by walking from crease to crease: along the line on which one residual is 0 the
 * loss is least at a weighted median, and where no crease through a point leads lower, nothing does. Where several
 * weights are equally good, one of them.
 * @throws RangeError without examples, or unless `delta` (of Huber's loss) is a positive number.
 */
export function bestOfTwoTerms(
  { p, q, y }: TwoTerms,
  { loss = "squared", delta = 1, ...rest }: { loss?: "squared" | "absolute" | "huber"; delta?: number } = {},
): [w1: number, w2: number] {
  rejectUnknown("bestOfTwoTerms", rest, arguments[1]);
  positive("bestOfTwoTerms", "delta", delta);
  if (!(p.length > 0)) reject("bestOfTwoTerms", "p", p, "one example or more");
  let w = weighted(p, q, y, () => 1);
  if (loss === "absolute") return walk(p, q, y, w);
  if (loss === "squared") return w;
  for (let round = 0; round < ROUNDS; round++) {
    const [w1, w2] = w;
    const aim = weighted(p, q, y, (i) => Math.min(1, delta / Math.abs(w1 * p[i] + w2 * q[i] - y[i])));
    w = lowestToward(p, q, y, delta, w, aim);
    if (Math.abs(w[0] - w1) <= ON * Math.abs(w1) && Math.abs(w[1] - w2) <= ON * Math.abs(w2)) break;
  }
  return w;
}

type Numbers = ArrayLike<number>;

/**
 * Where Huber's loss is least on the ray from w through `aim`, to which it falls. A round of reweighting alone creeps where
 * the loss is nearly flat; its slope along the ray only grows, so its zero is between two points and halved to.
 */
function lowestToward(
  p: Numbers,
  q: Numbers,
  y: Numbers,
  delta: number,
  [w1, w2]: readonly [number, number],
  aim: readonly [number, number],
): [number, number] {
  const [d1, d2] = [aim[0] - w1, aim[1] - w2];
  const at = (t: number): [number, number] => [w1 + t * d1, w2 + t * d2];
  const { slope: pull } = huber({ delta });
  const falls = (t: number) => {
    const [u1, u2] = at(t);
    let slope = 0;
    for (let i = 0; i < p.length; i++) {
      slope += pull(u1 * p[i] + u2 * q[i], y[i]) * (d1 * p[i] + d2 * q[i]);
    }
    return slope < 0;
  };
  let [low, high] = [0, 1];
  while (high < 2 ** 20 && falls(high)) [low, high] = [high, 2 * high];
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2;
    if (falls(middle)) low = middle;
    else high = middle;
  }
  return at(low);
}

/** Least squares with a weight for each example; of the solutions of a singular system the shortest, scaled. */
function weighted(p: Numbers, q: Numbers, y: Numbers, weight: (i: number) => number): [number, number] {
  let [pp, pq, qq, py, qy] = [0, 0, 0, 0, 0];
  for (let i = 0; i < p.length; i++) {
    const g = weight(i);
    pp += g * p[i] * p[i];
    pq += g * p[i] * q[i];
    qq += g * q[i] * q[i];
    py += g * p[i] * y[i];
    qy += g * q[i] * y[i];
  }
  // In units in which both terms are of size 1, so that what is nearly singular can be told.
  const [sp, sq] = [Math.sqrt(pp) || 1, Math.sqrt(qq) || 1];
  const c = pq / (sp * sq);
  const [u, v] = [py / sp, qy / sq];
  const det = 1 - c * c;
  const solved = det > 1e-12 ? [(u - c * v) / det, (v - c * u) / det] : [u / 2, v / 2];
  return [pp > 0 ? solved[0] / sp : 0, qq > 0 ? solved[1] / sq : 0];
}

function walk(p: Numbers, q: Numbers, y: Numbers, from: [number, number]): [number, number] {
  const residual = (i: number, w: readonly number[]) => w[0] * p[i] + w[1] * q[i] - y[i];
  const all = Array.from({ length: p.length }, (_, i) => i).filter((i) => p[i] !== 0 || q[i] !== 0);
  const cost = (w: readonly number[]) => all.reduce((sum, i) => sum + Math.abs(residual(i, w)), 0);
  let best: [number, number] = from;
  let least = cost(best);
  // The first move goes to the creases that are near; every other follows those on which it stands.
  let creases = all.toSorted((i, j) => Math.abs(residual(i, from)) - Math.abs(residual(j, from))).slice(0, 4);
  for (let i = 0; i < 2 * p.length; i++) {
    let moved = false;
    for (const crease of creases) {
      const there = alongCrease(p, q, y, crease, best, all);
      const value = cost(there);
      if (value < least * (1 - 1e-14)) [best, least, moved] = [there, value, true];
    }
    if (!moved && i > 0) break;
    creases = all.filter((j) => Math.abs(residual(j, best)) <= ON * (Math.abs(y[j]) + 1));
  }
  return best;
}

/** The best weights on one example's crease, reached from the point of it that is nearest to w. */
function alongCrease(
  p: Numbers,
  q: Numbers,
  y: Numbers,
  crease: number,
  w: readonly number[],
  all: readonly number[],
): [number, number] {
  const [pc, qc] = [p[crease], q[crease]];
  const back = (w[0] * pc + w[1] * qc - y[crease]) / (pc * pc + qc * qc);
  const foot = [w[0] - back * pc, w[1] - back * qc];
  // On the crease, foot + t (q, −p), each residual is r + t s: a kink at t = −r / s of weight |s|.
  const kinks: { t: number; weight: number }[] = [];
  let total = 0;
  for (const i of all) {
    const s = p[i] * qc - q[i] * pc;
    if (Math.abs(s) <= 1e-12 * (Math.abs(p[i] * qc) + Math.abs(q[i] * pc))) continue;
    kinks.push({ t: -(foot[0] * p[i] + foot[1] * q[i] - y[i]) / s, weight: Math.abs(s) });
    total += Math.abs(s);
  }
  kinks.sort((one, other) => one.t - other.t);
  let t = 0;
  let sum = 0;
  for (const kink of kinks) {
    t = kink.t;
    if ((sum += kink.weight) >= total / 2) break;
  }
  return [foot[0] + t * qc, foot[1] - t * pc];
}
