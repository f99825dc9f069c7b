import {
  initialState,
  judge,
  judged,
  problem,
  valueOf,
  type Parameters,
  type Value,
  type When,
} from "../state/index.ts";
import { parseFormula } from "../widgets/parse-formula.ts";
import type { ReadExercise } from "./chapter-page.ts";
import type { OpenEntry } from "./open-page.ts";
import type { Literal } from "./literal.ts";
import { AuthoringError, listed, type Place } from "./place.ts";

/**
 * Runs every exercise on the example that its author gives for each reply: the reply must be the one that a reader with
 * this answer gets. So a reply that says something of a run is said of such a run.
 */
export async function checkExercises(
  exercises: readonly ReadExercise[],
  entries: ReadonlyMap<string, OpenEntry>,
): Promise<void> {
  for (const { id, ask, predict, replies } of exercises) {
    const { entry } = entries.get(id)!;
    const whens = replies.map(({ when }) => when as When);
    for (const [index, reply] of replies.entries()) {
      const { example, at } = reply;
      if (ask === undefined && typeof example !== "number")
        throw new AuthoringError(at, `example must be a number to predict, got ${JSON.stringify(example)}`);
      const state = initialState(entry.model.parameters, {
        ...entry.initial,
        ...(ask !== undefined && { [ask]: await answerOf(entry.model.parameters, ask, example, at) }),
      });
      const frame = entry.model.frame(state);
      const values = judged(state, frame.values, example as number | string, predict);
      checkConditions(reply, entry.model.parameters, values);
      const given = judge(whens, values);
      if (given === index) continue;
      const instead = given < 0 ? "no reply" : `the reply at ${replies[given].at}`;
      const truth = predict === undefined ? "" : `; ${predict} is ${valueOf(state, frame, predict)}`;
      throw new AuthoringError(at, `the example ${JSON.stringify(example)} gets ${instead}${truth}`);
    }
  }
}

const bounds = ["above", "below", "from", "to"];

/** A condition names a value of the run, and a bound or a value that it can have. @throws AuthoringError */
function checkConditions(
  { when, at }: ReadExercise["replies"][number],
  parameters: Parameters,
  values: Readonly<Record<string, unknown>>,
): void {
  for (const [name, condition] of Object.entries(when as Record<string, Literal>)) {
    const say = (what: string) => new AuthoringError(at, `when: ${name} ${what}`);
    if (!Object.hasOwn(values, name))
      throw say(`is nothing of this run; it has: ${listed(Object.keys(values), name)}`);
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (typeof condition === "object" && condition !== null && !Array.isArray(condition)) {
      const unknown = Object.keys(condition).find((bound) => !bounds.includes(bound));
      if (unknown) throw say(`has no bound ${unknown}; there are: ${listed(bounds, unknown)}`);
      if (Object.keys(condition).length === 0) throw say(`needs one bound or more: ${bounds.join(", ")}`);
      const wrong = Object.entries(condition).find(([, bound]) => typeof bound !== "number");
      if (wrong) throw say(`${wrong[0]} must be a number, got ${JSON.stringify(wrong[1])}`);
    } else if (typeof condition !== "number" && typeof condition !== "string") {
      throw say(`must be a number, a text or bounds, got ${JSON.stringify(condition)}`);
    } else if (parameter?.kind === "choice") {
      const wrong = problem(parameter, condition);
      if (wrong) throw say(`${wrong}, got ${JSON.stringify(condition)}`);
    }
  }
}

/** An example answer as the run takes it. @throws AuthoringError where it is none. */
async function answerOf(
  parameters: Parameters,
  ask: string,
  example: ReadExercise["replies"][number]["example"],
  at: Place,
): Promise<Value> {
  const parameter = Object.hasOwn(parameters, ask) ? parameters[ask] : undefined;
  if (!parameter) throw new AuthoringError(at, `example asks for ${ask}, which is no parameter`);
  if (parameter.kind === "formula" && typeof example === "string") {
    return parseFormula(example, parameter.names).catch((error: Error) => {
      throw new AuthoringError(at, `example: ${error.message}`);
    });
  }
  const wrong = problem(parameter, example);
  if (wrong) throw new AuthoringError(at, `example ${wrong}, got ${JSON.stringify(example)}`);
  return example as Value;
}
