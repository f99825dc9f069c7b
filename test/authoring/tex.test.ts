import { describe, expect, test } from "vitest";
import { advance } from "../../src/authoring/place.ts";
import { texNumber } from "../../src/authoring/tex-number.ts";
import { renderTex, termsOf, texOfNumbers } from "../../src/authoring/tex.ts";

const place = "content/chapters/04-x.mdx:10:1";
const terms = {
  rate: { role: "rate", value: () => "0.1" },
  slope: { role: "gradient", value: (alone: boolean) => (alone ? "−14" : "(−14)") },
};

describe("TeX", () => {
  test("is set twice: to be seen, and as MathML to be heard", () => {
    const html = renderTex("x^2", place);
    expect(html).toContain("<math");
    expect(html).toContain('class="katex-html" aria-hidden="true"');
  });

  test("marks each term with its name and the color of its role", () => {
    const html = renderTex("\\term{rate}{\\alpha}\\by\\term{slope}{A'(l_t)}", place, { terms });
    expect(html).toContain('data-term="rate"');
    expect(html).toContain("tone-rate");
    expect(html).toContain("tone-gradient");
  });

  test("with numbers, puts values in place of symbols, in parentheses unless they stand alone", () => {
    const html = renderTex("\\term{slope}{g} = \\term{rate}{\\alpha}\\by\\term{slope}{g}", place, {
      terms,
      numbers: true,
    });
    const text = html.replace(/<[^>]+>/g, "");
    expect(text).toMatch(/−14.*=.*0\.1.*×.*\(−14\)/);
    expect(html).toContain('data-alone="1"');
    expect(html).not.toContain("<math");
  });

  test("gives a negative value no second parentheses, unless a power would miss its sign", () => {
    const text = (tex: string) => renderTex(tex, place, { terms, numbers: true }).replace(/<[^>]+>/g, "");
    expect(text("f(\\term{slope}{g})")).toMatch(/\(−14\)/);
    expect(text("f(\\term{slope}{g})")).not.toMatch(/\(\(/);
    expect(text("f(\\term{slope}{g}^2)")).toMatch(/\(\(−14\)/);
  });

  test("writes a quantity's value where the author asks for it", () => {
    expect(renderTex("l = \\value{rate}", place, { terms })).toContain("0.1");
  });

  test("names its terms once each, in order, also those that hold braces", () => {
    expect(termsOf("\\term{b}{x_{t+1}^{2}} + \\term{a}{y} - \\term{b}{x}")).toEqual(["b", "a"]);
    expect(termsOf("\\term {b} {x}")).toEqual(["b"]);
  });
});

describe("the TeX that a formula names for those who copy it", () => {
  const named = (tex: string) => {
    const [, source] = /<annotation[^>]*>([^<]*)/.exec(renderTex(tex, place, { terms }))!;
    return source.replaceAll("&gt;", ">").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
  };

  test.each([
    ["x^2", "x^2"],
    ["\\term{rate}{\\alpha}\\by\\term{slope}{A'(l_t)}", "\\alpha\\, A'(l_t)"],
    ["\\term{rate}{\\alpha}x", "\\alpha x"],
    ["\\term {rate} {\\alpha}x", "\\alpha x"],
    ["\\cdot\\term{slope}{g}", "\\cdot g"],
    ["\\term{slope}{\\delta_i}^2", "{\\delta_i}^2"],
    ["\\term{slope}{g}^2", "g^2"],
    ["{}= \\became{-}2 \\became{\\becomes{\\frac{1}{2}} \\term{slope}{g}}", "= -2 \\frac{1}{2} g"],
    ["\\became{\\left\\{a\\right\\}}^2", "{\\left\\{a\\right\\}}^2"],
    ["l = \\value{rate}", "l = {0.1}"],
    ["a < b \\text{ \\& } b > c", "a < b \\text{ \\& } b > c"],
  ])("of %s is %s", (tex, source) => expect(named(tex)).toBe(source));

  test.each([
    [
      "\\term{slope}{g} = \\term{rate}{\\alpha}\\by\\term{slope}{g}",
      "\\value[alone]{slope} = \\value[alone]{rate}\\times \\value{slope}",
    ],
    ["f(\\term{slope}{g})", "f(\\value[alone]{slope})"],
    ["\\term{slope}{g} - \\value{slope}", "\\value[alone]{slope} - {-14}"],
  ])("with places for its numbers, of %s is %s", (tex, source) =>
    expect(texOfNumbers(tex, place, terms)).toBe(source),
  );

  test.each([
    ["−14", "-14"],
    ["(−14)", "(-14)"],
    ["12,345.6", "12,345.6"],
    ["−2.5\u00a0×\u00a010⁻¹²", "-2.5 \\times 10^{-12}"],
    ["−∞", "-\\infty"],
    ["bowl", "\\text{bowl}"],
    ["1.7, 3.4", "\\text{1.7, 3.4}"],
  ])("writes the value %s as %s", (written, tex) => expect(texNumber(written)).toBe(tex));

  test("keeps translators off", () => {
    expect(renderTex("x", place)).toMatch(/^<span class="katex notranslate" translate="no">/);
    expect(renderTex("x", place, { display: true, numbers: true })).toContain('translate="no"');
  });
});

describe("a mistake in TeX", () => {
  test.each([
    ["x + \\oops", "10:5", "Undefined control sequence: \\oops"],
    ["a\n+ \\oops", "11:3", "Undefined control sequence"],
    ["\\term{rate}{\\alpha} + \\oops", "10:23", "Undefined control sequence"],
    ["\\frac{1}", "10:9", "Unexpected end of input"],
    ["x + \\term{speed}{v}", "10:5", "\\term{speed}: no such quantity; allowed here: rate, slope"],
    ["\\value{speed}", "10:1", "\\value{speed}: no such quantity"],
  ])("in %j is told at %s: %s", (tex, at, message) => {
    const act = () => renderTex(tex, place, { terms });
    expect(act).toThrow(`content/chapters/04-x.mdx:${at}: `);
    expect(act).toThrow(message);
  });

  test("is an error also where TeX itself would only warn", () => {
    expect(() => renderTex("é", place)).toThrow(/04-x\.mdx:10:/);
  });
});

describe("a place", () => {
  test("advances along a line and over line ends", () => {
    expect(advance("f.mdx:3:5", "abc", 2)).toBe("f.mdx:3:7");
    expect(advance("f.mdx:3:5", "a\nbc", 3)).toBe("f.mdx:4:2");
    expect(advance("f.mdx:3:5", "a\nbc", 2)).toBe("f.mdx:4:1");
  });
});
