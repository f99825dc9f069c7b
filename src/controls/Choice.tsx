import type { ChoiceParameter } from "../state/index.ts";
import type { Control } from "./control.ts";
import { memoized } from "./memoized.ts";
import { Radio } from "./Radio.tsx";

/** The most values that are shown side by side. */
const FEW = 4;

/** A few named values, of which one holds: side by side, or as a list where they are many. */
export function Choice<Option extends string>(props: Control<ChoiceParameter<Option>, Option>) {
  const { id, parameter, value, set } = props;
  const options = Object.entries(parameter.options) as [Option, string][];
  return memoized(
    () =>
      options.length > FEW ? (
        <div class="choice-list">
          <label for={id}>{parameter.label}</label>
          <select
            id={id}
            autocomplete="off"
            value={value}
            onChange={(event) => set(event.currentTarget.value as Option)}
          >
            {options.map(([option, label]) => (
              <option key={option} value={option}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <fieldset class="choice">
          <legend>{parameter.label}</legend>
          {options.map(([option, label]) => (
            <label key={option}>
              <Radio {...{ id, value, set, option }} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      ),
    [id, parameter, value, set],
  );
}
