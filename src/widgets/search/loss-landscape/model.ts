import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { landscape } from "../../../charts/landscape.ts";
import { objectives } from "../../../optim/index.ts";
import { defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { weights } from "../weights.ts";
import { parameters } from "./props.ts";

/** A place of a landscape of two weights, its loss, and how the loss goes on when one of the weights alone changes. */
const f = objectives.himmelblau;
const across = f.domain[0];

const quantities = {
  loss: { label: "loss", symbol: "L", role: "loss" },
  nearX: { label: "loss when w₁ is larger by 0.1", role: "loss" },
  nearY: { label: "loss when w₂ is larger by 0.1", role: "loss" },
  lowest: { label: "the lowest loss there is", role: "loss" },
} as const;

interface PlacesFrame extends Frame<typeof quantities> {
  map: ChartSpec;
  at: Point;
  goals: Point[];
  /** For each weight: its axes, the loss of all its values while the other stays, this place, and its line on the map. */
  sections: { name: "x" | "y"; chart: ChartSpec; losses: Point[]; here: Point; line: Point[] }[];
  consequence: string;
}

const lossAt = (x: number, y: number) => f.value(Float64Array.of(x, y));
const map = landscape(lossAt, f.domain, { labels: weights });
const sectionChart = (name: string): ChartSpec =>
  chart({
    width: 400,
    height: 240,
    x: { domain: across, label: name, ticks: 5 },
    y: { domain: [0, 900], label: "loss", ticks: 3 },
    marks: [],
  });
const charts = { x: sectionChart(weights[0]), y: sectionChart(weights[1]) };

function frame(state: State<typeof parameters>): PlacesFrame {
  const { x, y } = state;
  const loss = lossAt(x, y);
  const said = formatNumber(loss);
  const [low, high] = across;
  const along = { x: (to: number) => lossAt(to, y), y: (to: number) => lossAt(x, to) };
  const write = (value: number) => formatNumber(value, parameters.x);
  return {
    values: {
      loss,
      nearX: lossAt(x + 0.1, y),
      nearY: lossAt(x, y + 0.1),
      lowest: Math.min(...f.minima.map(({ value }) => value)),
    },
    summary: spaced(
      `The weights (${write(x)}, ${write(y)}) have a loss of ${said}.`,
      `With w₁ larger by 0.1 it would be ${formatNumber(along.x(x + 0.1))}, and with w₂ larger by 0.1 it would be`,
      `${formatNumber(along.y(y + 0.1))}.`,
    ),
    table: {
      columns: [
        { label: "value" },
        { label: "loss when w₁ has it and w₂ stays" },
        { label: "loss when w₂ has it and w₁ stays" },
      ],
      rows: Array.from({ length: high - low + 1 }, (_, i) => [low + i, along.x(low + i), along.y(low + i)]),
    },
    map,
    at: [x, y],
    goals: f.minima.map(({ at: [x, y] }) => [x, y] as const),
    sections: [
      {
        name: "x",
        chart: charts.x,
        losses: graph(along.x, across, 80),
        here: [x, loss],
        line: across.map((to) => [to, y] as const),
      },
      {
        name: "y",
        chart: charts.y,
        losses: graph(along.y, across, 80),
        here: [y, loss],
        line: across.map((to) => [x, to] as const),
      },
    ],
    consequence: `loss ${said}`,
  };
}

export default defineWidget({ title: "Every place has a loss", parameters, quantities, frame });
