import type { ChoiceParameter } from "../state/index.ts";
import type { Control } from "./control.ts";

/** The button of one of a choice's values. */
export function Radio<Option extends string>({
  id,
  value,
  set,
  option,
}: Omit<Control<ChoiceParameter<Option>, Option>, "parameter"> & { option: Option }) {
  return (
    <input
      type="radio"
      name={id}
      value={option}
      checked={option === value}
      autocomplete="off"
      onChange={() => set(option)}
    />
  );
}
