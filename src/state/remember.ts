/** What a frame keeps of what it computed before. Nothing else in a model has a memory, so that none of it can show. */

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

/** A slow function of names and numbers that keeps its results; of more than `most`, the one not asked for longest goes. */
export function rememberEach<Args extends readonly (string | number | boolean)[], Result>(
  compute: (...args: Args) => Result,
  { most = Infinity } = {},
): (...args: Args) => Result {
  const results = new Map<string, Result>();
  return (...args) => {
    const key = args.join(" ");
    const result = results.has(key) ? results.get(key)! : compute(...args);
    results.delete(key);
    if (results.size >= most) results.delete(results.keys().next().value!);
    results.set(key, result);
    return result;
  };
}

/** A slow function of an object that never changes; its result is kept as long as the object. */
export function rememberFor<Of extends object, Result extends object>(
  compute: (of: Of) => Result,
): (of: Of) => Result {
  const results = new WeakMap<Of, Result>();
  return (of) => {
    const result = results.get(of) ?? compute(of);
    results.set(of, result);
    return result;
  };
}
