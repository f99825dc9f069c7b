/** What is to be known of every kind of parameter: which values it allows, and how they are written in a link. */
export interface Kind<P, V> {
  /** What is wrong with a value, in words that say what is allowed; undefined when nothing is. */
  problem(parameter: P, value: unknown): string | undefined;
  /** The value as it stands in a link: exact, so that a link gives back the same run. Values are equal when this is. */
  toText(value: V): string;
  /** The reverse, unchecked: what comes of a text that says no allowed value is no allowed value either, or an error. */
  fromText(parameter: P, text: string, parse: Parse): unknown;
}

/** Parses a formula of these variables; rejects with a message for the reader. */
type Parse = (text: string, names: readonly string[]) => Promise<unknown>;
