/**
 * TeX as plain text, for letters drawn in a figure, where no typesetter runs: "\frac{1}{p}" is "1 / p", "x_{12}" is
 * "x₁₂". It knows the TeX that the library prints for its blocks, and leaves what it does not know as it stands.
 */
export function plainTex(tex: string): string {
  let text = tex
    .replace(/\\left\|(.*?)\\right\|/g, "|$1|")
    .replace(/\\(left|right)/g, "")
    .replace(/\\operatorname\{(\w+)\}/g, "$1")
    .replace(/\\,/g, " · ")
    .replace(/\s*\\cdot\s*/g, " · ");
  for (let before = ""; before !== text;) {
    before = text;
    text = text
      .replace(
        /\\frac\{([^{}]*)\}\{([^{}]*)\}/g,
        (_, a: string, b: string) => `${grouped(a)} / ${grouped(b)}`,
      )
      .replace(/\\sqrt\{([^{}]*)\}/g, "√($1)")
      .replace(/_\{(\w+)\}|_(\w)/g, (_, many: string | undefined, one: string) =>
        Array.from(many ?? one, (c) => below[c] ?? c).join(""),
      )
      .replace(/\^\{([^{}]*)\}/g, (_, power: string) => raised(power));
  }
  for (const [name, sign] of Object.entries(signs)) text = text.replaceAll(`\\${name}`, sign);
  return text.replace(/-/g, "−");
}

const grouped = (part: string) =>
  /^[−-]?[\w.₀-₉]+(\([^()]*\))?$|^\([^()]*\)$/.test(part) ? part : `(${part})`;
function raised(power: string): string {
  if (Array.from(power).every((c) => c in above)) return Array.from(power, (c) => above[c]).join("");
  return power.length === 1 ? `^${power}` : `^(${power})`;
}

const digits = (ten: string) => Object.fromEntries(Array.from(ten, (sign, digit) => [String(digit), sign]));
const below: Readonly<Record<string, string>> = digits("₀₁₂₃₄₅₆₇₈₉");
const above: Readonly<Record<string, string>> = { ...digits("⁰¹²³⁴⁵⁶⁷⁸⁹"), "-": "⁻", "−": "⁻" };
const signs: Readonly<Record<string, string>> = {
  sinh: "sinh",
  cosh: "cosh",
  arcsin: "arcsin",
  arccos: "arccos",
  arctan: "arctan",
  tanh: "tanh",
  sin: "sin",
  cos: "cos",
  tan: "tan",
  log: "log",
  max: "max",
  min: "min",
  sigma: "σ",
};
