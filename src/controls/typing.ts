import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** What is typed in a field and not taken, and why not, once it was refused. */
export interface Draft {
  text: string;
  wrong?: string;
}

/** What was typed, as it is read: a value, or a sentence that says why it is not taken. */
export interface Read<V> {
  value: V;
  wrong?: string;
}

/** A field to type in. What is typed stays as it is until it is committed; what is refused stays too. */
export interface Typing<V> {
  /** What stands in it when nothing is typed. */
  shown(): string;
  read(text: string): Promise<Read<V>>;
  /** Sets the value, and returns what stands in the field from now on. */
  take(value: V): string;
  /** Shows that there is a draft, and what is wrong with it; undefined: that there is none any more. */
  put(draft: Draft | undefined): void;
}

/**
 * The listeners of a field that commits what is typed with Enter or when it is left, and gives it up with Escape; `now`
 * is the field as it stands at each event.
 */
export function typingListeners<V>(now: () => Typing<V>) {
  /** Counts what has been typed and forgotten: what took a while to be read may be out of date. */
  let version = 0;

  function put(draft: Draft | undefined): void {
    version++;
    now().put(draft);
  }

  // Written at once as well: within one frame, what is typed and taken is drawn as if nothing had been.
  function restore(field: HTMLInputElement, text = now().shown()): void {
    field.value = text;
    put(undefined);
  }

  async function commit(field: HTMLInputElement): Promise<void> {
    const text = field.value;
    if (text === now().shown()) return restore(field); // it may be rounded: to take it would change the value
    const started = version;
    const { value, wrong } = await now().read(text);
    if (version !== started) return;
    if (wrong) put({ text, wrong });
    else restore(field, now().take(value));
  }

  const fieldOf = ({ currentTarget }: Event) => currentTarget as HTMLInputElement;
  return {
    input: (event: Event) => put({ text: fieldOf(event).value }),
    blur: (event: Event) => void commit(fieldOf(event)),
    keydown(event: KeyboardEvent) {
      if (event.isComposing) return;
      if (event.key === "Enter") void commit(fieldOf(event));
      if (event.key === "Escape") restore(fieldOf(event));
    },
    restore,
    forget: () => put(undefined),
  };
}

/**
 * The same for a field that Preact draws. What was typed is forgotten as soon as the value changes, by whatever means; what
 * has been typed since the last drawing stays, for it may have come after the change, which is drawn only now.
 */
export function useTyping<V>(value: V, typing: Omit<Typing<V>, "put">) {
  const [draft, put] = useState<Draft>();
  const now = useRef<Typing<V>>();
  now.current = { ...typing, put };
  const { input, blur, keydown, forget } = useRef(typingListeners(() => now.current!)).current;
  const drawn = useRef<Draft>();
  useLayoutEffect(() => {
    if (draft?.text === drawn.current?.text) forget();
  }, [value]);
  useLayoutEffect(() => {
    drawn.current = draft;
  });
  return {
    draft,
    props: {
      value: draft?.text ?? typing.shown(),
      "data-draft": draft && "",
      "aria-invalid": draft?.wrong ? ("true" as const) : undefined,
      onInput: input,
      onBlur: blur,
      onKeyDown: keydown,
    },
  };
}
