import type { Asked, Typed } from "../state/index.ts";

/**
 * What a reader typed for a number, as `typedNumber` has it. It is loaded when a field is first entered: who only looks
 * at a page does not wait for it.
 */
export async function readTyped(asked: Asked, text: string): Promise<Typed> {
  const { typedNumber } = await import("../state/typed-number.ts");
  return typedNumber(asked, text);
}

/** Loads what reads numbers, for a field that is about to be typed in. */
export function expectTyping(): void {
  void import("../state/typed-number.ts");
}
