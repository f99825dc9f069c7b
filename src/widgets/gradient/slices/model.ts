import { chart, graph, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { landscape } from "../../../charts/landscape.ts";
import { objectives, type NamedObjective } from "../../../optim/index.ts";
import { capital, defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { parameters } from "./props.ts";

/** A surface cut twice through one point, along x and along y: the slopes of the two cuts are the partial derivatives. */
const shown = [-2, 2] as const;
/** How far to each side of the point its tangents are drawn. */
const reach = 0.5;

interface Surface {
  f: (x: number, y: number) => number;
  gradient: (x: number, y: number) => readonly [number, number];
  map: ChartSpec;
  xChart: ChartSpec;
  yChart: ChartSpec;
}

const surfaces: Record<string, Surface> = {
  camel: surface(objectives.threeHumpCamel, [-1, 11]),
  bowl: surface(objectives.bowl, [-1, 9]),
  saddle: surface(objectives.saddle, [-5, 5]),
};

const quantities = {
  value: { label: "value at the point", symbol: "f(x, y)", role: "loss" },
  dx: { label: "slope of the cut along x", symbol: "\\frac{\\partial f}{\\partial x}", role: "gradient" },
  dy: { label: "slope of the cut along y", symbol: "\\frac{\\partial f}{\\partial y}", role: "gradient" },
} as const;

interface SlicesFrame extends Frame<typeof quantities> {
  map: ChartSpec;
  xChart: ChartSpec;
  yChart: ChartSpec;
  /** The two cuts as seen from above, and from the side with their tangents at the point. */
  xCut: Point[];
  yCut: Point[];
  xSlice: Point[];
  ySlice: Point[];
  xTangent: Point[];
  yTangent: Point[];
  xPoint: Point;
  yPoint: Point;
}

function surface(objective: NamedObjective, heights: readonly [number, number]): Surface {
  const f = (x: number, y: number) => objective.value(Float64Array.of(x, y));
  const side = (axis: string, label: string) =>
    chart({
      width: 480,
      height: 270,
      x: { domain: shown, label: axis, ticks: 5 },
      y: { domain: heights, label, ticks: 5 },
      marks: [],
    });
  return {
    f,
    gradient(x, y) {
      const out = new Float64Array(2);
      objective.gradient(Float64Array.of(x, y), out);
      return [out[0], out[1]];
    },
    // 402 units each way, so that a unit of x is as long as a unit of y.
    map: landscape(f, [shown, shown], { height: 486 }),
    xChart: side("x", "f along x"),
    yChart: side("y", "f along y"),
  };
}

function frame(state: State<typeof parameters>): SlicesFrame {
  const { x, y } = state;
  const { f, gradient, map, xChart, yChart } = surfaces[state.surface];
  const value = f(x, y);
  const [dx, dy] = gradient(x, y);
  const rises = (slope: number) => (slope === 0 ? "is level" : slope > 0 ? "rises" : "falls");
  const tangent = (at: number, slope: number): Point[] =>
    [-reach, reach].map((d) => [at + d, value + d * slope] as const);
  return {
    values: { value, dx, dy },
    summary: capital(
      spaced(
        `${parameters.surface.options[state.surface]}, at x = ${formatNumber(x)}, y = ${formatNumber(y)}, of`,
        `height ${formatNumber(value)}. With y held, the cut along x ${rises(dx)} there:`,
        `slope ${formatNumber(dx)}. With x held, the cut along y ${rises(dy)}:`,
        `slope ${formatNumber(dy)}.`,
      ),
    ),
    table: {
      columns: [
        { label: "x or y" },
        { label: "f(that x, y)" },
        { label: "∂f/∂x there" },
        { label: "f(x, that y)" },
        { label: "∂f/∂y there" },
      ],
      rows: Array.from({ length: 9 }, (_, i) => {
        const at = shown[0] + i / 2;
        return [at, f(at, y), gradient(at, y)[0], f(x, at), gradient(x, at)[1]];
      }),
    },
    map,
    xChart,
    yChart,
    xCut: shown.map((at) => [at, y] as const),
    yCut: shown.map((at) => [x, at] as const),
    xSlice: graph((at) => f(at, y), shown, 80),
    ySlice: graph((at) => f(x, at), shown, 80),
    xTangent: tangent(x, dx),
    yTangent: tangent(y, dy),
    xPoint: [x, value],
    yPoint: [y, value],
  };
}

export default defineWidget({ title: "Slices through a surface", parameters, quantities, frame });
