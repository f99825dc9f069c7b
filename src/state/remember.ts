/** A slow step of a frame that keeps its last result: asked again with the same values of `names`, it computes nothing. */
export function remember<Given extends object, Result>(
  names: readonly (keyof Given)[],
  compute: (given: Given) => Result,
): (given: Given) => Result {
  let last: { given: Given; result: Result } | undefined;
  return (given) => {
    if (!last || names.some((name) => last!.given[name] !== given[name]))
      last = { given, result: compute(given) };
    return last.result;
  };
}
