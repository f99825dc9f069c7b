import { initialState, type Frame, type Model, type Parameters, type State } from "../../src/state/index.ts";

/** What a widget shows for some of its parameters' values, the others being as they are by default. */
export function frameOf<P extends Parameters, F extends Frame>(
  model: Model<P, F>,
  when: Partial<State<P>> = {},
) {
  return model.frame(initialState(model.parameters, when));
}

/** The values of that frame by their names, and those of them that are numbers as such. */
export function shown<P extends Parameters, F extends Frame>(
  model: Model<P, F>,
  when: Partial<State<P>> = {},
) {
  return frameOf(model, when).values;
}
export function numbers<P extends Parameters, F extends Frame>(
  model: Model<P, F>,
  when: Partial<State<P>> = {},
) {
  return shown(model, when) as Record<string, number>;
}
