import type { ChoiceParameter } from "../state/index.ts";
import type { Control } from "./control.ts";
import { memoized } from "./memoized.ts";
import { Radio } from "./Radio.tsx";

/** A few named values, of which one holds. */
export function Choice<Option extends string>({
  id,
  parameter,
  value,
  set,
}: Control<ChoiceParameter<Option>, Option>) {
  return memoized(
    () => (
      <fieldset class="choice">
        <legend>{parameter.label}</legend>
        {(Object.entries(parameter.options) as [Option, string][]).map(([option, label]) => (
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
