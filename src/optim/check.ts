/** Checks of options where they enter the library. Each throws a RangeError that names option, value and what is allowed. */

function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return "a function";
  if (!ArrayBuffer.isView(value) && !Array.isArray(value)) return String(value);
  const list = Array.from(value as ArrayLike<unknown>);
  return `[${list.slice(0, 6).map(show).join(", ")}${list.length > 6 ? `, … ${list.length} in all` : ""}]`;
}

/** Throws: `owner: option must be allowed, got value`. */
export function reject(owner: string, option: string, value: unknown, allowed: string): never {
  throw new RangeError(`${owner}: ${option} must be ${allowed}, got ${show(value)}`);
}

const finite = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

/** `value`, checked to be a finite number above 0. */
export function positive(owner: string, option: string, value: unknown): number {
  return finite(value) && value > 0 ? value : reject(owner, option, value, "a positive finite number");
}

/** `value`, checked to be a finite number, 0 or more. */
export function nonNegative(owner: string, option: string, value: unknown): number {
  return finite(value) && value >= 0 ? value : reject(owner, option, value, "a finite number, 0 or more");
}

/** `value`, checked to be a number in [0, 1): a momentum or a decay of averages. */
export function fraction(owner: string, option: string, value: unknown): number {
  return finite(value) && value >= 0 && value < 1
    ? value
    : reject(owner, option, value, "a number from 0 up to but not including 1");
}

/** `value`, checked to be a number between `low` and `high`, neither included. */
export function within(owner: string, option: string, value: unknown, low: number, high: number): number {
  return finite(value) && value > low && value < high
    ? value
    : reject(owner, option, value, `a number between ${low} and ${high}`);
}

/** `value`, checked to be a finite number of any sign. */
export function number(owner: string, option: string, value: unknown): number {
  return finite(value) ? value : reject(owner, option, value, "a finite number");
}

/** `value`, checked to be a whole number from `low` to `high`. */
export function whole(owner: string, option: string, value: unknown, low: number, high: number): number {
  const inside = finite(value) && Number.isInteger(value) && value >= low && value <= high;
  return inside ? value : reject(owner, option, value, `a whole number from ${low} to ${high}`);
}

/** `value`, checked to be true or false, not just truthy. */
export function flag(owner: string, option: string, value: unknown): boolean {
  return typeof value === "boolean" ? value : reject(owner, option, value, "true or false");
}

/** Finite numbers, `length` of them; returned as a copy. */
export function vector(owner: string, option: string, value: unknown, length: number): Float64Array {
  const list =
    Array.isArray(value) || ArrayBuffer.isView(value)
      ? Array.from(value as unknown as ArrayLike<unknown>)
      : [];
  return list.length === length && list.every(finite)
    ? Float64Array.from(list)
    : reject(owner, option, value, `${length} finite number${length === 1 ? "" : "s"}`);
}

/**
 * The options are an object, and nothing is left of them once the known ones are taken out: a bare number, as in
 * adam(0.1), or a misspelled name is an error, not a silence.
 * @param options as the caller gave them: `arguments[0]`, since what is destructured no longer shows what it came from.
 */
export function rejectUnknown(owner: string, rest: object, options: unknown): void {
  if (options !== undefined && typeof options !== "object")
    reject(owner, "options", options, "an object of options by name");
  for (const name in rest) throw new RangeError(`${owner}: there is no option called ${name}`);
}
