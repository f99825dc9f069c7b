import { weightA, weightB } from "../pastures.ts";

export const parameters = { a: weightA(), b: weightB() };
