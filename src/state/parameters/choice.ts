import type { Kind } from "./kind.ts";

export interface ChoiceParameter {
  kind: "choice";
  default: string;
  /** What each allowed value is called, by value. */
  options: Readonly<Record<string, string>>;
  label: string;
}

/** One of a few named values. */
export function choice(options: Omit<ChoiceParameter, "kind">): ChoiceParameter {
  return { kind: "choice", ...options };
}

export const choiceKind: Kind<ChoiceParameter, string> = {
  problem: ({ options }, value) =>
    typeof value === "string" && Object.hasOwn(options, value)
      ? undefined
      : `must be one of ${Object.keys(options)
          .map((option) => `"${option}"`)
          .join(", ")}`,
  toText: String,
  fromText: (_, text) => text,
};
