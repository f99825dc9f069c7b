import { failed, type Objective, type Run } from "../../../optim/index.ts";
import { rememberEach } from "../../../state/index.ts";
import { patients, type Patient } from "./patients.ts";
import { budget, objective, partOf, runOf, settingsOf, untouched, type Knobs } from "./runs.ts";

/** What can be found out about a run: by looking at it, and by running it again with one thing changed. */
export interface Findings {
  patient: Patient;
  run: Run;
  /** The step at which it broke off, if it did. */
  broken?: number;
  /** The first loss; and the lowest, and what is left at the end, as parts of it. */
  first: number;
  lowest: number;
  left: number;
  /** The share of steps that raise the loss, and the largest factor by which one does. */
  ups: number;
  jump: number;
  /** The length of the gradient where it begins and where it ends, and the curvatures at the end. */
  slope: number;
  lastSlope: number;
  bends: readonly [number, number];
  /** The learning rate of the first and of the last step. */
  rate: number;
  lastRate: number;
  /** What the same run leaves with something changed. */
  again(changed: Partial<Knobs>): number;
}

/** The findings of a patient as it came; kept, since they never change. */
export const findingsOf = rememberEach(examine);

function examine(name: string): Findings {
  const patient = patients[name];
  const run = runOf(name, untouched);
  const first = run.value(0);
  const values = Array.from(run.values).filter(Number.isFinite);
  const rises = values.slice(1).map((value, i) => value / values[i]);
  const last = values.length - 1;
  const { rate, schedule } = settingsOf(patient, untouched);
  return {
    patient,
    run,
    ...(failed(run) && { broken: run.steps }),
    first,
    lowest: Math.min(...values) / first,
    left: partOf(run, first),
    ups: rises.filter((rise) => rise > 1 + 1e-9).length / Math.max(1, rises.length),
    jump: Math.max(0, ...rises.filter(Number.isFinite)),
    slope: Math.hypot(...run.gradient(0)),
    lastSlope: Math.hypot(...run.gradient(last)),
    bends: bendsOf(objective(name, false), run.position(last)),
    rate,
    lastRate: schedule(budget - 1),
    again: (changed) => partOf(runOf(name, { ...untouched, ...changed }), first),
  };
}

/** The two curvatures of a function of two weights, smallest first, from differences of its gradient. */
export function bendsOf(f: Objective, at: Float64Array): readonly [number, number] {
  const h = 1e-4;
  const row = (i: number) => {
    const [more, less] = [h, -h].map((d) => {
      const w = at.slice();
      w[i] += d;
      const out = new Float64Array(2);
      f.gradient(w, out);
      return out;
    });
    return [0, 1].map((j) => (more[j] - less[j]) / (2 * h));
  };
  const [[a, b], [c, d]] = [row(0), row(1)];
  const [middle, half] = [(a + d) / 2, Math.hypot((a - d) / 2, (b + c) / 2)];
  return [middle - half, middle + half];
}
