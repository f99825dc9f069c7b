import { chart, type ChartSpec, type Point } from "../../../charts/chart.ts";
import { landscape } from "../../../charts/landscape.ts";
import {
  adagrad,
  adam,
  bestOf,
  gradientDescent,
  logSpaced,
  minimize,
  momentum,
  objectives,
  rmsprop,
  series,
  sweep,
  type Objective,
  type Optimizer,
} from "../../../optim/index.ts";
import {
  byName,
  defineWidget,
  formatNumber,
  rememberEach,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { parameters } from "./props.ts";

/**
 * The stretched bowl with parameters that stand at an angle to its valley: what each method, at the rate that suits it
 * best at this angle, leaves of the loss. Drawn in the bowl's own frame, where the bowl stays and the axes turn.
 */
const bowl = objectives.stretchedBowl;
const start = bowl.start;
const steps = 100;
const rates = logSpaced(0.003, 3, 31);
const bound = 100;
/** Losses are drawn down to this. */
const floor = 1e-12;

const methods = {
  descent: (rate: number): Optimizer => gradientDescent({ rate }),
  momentum: (rate: number): Optimizer => momentum({ rate, momentum: 0.9 }),
  adagrad: (rate: number): Optimizer => adagrad({ rate }),
  rmsprop: (rate: number): Optimizer => rmsprop({ rate }),
  adam: (rate: number): Optimizer => adam({ rate }),
};
export type Method = keyof typeof methods;
const named = Object.keys(methods) as Method[];

const loss = { role: "loss" } as const;
const quantities = {
  descent: { label: "loss that gradient descent leaves", ...loss },
  momentum: { label: "loss that momentum leaves", ...loss },
  adagrad: { label: "loss that AdaGrad leaves", ...loss },
  rmsprop: { label: "loss that RMSProp leaves", ...loss },
  adam: { label: "loss that Adam leaves", ...loss },
  rate: { label: "rate of the path drawn", role: "rate" },
  best: { label: "method with the lowest loss" },
  worst: { label: "method with the highest loss" },
} as const;

interface TurnedFrame extends Frame<typeof quantities, "angle" | "method"> {
  map: ChartSpec;
  chart: ChartSpec;
  /** In the bowl's frame. */
  path: Point[];
  axes: { name: string; from: Point; to: Point }[];
  /** (angle, loss left) of each method, at every fifth degree, and at this angle. */
  curves: Record<Method, Point[]>;
  here: Record<Method, Point>;
  method: Method;
  consequence: string;
}

/** As wide as it is high, so that right angles look right. */
const map = landscape((x, y) => bowl.value(Float64Array.of(x, y)), [bowl.domain[0], bowl.domain[0]], {
  width: 480,
  height: 480,
  labels: ["along the valley", "across it"],
});
const staticChart = chart({
  width: 480,
  height: 480,
  x: { domain: [0, 90], label: "angle (°)", ticks: [0, 15, 30, 45, 60, 75, 90] },
  y: { domain: [floor, 10], label: `loss after ${steps} steps`, scale: "log", ticks: 6 },
  marks: [],
});

/** From parameters at an angle to the bowl's own directions. */
function turned(degrees: number) {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const own = new Float64Array(2);
  const toBowl = (p: ArrayLike<number>): Point => [cos * p[0] - sin * p[1], sin * p[0] + cos * p[1]];
  const fromBowl = (q: ArrayLike<number>): Point => [cos * q[0] + sin * q[1], cos * q[1] - sin * q[0]];
  const objective: Objective = {
    dimension: 2,
    value(p) {
      own.set(toBowl(p));
      return bowl.value(own);
    },
    gradient(p, out) {
      own.set(toBowl(p));
      bowl.gradient(own, out);
      out.set(fromBowl(out));
    },
  };
  return { objective, toBowl, fromBowl };
}

/** The best rate of each method at an angle, and what it leaves. A few hundred short runs; angles are whole, and kept. */
const bestAt = rememberEach((degrees: number) => {
  const { objective, fromBowl } = turned(degrees);
  return byName(named, (name) => {
    const trials = sweep(objective, {
      start: fromBowl(start),
      rates,
      optimizer: methods[name],
      steps,
      bound,
    });
    const { rate, value } = bestOf(trials)!;
    return { rate, value };
  });
});

const grid = Array.from({ length: 19 }, (_, i) => 5 * i);
const drawn = (value: number) => Math.max(floor, value);

function frame(state: State<typeof parameters>): TurnedFrame {
  const angle = Math.round(state.angle);
  const method = state.method;
  const best = bestAt(angle);
  const { rate } = best[method];
  const { objective, toBowl, fromBowl } = turned(angle);
  const run = minimize(objective, {
    start: fromBowl(start),
    optimizer: methods[method](rate),
    steps,
    bound,
  });
  const ranked = [...named].sort((a, b) => best[a].value - best[b].value);
  const title = (name: Method) => parameters.method.options[name];
  const consequence = `${title(method)} leaves ${formatNumber(best[method].value)}`;
  const axis = (name: string, p: Point) => ({
    name,
    from: toBowl([-6 * p[0], -6 * p[1]]),
    to: toBowl([6 * p[0], 6 * p[1]]),
  });
  return {
    values: {
      angle,
      method,
      descent: best.descent.value,
      momentum: best.momentum.value,
      adagrad: best.adagrad.value,
      rmsprop: best.rmsprop.value,
      adam: best.adam.value,
      rate,
      best: title(ranked[0]),
      worst: title(ranked[4]),
    },
    summary: spaced(
      `With the parameters at ${angle}° to the valley, ${steps} steps at the best of ${rates.length} rates`,
      `leave a loss of`,
      `${named.map((name) => `${formatNumber(best[name].value)} by ${title(name)}`).join(", ")}.`,
    ),
    table: {
      columns: [{ label: "angle", format: { unit: "°" } }, ...named.map((name) => ({ label: title(name) }))],
      rows: grid.map((one) => [one, ...named.map((name) => bestAt(one)[name].value)]),
    },
    map,
    chart: staticChart,
    path: series(run, (t) => toBowl(run.position(t))),
    axes: [axis("w₁", [1, 0]), axis("w₂", [0, 1])],
    curves: byName(named, (name) => grid.map((one): Point => [one, drawn(bestAt(one)[name].value)])),
    here: byName(named, (name): Point => [angle, drawn(best[name].value)]),
    method,
    consequence,
  };
}

export default defineWidget({
  title: "A bowl turned against its parameters",
  parameters,
  quantities,
  frame,
});
