/** The page's state: what can be set, what follows from it, and how both are written. */
export * from "./derivation.ts";
export * from "./format.ts";
export * from "./judge.ts";
export * from "./model.ts";
export * from "./page.ts";
export * from "./parameter.ts";
export { remember } from "./remember.ts";
export * from "./roles.ts";
export { complete, type Background } from "./work.ts";
