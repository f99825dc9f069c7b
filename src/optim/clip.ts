/**
 * Writes g, cut to what a step may use, into `out`, and returns it: each component to the size `largest`, then the whole
 * to the length `longest`, direction unchanged. Either may be Infinity. `out` may be g itself.
 */
export function clip(g: Float64Array, out: Float64Array, longest: number, largest: number): Float64Array {
  let squares = 0;
  for (let i = 0; i < g.length; i++) {
    out[i] = Math.min(largest, Math.max(-largest, g[i]));
    squares += out[i] * out[i];
  }
  const shrink = longest / Math.sqrt(squares);
  if (shrink < 1) for (let i = 0; i < g.length; i++) out[i] *= shrink;
  return out;
}
