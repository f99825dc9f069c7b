import { excerpt } from "./excerpt.ts";
import { problem, type NumberParameter } from "./parameter.ts";
import { readings } from "./read-number.ts";

/** What a number is asked for: a parameter, or a prediction, which may be any number. */
export type Asked = NumberParameter | { kind?: undefined; label: string; unit?: string };

/** What was typed for a number: its value, or a sentence that says why it is not taken and what to write instead. */
export interface Typed {
  value: number;
  wrong?: string;
  /** What the text means where the mark in it is taken for the other one: 1.23 for "1,230". */
  other?: number;
}

/** Takes a number as a reader types it. Every field for numbers takes the same, and refuses in the same words. */
export function typedNumber(asked: Asked, text: string, label = asked.label): Typed {
  const { numbers, unit } = readings(text);
  const [value = NaN, other] = numbers;
  const otherUnit = numbers.length > 0 && unit !== "" && plainUnit(unit) !== plainUnit(asked.unit ?? "");
  const trouble = wrongWith(asked, otherUnit ? NaN : value);
  if (!trouble) return { value, other };

  let advice = "";
  if (otherUnit) {
    if (asked.unit) advice = `write it in ${asked.unit}`;
    else advice = unit === "%" ? `write ${written(value / 100)}` : "write the number alone";
  } else if (other !== undefined && !wrongWith(asked, other)) advice = either(value, other);
  else if (Number.isNaN(value)) advice = notation(text);
  const what = text.trim() === "" ? "nothing is typed" : `“${excerpt(text.trim())}” is not`;
  return { value, wrong: `${label} ${trouble}; ${what}${advice && `: ${advice}`}.` };
}

/** The refusal of a text that can be read in two ways, where only the second makes sense. */
export function ambiguous(label: string, text: string, { value, other }: Typed): string {
  return `${label} can be read in two ways, “${excerpt(text.trim())}”: ${either(value, other!)}.`;
}

function wrongWith(asked: Asked, value: number): string | undefined {
  if (asked.kind) return problem(asked, value);
  return Number.isNaN(value) ? "must be a number" : undefined;
}

const plainUnit = (unit: string) => unit.normalize("NFKC").replaceAll("^", "").toLowerCase();
const written = (value: number) => String(Number(value.toPrecision(15))).replace("-", "−");
const either = (value: number, other: number) => `write ${written(value)} or ${written(other)}`;

/** How to write what looks like a number and cannot be read as one. */
function notation(text: string): string {
  if (!/[\d½¼¾π√]/.test(text)) return "";
  const [, sign, figures] = /^\s*([+−-]?)0*([\d.,]+)\s*$/.exec(text) ?? [];
  const parts = figures?.split(/[.,]/) ?? [];
  if (parts.length === 1) return "";
  if (parts.length === 2 && parts.every(Boolean))
    return `write ${sign}${parts.join(".")} or ${sign}${parts.join("")}`;
  if (parts.length > 2 && /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(figures)) return `write ${sign}${parts.join("")}`;
  return "write it like 0.5, 1200 or 1e-3";
}
