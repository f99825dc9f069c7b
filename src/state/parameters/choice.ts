import type { Kind } from "./kind.ts";

export interface ChoiceParameter<Option extends string = string> {
  kind: "choice";
  default: Option;
  /** What each allowed value is called, by value. */
  options: Readonly<Record<Option, string>>;
  label: string;
}

/** One of a few named values. */
export function choice<Option extends string>(
  options: Omit<ChoiceParameter<Option>, "kind" | "default"> & { default: NoInfer<Option> },
): ChoiceParameter<Option> {
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
