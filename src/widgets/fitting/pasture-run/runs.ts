import { curvatures, data, gradientDescent, minimize, type Fit, type Run } from "../../../optim/index.ts";
import { remember, type State } from "../../../state/index.ts";
import { database, errorsOf, objectiveOf } from "../pastures.ts";
import { parameters, rates } from "./props.ts";

/** Runs of gradient descent on the pastures, with lengths as they are or in hundreds of meters. */
export const SCALE = 100;
const scaledData = data.dataset(
  database.x.map((x) => x / SCALE),
  database.y,
);

/** The mean loss as a function of the weights on x² and x, or on u² and u. */
export const objectiveFor = (inputs: string, loss: string): Fit =>
  objectiveOf(inputs === "raw" ? database : scaledData, loss);

/** One unit of each weight on the inputs, in units of a and b: a u² is a/10⁴ x². */
export const unitsOf = (inputs: string): readonly [number, number] =>
  inputs === "raw" ? [1, 1] : [1 / SCALE ** 2, 1 / SCALE];

export interface Track {
  run: Run;
  /** a and b after every step, and the mean absolute error there. */
  a: Float64Array;
  b: Float64Array;
  absolute: Float64Array;
}

/** The budget of steps. */
const STEPS = parameters.step.max;

type Given = Omit<State<typeof parameters>, "step">;

/** The name of the learning rate that belongs to these inputs and this loss. */
export const rateFor = ({ inputs, loss }: Pick<Given, "inputs" | "loss">) =>
  `${inputs}${loss[0].toUpperCase()}${loss.slice(1)}` as keyof typeof rates;

/** The run of these settings; the last one is kept, so that scrubbing through it runs nothing. */
export const trackOf = remember(
  ["a", "b", "loss", "inputs", ...(Object.keys(rates) as (keyof typeof rates)[])],
  track,
);

function track(given: Given): Track {
  const { a, b, loss, inputs } = given;
  const rate = given[rateFor(given)];
  const [unitA, unitB] = unitsOf(inputs);
  const run = minimize(objectiveFor(inputs, loss), {
    start: [a / unitA, b / unitB],
    optimizer: gradientDescent({ rate }),
    steps: STEPS,
    bound: 1e6,
  });
  const size = run.steps + 1;
  const made: Track = {
    run,
    a: Float64Array.from({ length: size }, (_, t) => run.position(t)[0] * unitA),
    b: Float64Array.from({ length: size }, (_, t) => run.position(t)[1] * unitB),
    absolute: new Float64Array(size),
  };
  const same = loss === "absolute";
  for (let t = 0; t < size; t++)
    made.absolute[t] = same ? run.value(t) : errorsOf(database, made.a[t], made.b[t]).absolute;
  return made;
}

/** The curvatures of the squared loss, smallest first: its gradient is linear, so differences of it are exact. */
export const extremeCurvatures = Object.fromEntries(
  ["raw", "scaled"].map((inputs) => {
    const objective = objectiveFor(inputs, "squared");
    const [zero, one, two] = [
      [0, 0],
      [1, 0],
      [0, 1],
    ].map((at) => {
      const out = new Float64Array(2);
      objective.gradient(Float64Array.from(at), out);
      return out;
    });
    const hessian = (_: Float64Array, H: Float64Array) => {
      H.set([one[0] - zero[0], one[1] - zero[1], two[0] - zero[0], two[1] - zero[1]]);
    };
    return [inputs, curvatures({ ...objective, hessian }, [0, 0])];
  }),
);
