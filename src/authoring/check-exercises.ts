import { initialState, judge, judged, problem, valueOf, type Value, type When } from "../state/index.ts";
import type { ReadExercise } from "./chapter-page.ts";
import type { OpenEntry } from "./open-page.ts";
import { AuthoringError } from "./place.ts";

/**
 * Runs every exercise on the example that its author gives for each reply: the reply must be the one that a reader with
 * this answer gets. So a reply that says something of a run is said of such a run.
 */
export function checkExercises(
  exercises: readonly ReadExercise[],
  entries: ReadonlyMap<string, OpenEntry>,
): void {
  for (const { id, ask, predict, replies } of exercises) {
    const { entry } = entries.get(id)!;
    const whens = replies.map(({ when }) => when as When);
    for (const [index, { example, at }] of replies.entries()) {
      if (ask !== undefined) {
        const parameter = Object.hasOwn(entry.model.parameters, ask)
          ? entry.model.parameters[ask]
          : undefined;
        const wrong = parameter ? problem(parameter, example) : `asks for ${ask}, which is no parameter`;
        if (wrong) throw new AuthoringError(at, `example ${wrong}, got ${JSON.stringify(example)}`);
      } else if (typeof example !== "number") {
        throw new AuthoringError(at, `example must be a number to predict, got ${JSON.stringify(example)}`);
      }
      const state = initialState(entry.model.parameters, {
        ...entry.initial,
        ...(ask !== undefined && { [ask]: example as Value }),
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
