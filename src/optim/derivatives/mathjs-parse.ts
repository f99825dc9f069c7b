/** The part of mathjs that parses, and nothing more. Loaded on request only: see parse.ts. */
import { create, parseDependencies } from "mathjs/number";

export const { parse } = create({ parseDependencies });
