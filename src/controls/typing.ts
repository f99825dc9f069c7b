import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** What is typed in a field and not taken, and why not, once it was refused. */
export interface Draft {
  text: string;
  wrong?: string;
}

/** The draft of a field that shows a value. It is forgotten as soon as the value changes, by this field or by other means. */
export function useDraft(value: unknown) {
  const [draft, setDraft] = useState<Draft>();
  const field = useRef<HTMLInputElement>(null);
  /** Counts what has been typed and forgotten: what took a while to be read may be out of date. */
  const version = useRef(0);
  const put = (next: Draft | undefined) => {
    version.current++;
    setDraft(next);
  };
  useLayoutEffect(() => put(undefined), [value]);
  return { draft, put, field, version };
}
