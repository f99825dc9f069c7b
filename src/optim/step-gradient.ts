import type { Batch, Objective } from "./objective.ts";
import type { Settings } from "./options.ts";
import type { OptimizerState } from "./optimizer.ts";

/** The gradient that a step uses, given the one at x; it is kept as it is, and what is returned is overwritten by the next. */
export type StepGradient = (
  x: Float64Array,
  g: Float64Array,
  state: OptimizerState,
  batch: Batch | undefined,
) => Float64Array;

/** What a step uses instead of the gradient at its position: one taken elsewhere, on a batch, or cut; undefined if nothing. */
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
