/** Something for each of a few names, as a record. */
export function byName<Name extends string, T>(
  names: readonly Name[],
  make: (name: Name, i: number) => T,
): Record<Name, T> {
  return Object.fromEntries(names.map((name, i) => [name, make(name, i)])) as Record<Name, T>;
}
