import { formatNumber, toText, type NumberParameter } from "../state/index.ts";
import type { Control } from "./control.ts";
import { useDraft } from "./draft.ts";
import { expectTyping, readTyped } from "./read-typed.ts";

/** The most characters that a field grows for; what is longer scrolls in it. */
const WIDEST = 14;

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
  const { draft, put, field, version } = useDraft(value);
  const shown = draft?.text ?? plain(value);
  const wrong = draft?.wrong;

  async function commit(text: string) {
    if (text === plain(value)) return show(value);
    const started = version.current;
    const { value: typed, wrong } = await readTyped(parameter, text);
    if (version.current !== started) return;
    if (wrong) return put({ text, wrong });
    show(typed);
    set(typed);
  }

  // Written at once as well: within one frame, what is typed and taken is drawn as if nothing had been.
  function show(number: number) {
    put(undefined);
    field.current!.value = plain(number);
  }

  return (
    <span class="number-field">
      <input
        ref={field}
        id={`${id}-typed`}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        aria-label={label ?? `${parameter.label}, typed`}
        data-draft={draft && ""}
        aria-invalid={wrong ? "true" : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        value={shown}
        style={{ minWidth: `${Math.min(shown.length, WIDEST) + 2}ch` }}
        onInput={(event) => put({ text: event.currentTarget.value })}
        onFocus={expectTyping}
        onBlur={(event) => void commit(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "Enter") void commit(event.currentTarget.value);
          if (event.key === "Escape") show(value);
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
    const { places } = parameter;
    const short = Number(places === undefined ? number.toPrecision(6) : number.toFixed(places));
    return short === number ? formatNumber(number, { digits: 6, places }) : toText(number);
  }
}
