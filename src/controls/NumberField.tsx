import { formatNumber, toText, type NumberParameter } from "../state/index.ts";
import type { Control } from "./control.ts";
import { expectTyping, readTyped } from "./read-typed.ts";
import { useTyping } from "./typing.ts";

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
  const { draft, props: typing } = useTyping(value, {
    shown: () => plain(value),
    read: (text) => readTyped(parameter, text),
    take(typed) {
      set(typed);
      return plain(typed);
    },
  });
  const wrong = draft?.wrong;

  return (
    <span class="number-field">
      <input
        id={`${id}-typed`}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        aria-label={label ?? `${parameter.label}, typed`}
        {...typing}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        style={{ minWidth: `${Math.min(typing.value.length, WIDEST) + 2}ch` }}
        onFocus={expectTyping}
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
