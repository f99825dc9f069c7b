import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { plainTex } from "../../../charts/plain-tex.ts";
import { derivatives } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** The blocks that graphs are made of: what each computes, its local derivatives, and its curve with its slope. */
type Name = State<typeof parameters>["block"];
const names = Object.keys(parameters.block.options) as Name[];
const SAMPLES = 240;
const reach = [-3, 3] as const;
const tall = [-3, 3] as const;
/** How far to each side of the input its tangent is drawn. */
const half = 0.9;

const quantities = {
  value: { label: "value", symbol: "y", role: "data" },
  slopeA: { label: "slope by the first input", symbol: "\\partial y / \\partial a", role: "gradient" },
  slopeB: { label: "slope by the second input", symbol: "\\partial y / \\partial b", role: "gradient" },
  computes: { label: "what the block computes" },
  rule: { label: "rule for the first input" },
  ruleB: { label: "rule for the second input" },
} as const;

interface BlockFrame extends Frame<typeof quantities> {
  chart: ChartSpec;
  curve: Point[];
  tangent: Point[];
  here?: Point;
  /** Whether the block has a second input. */
  two: boolean;
  /** Every block, with its rules. */
  library: { name: string; computes: string; rules: string[]; now: boolean }[];
}

const plane = chart({
  width: 480,
  height: 420,
  x: { domain: reach, label: "first input a", ticks: 6 },
  y: { domain: tall, label: "value y", ticks: 6 },
  marks: [
    { kind: "rule", axis: "x", at: 0, tone: "faint" },
    { kind: "rule", axis: "y", at: 0, tone: "faint" },
  ],
});

const isTwo = (name: Name): name is "add" => Object.hasOwn(derivatives.binary, name);
const valueOf = (name: Name, a: number, b: number) =>
  isTwo(name) ? derivatives.binary[name].value(a, b) : derivatives.unary[name as "sin"].value(a);
function slopesOf(name: Name, a: number, b: number): number[] {
  const y = valueOf(name, a, b);
  return isTwo(name)
    ? derivatives.binary[name].slopes.map((slope) => slope(a, b, y))
    : [derivatives.unary[name as "sin"].slope(a, y)];
}

const library = names.map((name) => {
  const { value, rules } = derivatives.primitiveTex[name];
  return {
    name,
    computes: `y = ${plainTex(value("a", "b"))}`,
    rules: rules.map((rule) => plainTex(rule("a", "b", "y"))),
  };
});

function frame({ block, a, b }: State<typeof parameters>): BlockFrame {
  const name = block as Name;
  const two = isTwo(name);
  const y = valueOf(name, a, b);
  const [slopeA, slopeB] = slopesOf(name, a, b);
  const { computes, rules } = library[names.indexOf(name)];
  const real = (value: number | undefined) =>
    value === undefined ? "none" : Number.isFinite(value) ? value : "not a real number";
  const fine = Number.isFinite(y) && Number.isFinite(slopeA);
  const say = (value: number) => (Number.isFinite(value) ? formatNumber(value) : "not a real number");
  const at = two ? `a = ${formatNumber(a)}, b = ${formatNumber(b)}` : `a = ${formatNumber(a)}`;
  return {
    values: {
      value: real(y),
      slopeA: real(slopeA),
      slopeB: real(slopeB),
      computes,
      rule: rules[0],
      ruleB: rules[1] ?? "none",
    },
    summary: spaced(
      `${parameters.block.options[name]}: ${computes}.`,
      `At ${at} the value is ${say(y)}. Its slope by a is ${rules[0]}, here`,
      `${say(slopeA)}${two ? `; by b it is ${rules[1]}, here ${say(slopeB)}` : ""}.`,
    ),
    table: {
      columns: [{ label: "block" }, { label: "computes" }, { label: "slope by a" }, { label: "slope by b" }],
      rows: library.map((one) => [one.name, one.computes, one.rules[0], one.rules[1] ?? "none"]),
    },
    chart: plane,
    curve: curveOf(name, b),
    tangent: fine ? [-half, half].map((d): Point => [a + d, y + d * slopeA]) : [],
    here: fine ? [a, y] : undefined,
    two,
    library: library.map((one) => ({ ...one, now: one.name === name })),
  };
}

/** The block's value over the first input, where it is a number within reach; elsewhere the curve has gaps. */
function curveOf(name: Name, b: number): Point[] {
  const beyond = 4 * tall[1];
  return Array.from({ length: SAMPLES + 1 }, (_, i): Point => {
    const a = reach[0] + ((reach[1] - reach[0]) * i) / SAMPLES;
    return [a, valueOf(name, a, b)];
  }).filter(([, y]) => Math.abs(y) < beyond);
}

export default defineWidget({ title: "The block library", parameters, quantities, frame });
