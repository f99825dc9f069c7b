import type { TypedFormula, FormulaParameter, ParseFormula } from "../state/index.ts";
import type { Control } from "./control.ts";
import { useTyping } from "./typing.ts";

/**
 * A formula to type. It is parsed when it is committed (Enter, or leaving the field); one that cannot be parsed stays as
 * it was typed, with a sentence that says where it goes wrong, and the figure keeps the last good one.
 */
export function FormulaField(props: Control<FormulaParameter, TypedFormula> & { parse: ParseFormula }) {
  const { id, parameter, value, set, parse } = props;
  const { draft, props: typing } = useTyping(value, {
    shown: () => value.text,
    read: async (text) =>
      text.trim() === ""
        ? { value: { text: "" } }
        : parse(text, parameter.names).then(
            (value) => ({ value }),
            ({ message }: Error) => ({ value, wrong: message }),
          ),
    take(formula) {
      set(formula);
      return formula.text;
    },
  });
  const wrong = draft?.wrong;

  return (
    <div class="formula-field">
      <label for={id}>
        {parameter.label} ({parameter.names.join(", ")})
      </label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        {...typing}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
      />
      {wrong && (
        <p id={`${id}-wrong`} class="wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
