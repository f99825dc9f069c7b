import type { Asked, Typed } from "../state/index.ts";

/**
 * What a reader typed for a number, as `typedNumber` has it. It is loaded when a field is first entered: who only looks
 * at a page does not wait for it.
 */
export async function readTyped(asked: Asked, text: string, label?: string): Promise<Typed> {
  try {
    const { typedNumber } = await import("../state/typed-number.ts");
    return typedNumber(asked, text, label);
  } catch {
    return { value: NaN, wrong: "What reads numbers could not be loaded. Press Enter to try again." };
  }
}

/** Loads what reads numbers, for a field that is about to be typed in. */
export function expectTyping(): void {
  import("../state/typed-number.ts").catch(() => {}); // told when it is needed
}

/** The refusal of a text that can be read in two ways, where only the second makes sense. */
export async function ambiguous(label: string, text: string, typed: Typed): Promise<string> {
  return (await import("../state/typed-number.ts")).ambiguous(label, text, typed);
}
