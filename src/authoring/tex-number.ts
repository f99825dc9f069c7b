const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** What is written for readers as TeX: the number "−2.5 × 10⁻⁹" is `-2.5 \times 10^{-9}`; what is no number is text. */
export function texNumber(written: string): string {
  const tex = written
    .replaceAll("−", "-")
    .replace("∞", "\\infty")
    .replace(/\s×\s10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, power: string) => {
      const digits = Array.from(power, (digit) => (digit === "⁻" ? "-" : raised.indexOf(digit)));
      return ` \\times 10^{${digits.join("")}}`;
    });
  return /^\(?-?(\\infty|[\d.,]+( \\times 10\^\{-?\d+\})?)\)?$/.test(tex) ? tex : `\\text{${written}}`;
}
