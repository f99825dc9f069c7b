import type { ComponentType } from "preact";
import type { Control } from "../controls/index.ts";
import type {
  ChoiceParameter,
  DataPoint,
  Entry,
  Frame,
  WidgetModel,
  TypedFormula,
  FormulaParameter,
  NumberParameter,
  NumbersParameter,
  Parameters,
  PointsParameter,
  State,
} from "../state/index.ts";

type ControlOf<P> = P extends NumberParameter
  ? Control<NumberParameter, number>
  : P extends ChoiceParameter<infer Option>
    ? Control<ChoiceParameter<Option>, Option>
    : P extends NumbersParameter
      ? Control<NumbersParameter, readonly number[]>
      : P extends FormulaParameter
        ? Control<FormulaParameter, TypedFormula>
        : P extends PointsParameter
          ? Control<PointsParameter, readonly DataPoint[]>
          : never;

/** What a view is given: the frame to draw, and for each parameter what a control needs. */
export interface ViewProps<P extends Parameters, F extends Frame> {
  /** The widget's id on the page. */
  id: string;
  frame: F;
  state: State<P>;
  set<N extends string & keyof P>(name: N, value: State<P>[N]): void;
  /** Sets several parameters as one change. */
  setAll(values: Partial<State<P>>): void;
  /** The properties of the control of one parameter: `<Slider {...control("rate")} />`. */
  control<N extends string & keyof P>(name: N): ControlOf<P[N]>;
}

/** The props of the view of a model: `function View({ frame, control }: ViewOf<typeof model>)`. */
export type ViewOf<M> = M extends WidgetModel<infer P, infer F> ? ViewProps<P, F> : never;

/** Any widget's view, as the shell draws it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a view accepts its own model's frame; the folder pairs them
export type View = ComponentType<any>;

/** What an entry of the page gives to its view. */
export function viewProps<P extends Parameters, F extends Frame>(
  entry: Pick<Entry<P, F>, "id" | "model" | "set" | "setAll" | "setters">,
  state: State<P>,
  frame: F,
): ViewProps<P, F> {
  return {
    id: entry.id,
    frame,
    state,
    set: entry.set,
    setAll: entry.setAll,
    control: (name) =>
      ({
        id: `${entry.id}.${name}`,
        parameter: entry.model.parameters[name],
        value: state[name],
        set: entry.setters[name],
      }) as never,
  };
}
