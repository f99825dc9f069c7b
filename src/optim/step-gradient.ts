import type { Batch, Objective } from "./objective.ts";
import type { Settings } from "./options.ts";
import type { OptimizerState } from "./optimizer.ts";

/** The gradient that a step uses, of length n, given g at x. g is kept as it is; the result holds until the next call. */
export type StepGradient = (
  x: Float64Array,
  g: Float64Array,
  state: OptimizerState,
  batch: Batch | undefined,
) => Float64Array;

/**
 * What a step uses instead of the gradient at its position: one taken where the optimizer looks ahead, on a batch, or
 * cut by `clip` and `clipEach`; undefined if it uses that gradient as it is.
 */
export function stepGradient(objective: Objective, settings: Settings): StepGradient | undefined {
  const { optimizer, batch, observe, clip, clipEach } = settings;
  const onBatch = batch !== undefined && observe === "all";
  const cuts = clip < Infinity || clipEach < Infinity;
  if (!optimizer.lookahead && !onBatch && !cuts) return undefined;
  const ahead = new Float64Array(objective.dimension);
  const used = new Float64Array(objective.dimension);
  return (x, g, state, examples) => {
    let gradient = g;
    if (optimizer.lookahead) {
      optimizer.lookahead(x, state, ahead);
      objective.gradient(ahead, (gradient = used), examples);
    } else if (onBatch) objective.gradient(x, (gradient = used), examples);
    return cuts ? cut(gradient, used, clip, clipEach) : gradient;
  };
}

/**
 * Writes g, cut to what a step may use, into `out`, and returns it: each component to the size `largest`, then the whole
 * to the length `longest`, direction unchanged. Either may be Infinity. `out` may be g itself.
 * Source, for the length: Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural networks", 2013,
 * algorithm 1.
 */
function cut(g: Float64Array, out: Float64Array, longest: number, largest: number): Float64Array {
  let squares = 0;
  for (let i = 0; i < g.length; i++) {
    out[i] = Math.min(largest, Math.max(-largest, g[i]));
    squares += out[i] * out[i];
  }
  const shrink = longest / Math.sqrt(squares);
  if (shrink < 1) for (let i = 0; i < g.length; i++) out[i] *= shrink;
  return out;
}
