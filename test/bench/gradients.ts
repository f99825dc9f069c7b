/**
 * How long a gradient takes: a 2-8-8-1 tanh network on 200 points, by hand-written backpropagation, on the tape and
 * elsewhere; and a typed expression's against the same formula by hand.
 */
import { data, derivatives, expression, losses, models, objectives } from "../../src/optim/index.ts";
import { pyTorchGradient, tensorFlowGradient, type Measured } from "./elsewhere.ts";
import { measure, shared, table } from "./table.ts";

const sizes = [2, 8, 8, 1];
const model = models.multilayerPerceptron({ sizes });
const examples = data.moons({ count: 200, seed: 1 });
const w = models.xavier(model, { seed: 1 });
const network = { sizes, w: [...w], x: [...examples.x], y: [...examples.y] };

/** PyTorch's time; its gradient must be ours, or the comparison is void. */
function pyTorch(gradient: derivatives.Gradient): Measured {
  let theirs: ReturnType<typeof pyTorchGradient>;
  try {
    theirs = pyTorchGradient(network);
  } catch (error) {
    return { skipped: (error as Error).message };
  }
  const given: derivatives.Gradient = (_, out) => out.set(theirs.gradient);
  const { agree, error } = derivatives.checkGradient(given, gradient, w, { tolerance: 1e-12 });
  if (!agree) throw new Error(`PyTorch computes another gradient: they differ by ${error}`);
  return { ns: theirs.seconds * 1e9 };
}

export async function networkGradients(): Promise<void> {
  const ingredients = { model, loss: losses.squared(), data: examples };
  const [hand, tape] = [models.fit(ingredients), models.fitOnTape(ingredients)];
  const [g, h] = [new Float64Array(model.dimension), new Float64Array(model.dimension)];
  const units = sizes.slice(1, -1).reduce((sum, size) => sum + size, 0) * examples.count;
  const z = Float64Array.from({ length: units }, (_, i) => 2 * Math.sin(i));
  const y = new Float64Array(units);
  const ours = await measure({
    "hand-written": () => hand.gradient(w, g),
    "on the tape": () => tape.gradient(w, h),
    [`${units} calls of Math.tanh alone`]: () => {
      for (let i = 0; i < units; i++) y[i] = Math.tanh(z[i]);
    },
  });
  table(
    "Gradient of a 2-8-8-1 tanh network over 200 points",
    {
      ...ours,
      PyTorch: pyTorch(hand.gradient),
      "TensorFlow.js, cpu, float32": await tensorFlowGradient("cpu", network),
      "TensorFlow.js, wasm, float32": await tensorFlowGradient("wasm", network),
    },
    "hand-written",
    { "hand-written": { times: 1.3, of: "PyTorch" }, "on the tape": { times: 3, of: "hand-written" } },
  );
}

export async function typedGradient(): Promise<void> {
  const { rosenbrock } = objectives;
  const f = await expression("(1-x)^2 + 100*(y-x^2)^2", ["x", "y"]);
  const [x, g] = [Float64Array.of(-1.2, 1), new Float64Array(2)];
  // A hundred at a time: one alone is shorter than the clock can tell.
  const repeat = (task: () => void) => () => {
    for (let i = 0; i < 100; i++) task();
  };
  const times = await measure({
    "value of a typed expression": repeat(() => f.value(x)),
    "its gradient, by reverse mode": repeat(() => f.gradient(x, g)),
    "the same gradient by hand": repeat(() => rosenbrock.gradient(x, g)),
  });
  const rows = Object.entries(times).map(([name, time]) => [name, shared(time, 100)]);
  table("Rosenbrock's function, typed", Object.fromEntries(rows), "value of a typed expression", {
    "its gradient, by reverse mode": { times: 5, of: "value of a typed expression" },
  });
}
