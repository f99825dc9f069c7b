/**
 * How numbers are written for readers: few digits, a true minus sign, the unit after a thin space, degrees and percent
 * without. No line ends inside a number: its spaces do not break.
 */
export interface NumberFormat {
  /** Significant figures; 3 when left out. Whole numbers below a million are always written out. */
  digits?: number;
  /** Decimal places, in place of significant figures. */
  places?: number;
  unit?: string;
}

/** Formatters are slow to make and are needed at every movement of a slider: one is kept for each set of options. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.NumberFormat("en-US", options);
  formatters.set(key, known);
  return known;
}

/** `-14` → "−14", `1234.567` → "1,230", `3e-9` → "3 × 10⁻⁹", `Infinity` → "∞". */
export function formatNumber(value: number, { digits = 3, places, unit }: NumberFormat = {}): string {
  const space = unit === "°" || unit === "%" ? "" : "\u202f";
  return unit ? `${bare(value, digits, places)}${space}${unit}` : bare(value, digits, places);
}

function bare(value: number, digits: number, places: number | undefined): string {
  if (Number.isNaN(value)) return "not a number";
  if (!Number.isFinite(value)) return value < 0 ? "−∞" : "∞";
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e7 || size < 1e-4)) return scientific(value, digits);
  const options: Intl.NumberFormatOptions =
    places !== undefined
      ? { minimumFractionDigits: places, maximumFractionDigits: places }
      : Number.isInteger(value)
        ? { maximumFractionDigits: 0 }
        : { maximumSignificantDigits: Math.max(digits, Math.trunc(size).toString().length) };
  return formatter({ ...options, useGrouping: size >= 10_000 })
    .format(value)
    .replace(/^-(?=[0.,]*$)/, "")
    .replace("-", "−");
}

const superscripts: Record<string, string> = {
  "-": "⁻",
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};

function scientific(value: number, digits: number): string {
  const [mantissa, exponent] = value.toExponential(digits - 1).split("e") as [string, string];
  const raised = Array.from(exponent.replace("+", ""), (c) => superscripts[c]).join("");
  return `${mantissa.replace(/\.?0+$/, "").replace("-", "−")}\u00a0×\u00a010${raised}`;
}
