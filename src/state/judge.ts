/** A condition on one value of a run: equal to something, or within bounds. */
export type Condition = number | string | { above?: number; below?: number; from?: number; to?: number };

/** The conditions under which a reply is given; all must hold, and none always holds. */
export type When = Readonly<Record<string, Condition>>;

/** The index of the first reply whose conditions hold for the values of a run; -1 when none does. */
export function judge(replies: readonly When[], values: Readonly<Record<string, number | string>>): number {
  return replies.findIndex((when) =>
    Object.entries(when).every(([name, condition]) => holds(condition, values[name])),
  );
}

function holds(condition: Condition, value: number | string | undefined): boolean {
  if (typeof condition !== "object") return value === condition;
  if (typeof value !== "number") return false;
  const { above, below, from, to } = condition;
  return !(value <= above!) && !(value >= below!) && !(value < from!) && !(value > to!);
}

/**
 * What a reply's conditions can name: the run's parameters and quantities, the answer itself, and, for a prediction,
 * by how much it missed (`error`: answer less truth).
 */
export function judged(
  state: Readonly<Record<string, unknown>>,
  values: Readonly<Record<string, number | string>>,
  answer: number | string,
  predict?: string,
): Record<string, number | string> {
  const truth = predict === undefined ? undefined : values[predict];
  const known = { ...(state as Record<string, number | string>), ...values, answer };
  return typeof truth === "number" && typeof answer === "number"
    ? { ...known, error: answer - truth }
    : known;
}
