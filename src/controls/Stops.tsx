import { useMemo } from "preact/hooks";
import type { ChoiceParameter } from "../state/index.ts";
import type { Control } from "./control.ts";

/** A few named values in order, of which one holds, as a slider with a stop for each. */
export function Stops({
  id,
  parameter,
  value,
  set,
  consequence,
}: Control<ChoiceParameter, string> & { consequence?: string }) {
  return useMemo(() => {
    const options = Object.entries(parameter.options);
    const last = options.length - 1;
    const at = options.findIndex(([option]) => option === value);
    const label = parameter.options[value];
    return (
      <div class="slider stops" data-term={id.split(".").at(-1)}>
        <label for={id}>{parameter.label}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={last}
          step={1}
          value={at}
          aria-valuetext={consequence ? `${label}, ${consequence}` : label}
          style={{ "--filled": `${(100 * at) / last}%` }}
          onInput={(event) => set(options[event.currentTarget.valueAsNumber][0])}
        />
        <div class="notches" aria-hidden="true">
          {options.map(([option, name], i) => (
            <span key={option} style={{ left: `${(100 * i) / last}%` }}>
              {name}
            </span>
          ))}
        </div>
        {consequence && <output for={id}>{consequence}</output>}
      </div>
    );
  }, [id, parameter, value, set, consequence]);
}
