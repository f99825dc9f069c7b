import { useState } from "preact/hooks";
import type { Formula, FormulaParameter, ParseFormula } from "../state/index.ts";
import type { Control } from "./control.ts";

/**
 * A formula to type. It is parsed when it is committed (Enter, or leaving the field); one that cannot be parsed stays as
 * it was typed, with a sentence that says where it goes wrong, and the figure keeps the last good one.
 */
export function FormulaField(props: Control<FormulaParameter, Formula> & { parse: ParseFormula }) {
  const { id, parameter, value, set, parse } = props;
  const [draft, setDraft] = useState<string>();
  const [wrong, setWrong] = useState<string>();

  async function commit(text: string) {
    try {
      set(text.trim() === "" ? { text: "" } : await parse(text, parameter.names));
      setDraft(undefined);
      setWrong(undefined);
    } catch (error) {
      setWrong(shortened((error as Error).message));
    }
  }

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
        value={draft ?? value.text}
        aria-invalid={wrong ? "true" : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => draft !== undefined && void commit(draft)}
        onKeyDown={(event) => event.key === "Enter" && void commit(event.currentTarget.value)}
      />
      {wrong && (
        <p id={`${id}-wrong`} class="wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

/** A complaint without the whole of what was typed, where that is long. */
function shortened(message: string): string {
  return message.replace(/"([^"]{60})[^"]{20,}"/, '"$1…"');
}
