import type { ComponentChildren } from "preact";

/** What may be wider than its place scrolls sideways there, by keys as well. */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={label}>
      {children}
    </div>
  );
}
