import {
  batches,
  failed,
  minimize,
  momentum as classical,
  random,
  schedules,
  type Run,
} from "../../../optim/index.ts";
import { rememberEach, type State } from "../../../state/index.ts";
import type { parameters } from "./props.ts";
import { examples, objectiveOf, patients, type Patient } from "./patients.ts";

/** What the reader may change about a run. */
export type Knobs = Pick<
  State<typeof parameters>,
  "rate" | "start" | "momentum" | "decay" | "batch" | "inputs" | "clip"
>;

export const untouched: Knobs = {
  rate: 1,
  start: 0,
  momentum: "own",
  decay: "own",
  batch: "own",
  inputs: "own",
  clip: "own",
};

export const budget = 200;
/** A run this many times farther out than it began has diverged. */
const bound = 1e6;
/** The steps at the end whose mean loss is what the run leaves. */
const judged = 20;

/** The settings that a patient is trained with under the reader's changes. */
export function settingsOf(patient: Patient, knobs: Knobs) {
  const rate = patient.rate * knobs.rate;
  const size = { own: patient.batch ?? examples, eight: 8, all: examples }[knobs.batch]!;
  const factor = patient.decay ?? 1;
  return {
    rate,
    size,
    momentum: { own: patient.momentum ?? 0, none: 0, some: 0.9 }[knobs.momentum]!,
    schedule: {
      own: (t: number) => rate * factor ** t,
      constant: () => rate,
      falling: schedules.cosine({ rate, steps: budget }),
    }[knobs.decay]!,
    start: startOf(patient, knobs.start),
  };
}

/** The patient's own start, or the `number`th other one. */
function startOf({ start, domain, starts = domain }: Patient, number: number): readonly number[] {
  if (number === 0) return start;
  const { uniform } = random(number);
  return starts.map(([low, high]) => uniform(low, high));
}

export const objective = rememberEach((name: string, standardized: boolean) =>
  objectiveOf(patients[name], standardized),
);

export function runOf(name: string, knobs: Knobs, order = 1): Run {
  const patient = patients[name];
  const { rate, size, momentum, schedule, start } = settingsOf(patient, knobs);
  return minimize(objective(name, knobs.inputs === "standardized"), {
    start,
    optimizer: classical({ rate, momentum }),
    schedule,
    steps: budget,
    bound,
    ...(size < examples && { batch: batches({ count: examples, size, seed: order }) }),
    ...(knobs.clip === "clipped" && { clip: 5 }),
  });
}

/** The loss that a run leaves, the mean over its last steps, as a part of `first`; Infinity when it broke off. */
export function partOf(run: Run, first: number): number {
  if (failed(run)) return Infinity;
  const from = Math.max(0, run.steps - judged + 1);
  let sum = 0;
  for (let t = from; t <= run.steps; t++) sum += run.value(t);
  return sum / (run.steps - from + 1) / first;
}
