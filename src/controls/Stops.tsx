import type { ChoiceParameter } from "../state/index.ts";
import type { Control } from "./control.ts";
import { Range } from "./Range.tsx";
import { memoized } from "./memoized.ts";

/** A few named values in order, of which one holds, as a slider with a stop for each. */
export function Stops({
  id,
  parameter,
  value,
  set,
  consequence,
}: Control<ChoiceParameter, string> & { consequence?: string }) {
  return memoized(() => {
    const options = Object.entries(parameter.options);
    const last = options.length - 1;
    const at = options.findIndex(([option]) => option === value);
    const label = parameter.options[value];
    return (
      <div class="slider stops" data-term={id.split(".").at(-1)}>
        <label for={id}>{parameter.label}</label>
        <span class="stop" aria-hidden="true">
          {label}
        </span>
        {consequence && (
          <output for={id} aria-live="off">
            {consequence}
          </output>
        )}
        <Range
          id={id}
          at={at}
          last={last}
          move={(to) => set(options[to][0])}
          hold={() => () => set(value, { goesOn: true })}
          aria-valuetext={consequence ? `${label}, ${consequence}` : label}
        />
        <div class="notches" aria-hidden="true">
          {options.map(([option, name], i) => (
            <span key={option} style={{ "--at": `${(100 * i) / last}%` }}>
              {name}
            </span>
          ))}
        </div>
      </div>
    );
  }, [id, parameter, value, set, consequence]);
}
