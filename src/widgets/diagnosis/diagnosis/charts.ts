import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { landscape } from "../../../charts/landscape.ts";
import { rememberEach } from "../../../state/index.ts";
import { dataOf, patients } from "./patients.ts";
import { budget, objective } from "./runs.ts";

/** The static parts: the loss, what the reader may ask for, and a map and a plot of the data for each run. */
const x = { domain: [0, budget] as const, label: "step t", ticks: 5 };
const tall = { width: 480, height: 400 };

export const lossChart = chart({
  ...tall,
  x,
  y: { domain: [1e-4, 1e4], label: "loss, in first losses", scale: "log", ticks: 8 },
  marks: [{ kind: "rule", axis: "y", at: 1, tone: "faint" }],
});

/** Below this a length is drawn outside its chart. */
export const floor = 1e-10;
const lengths = { domain: [1e-8, 1e8] as const, scale: "log" as const, ticks: 8 };
export const lengthCharts: Record<string, ChartSpec> = {
  slope: chart({ ...tall, x, y: { ...lengths, label: "length of the gradient" }, marks: [] }),
  steps: chart({ ...tall, x, y: { ...lengths, label: "length of the step" }, marks: [] }),
};

export const mapOf = rememberEach((name: string, standardized: boolean): ChartSpec => {
  const f = objective(name, standardized);
  const height = (a: number, b: number) => {
    const value = f.value(Float64Array.of(a, b));
    return value < 1e6 ? value : 1e6;
  };
  return landscape(height, patients[name].domain, { ...tall, labels: ["a", "b"] });
});

export const plotOf = rememberEach((name: string): { chart: ChartSpec; points: Point[] } => {
  const data = dataOf(patients[name]);
  const points = Array.from(data.x, (xi, i): Point => [xi, data.y[i]]);
  const [low, high] = [Math.min(...data.y), Math.max(...data.y)];
  const room = (high - low) * 0.25;
  const [from, to] = patients[name].x;
  const side = (to - from) / 20;
  return {
    chart: chart({
      ...tall,
      x: { domain: [from - side, to + side], label: "input x", ticks: 5 },
      y: { domain: [low - room, high + room], label: "target, and output", ticks: 5 },
      marks: [],
    }),
    points,
  };
});

/** The graph of a fitted model over the inputs. */
export function fitOf(name: string, [a, b]: Point): Point[] {
  const { x, model } = patients[name];
  return graph((xi) => model.output(a, b, xi), x, 80).filter(([, value]) => Number.isFinite(value));
}
