import {
  initialState,
  type Frame,
  type WidgetModel,
  type Parameters,
  type State,
} from "../../src/state/index.ts";

/** Some of a widget’s values. A test may go through the options of a choice by their names. */
type When<P extends Parameters> = {
  readonly [name in keyof P]?: State<P>[name] extends string ? string : State<P>[name];
};

/** What a widget shows for some of its parameters' values, the others being as they are by default. */
export function frameOf<P extends Parameters, F extends Frame>(model: WidgetModel<P, F>, when: When<P> = {}) {
  return model.frame(initialState(model.parameters, when as Partial<State<P>>));
}

/** The values by their names, of its quantities and of its parameters, and those of them that are numbers as such. */
export function shown<P extends Parameters, F extends Frame>(model: WidgetModel<P, F>, when: When<P> = {}) {
  const state = initialState(model.parameters, when as Partial<State<P>>);
  return { ...(state as Record<string, number | string>), ...model.frame(state).values } as F["values"];
}
export function numbers<P extends Parameters, F extends Frame>(model: WidgetModel<P, F>, when: When<P> = {}) {
  return shown(model, when) as Record<string, number>;
}
