import type { Formula, FormulaParameter, ParseFormula } from "../state/index.ts";
import type { Control } from "./control.ts";
import { useDraft } from "./draft.ts";

/**
 * A formula to type. It is parsed when it is committed (Enter, or leaving the field); one that cannot be parsed stays as
 * it was typed, with a sentence that says where it goes wrong, and the figure keeps the last good one.
 */
export function FormulaField(props: Control<FormulaParameter, Formula> & { parse: ParseFormula }) {
  const { id, parameter, value, set, parse } = props;
  const { draft, put, field, version } = useDraft(value.text);
  const wrong = draft?.wrong;

  async function commit(text: string) {
    if (text === value.text) return show(text);
    const started = version.current;
    const last = () => version.current === started;
    try {
      const formula = text.trim() === "" ? { text: "" } : await parse(text, parameter.names);
      if (!last()) return;
      show(formula.text);
      set(formula);
    } catch (error) {
      if (last()) put({ text, wrong: (error as Error).message });
    }
  }

  function show(text: string) {
    put(undefined);
    field.current!.value = text;
  }

  return (
    <div class="formula-field">
      <label for={id}>
        {parameter.label} ({parameter.names.join(", ")})
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={draft?.text ?? value.text}
        data-draft={draft && ""}
        aria-invalid={wrong ? "true" : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={(event) => put({ text: event.currentTarget.value })}
        onBlur={(event) => void commit(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "Enter") void commit(event.currentTarget.value);
          if (event.key === "Escape") show(value.text);
        }}
      />
      {wrong && (
        <p id={`${id}-wrong`} class="wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
