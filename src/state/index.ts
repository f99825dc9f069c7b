/** The page's state: what can be set, what follows from it, and how both are written. */
export { byName } from "./by-name.ts";
export * from "./derivation.ts";
export { excerpt } from "./excerpt.ts";
export * from "./format.ts";
export * from "./judge.ts";
export * from "./model.ts";
export * from "./page.ts";
export * from "./parameter.ts";
export * from "./protocol.ts";
export { readNumber } from "./read-number.ts";
export { remember, rememberEach, rememberFor } from "./remember.ts";
export * from "./roles.ts";
export { ambiguous, typedNumber, type Asked, type Typed } from "./typed-number.ts";
export * from "./wording.ts";
export { complete, type Background } from "./work.ts";
