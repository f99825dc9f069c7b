import { useState } from "preact/hooks";
import { formatNumber, problem, readNumber, toText, type NumberParameter } from "../state/index.ts";
import type { Control } from "./control.ts";

/**
 * A number to type. What is typed stays as it is until it is committed (Enter, or leaving the field); what cannot be
 * taken stays too, with a sentence that says what is allowed.
 */
export function NumberField({
  id,
  parameter,
  value,
  set,
  label,
}: Control<NumberParameter, number> & { label?: string }) {
  const [draft, setDraft] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const shown = draft ?? plain(value);

  function commit(text: string) {
    const typed = readNumber(text);
    const trouble = problem(parameter, typed);
    setWrong(trouble && `${parameter.label} ${trouble}; “${text}” is not.`);
    if (trouble) return;
    setDraft(undefined);
    set(typed);
  }

  return (
    <span class="number-field">
      <input
        id={`${id}-typed`}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        aria-label={label ?? `${parameter.label}, typed`}
        aria-invalid={wrong ? "true" : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        value={shown}
        style={{ minWidth: `${shown.length + 2}ch` }}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => draft !== undefined && commit(draft)}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit(event.currentTarget.value);
          if (event.key === "Escape") {
            setDraft(undefined);
            setWrong(undefined);
          }
        }}
      />
      {parameter.unit && <span class="unit">{parameter.unit}</span>}
      {wrong && (
        <span id={`${id}-wrong`} class="wrong" role="alert">
          {wrong}
        </span>
      )}
    </span>
  );

  function plain(number: number) {
    const short = formatNumber(number, { digits: 6, places: parameter.places });
    return readNumber(short) === number ? short : toText(number);
  }
}
