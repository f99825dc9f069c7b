/** The plain letters of the symbols that label controls; anything else is better left to an equation. */
const letters: Record<string, string> = {
  alpha: "α",
  beta: "β",
  delta: "δ",
  epsilon: "ε",
  kappa: "κ",
  varepsilon: "ε",
  mu: "μ",
  rho: "ρ",
  sigma: "σ",
  theta: "θ",
  lambda: "λ",
  phi: "φ",
  varphi: "φ",
};

/** A symbol beside a label, as an equation would set it: `\alpha`, `l_0`, `h`. */
export function MathSymbol({ tex }: { tex: string }) {
  const [, name = tex, sub] = /^\\?([A-Za-z]+)(?:_\{?(\w+)\}?)?$/.exec(tex) ?? [];
  return (
    <i class="symbol">
      {letters[name] ?? name}
      {sub && <sub>{sub}</sub>}
    </i>
  );
}
