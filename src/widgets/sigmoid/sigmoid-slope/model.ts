import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { partial, unary, type Formula } from "../../../optim/derivatives/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** The sigmoid and its slope, one above the other: the slope by dual numbers, and as σ(1 − σ). */
const sigma = unary.sigmoid.value;
const formula: Formula = (o, [z]) => o.sigmoid(z);
const slopeAt = (z: number) => partial(formula, [z], 0);
const { min, max } = parameters.z;
/** How far to each side of z the tangent is drawn. */
const reach = 1.6;

const quantities = {
  power: { label: "e⁻ᶻ", symbol: "e^{-z}", digits: 4 },
  p: { label: "sigmoid", symbol: "\\sigma(z)", role: "loss", digits: 4 },
  rest: { label: "what is missing to 1", symbol: "1 - \\sigma(z)", role: "data", digits: 4 },
  slope: { label: "slope", symbol: "\\sigma'(z)", role: "gradient", digits: 4 },
  most: { label: "largest slope", role: "gradient" },
} as const;

interface SlopeFrame extends Frame<typeof quantities> {
  above: ChartSpec;
  below: ChartSpec;
  at: Point;
  tangent: Point[];
  /** From the axis up to the curve, and from there up to 1. */
  part: Point[];
  missing: Point[];
  slopeAt: Point;
  stem: Point[];
}

const domain = [min, max] as const;
const above = chart({
  height: 280,
  x: { domain, label: "z", ticks: 9 },
  y: { domain: [-0.05, 1.1], label: "σ(z)", ticks: [0, 0.5, 1] },
  marks: [
    { kind: "rule", axis: "y", at: 0, tone: "faint" },
    { kind: "rule", axis: "y", at: 1, tone: "faint", dashed: true },
    { kind: "line", points: graph(sigma, domain), tone: "ink" },
  ],
});
const below = chart({
  height: 220,
  margin: { top: 44 },
  x: { domain, label: "z", ticks: 9 },
  y: { domain: [-0.02, 0.3], label: "σ′(z)", ticks: [0, 0.1, 0.2, 0.3] },
  marks: [
    { kind: "rule", axis: "y", at: 0, tone: "faint" },
    { kind: "line", points: graph(slopeAt, domain), tone: "ink" },
  ],
});

function frame({ z }: State<typeof parameters>): SlopeFrame {
  const p = sigma(z);
  const slope = slopeAt(z);
  const write = (value: number) => formatNumber(value, { digits: 4 });
  return {
    values: { power: Math.exp(-z), p, rest: 1 - p, slope, most: slopeAt(0) },
    summary: spaced(
      `At z = ${formatNumber(z)} the sigmoid is ${write(p)} and 1 − σ is ${write(1 - p)}.`,
      `Its slope there is ${write(slope)}, the product of the two.`,
    ),
    table: {
      columns: [{ label: "z" }, { label: "σ(z)" }, { label: "1 − σ(z)" }, { label: "slope by dual numbers" }],
      rows: Array.from({ length: 17 }, (_, i) => i - 8).map((at) => [
        at,
        sigma(at),
        1 - sigma(at),
        slopeAt(at),
      ]),
    },
    above,
    below,
    at: [z, p],
    tangent: [-reach, reach].map((d): Point => [z + d, p + d * slope]),
    part: [
      [z, 0],
      [z, p],
    ],
    missing: [
      [z, p],
      [z, 1],
    ],
    slopeAt: [z, slope],
    stem: [
      [z, 0],
      [z, slope],
    ],
  };
}

export default defineWidget({ title: "The sigmoid and its slope", parameters, quantities, frame });
