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
import { AuthoringError, type Place } from "./place.ts";

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
    for (const [index, { example, at }] of replies.entries()) {
      if (ask === undefined && typeof example !== "number")
        throw new AuthoringError(at, `example must be a number to predict, got ${JSON.stringify(example)}`);
      const state = initialState(entry.model.parameters, {
        ...entry.initial,
        ...(ask !== undefined && { [ask]: await answerOf(entry.model.parameters, ask, example, at) }),
      });
      const frame = entry.model.frame(state);
      const given = judge(whens, judged(state, frame.values, example as number | string, predict));
      if (given === index) continue;
      const instead = given < 0 ? "no reply" : `the reply at ${replies[given].at}`;
      const truth = predict === undefined ? "" : `; ${predict} is ${valueOf(state, frame, predict)}`;
      throw new AuthoringError(at, `the example ${JSON.stringify(example)} gets ${instead}${truth}`);
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
