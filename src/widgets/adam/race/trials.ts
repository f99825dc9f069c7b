import {
  adadelta,
  adagrad,
  adam,
  adamax,
  adamw,
  amsgrad,
  failed,
  gradientDescent,
  lion,
  logSpaced,
  momentum,
  nadam,
  nesterov,
  radam,
  rmsprop,
  walk,
  type Optimizer,
} from "../../../optim/index.ts";
import { clamp } from "../../../charts/clamp.ts";
import type { Point } from "../../../charts/chart.ts";
import { rememberEach } from "../../../state/index.ts";
import { ceiling, floor, raceLandscapes, type RaceLandscapeName } from "./landscapes.ts";

/** Every method of the library that takes one gradient a step and has a rate to tune; all else at its default. */
export const methods = {
  descent: (rate: number): Optimizer => gradientDescent({ rate }),
  momentum: (rate: number): Optimizer => momentum({ rate }),
  nesterov: (rate: number): Optimizer => nesterov({ rate }),
  adagrad: (rate: number): Optimizer => adagrad({ rate }),
  rmsprop: (rate: number): Optimizer => rmsprop({ rate }),
  adadelta: (rate: number): Optimizer => adadelta({ rate }),
  adam: (rate: number): Optimizer => adam({ rate }),
  amsgrad: (rate: number): Optimizer => amsgrad({ rate }),
  adamw: (rate: number): Optimizer => adamw({ rate }),
  adamax: (rate: number): Optimizer => adamax({ rate }),
  nadam: (rate: number): Optimizer => nadam({ rate }),
  radam: (rate: number): Optimizer => radam({ rate }),
  lion: (rate: number): Optimizer => lion({ rate }),
};
export type Method = keyof typeof methods;
export const named = Object.keys(methods) as Method[];

/** Each rate is √2 times the one before, or nearly. */
export const rates = logSpaced(1e-4, 100, 41);
/** A run so many times farther out than it began has diverged. */
export const bound = 100;
/** How many times the best loss so far is noted on the way. */
const notes = 100;

/** How a run did: its best loss above the minimum, after how many gradients it was reached, and on the way. */
export interface Trial {
  rate: number;
  best: number;
  /** When the floor was reached, or else the whole budget. */
  taken: number;
  diverged: boolean;
  /** The best loss so far after every hundredth of the budget; shorter where the run ended. */
  soFar: Float64Array;
}

/** One run, watched for its best loss; it ends once it has arrived. */
export function trial(
  land: RaceLandscapeName,
  method: Method,
  rate: number,
  start: ArrayLike<number>,
  budget: number,
): Trial {
  const { f, lowest } = raceLandscapes[land];
  const soFar = new Float64Array(notes + 1);
  let best = Infinity;
  let taken = budget;
  let noted = 0;
  let diverged = false;
  for (const descent of walk(f, { start, optimizer: methods[method](rate), steps: budget, bound })) {
    if (failed(descent)) {
      diverged = true;
      taken = descent.t;
      break;
    }
    best = clamp(descent.value - lowest, [floor, best]);
    for (; noted * budget <= descent.t * notes; noted++) soFar[noted] = best;
    if (best === floor) {
      taken = descent.t;
      break;
    }
  }
  return { rate, best, taken, diverged, soFar: soFar.subarray(0, noted) };
}

/** The best trial of a method's sweep that did not diverge, lowest and then soonest, and the sweep as a curve. */
export interface Tuned {
  best: Trial;
  /** (rate, best loss) at every rate; a run that diverged stands on the upper edge. */
  curve: Point[];
}

/** The sweep of a method from the landscape's own start. Kept, for it depends on nothing that a slider moves. */
export const tuned = rememberEach((land: RaceLandscapeName, method: Method, budget: number): Tuned => {
  const trials = Array.from(rates, (rate) => trial(land, method, rate, raceLandscapes[land].f.start, budget));
  const sound = trials.filter(({ diverged }) => !diverged);
  const best = (sound.length > 0 ? sound : trials).reduce((a, b) => (ahead(b, a) ? b : a));
  const curve = trials.map(({ rate, best, diverged }): Point => [
    rate,
    diverged ? ceiling : Math.min(ceiling, best),
  ]);
  return { best, curve };
});

/** Whether one run did better than another. */
export function ahead(a: Trial, b: Trial): boolean {
  if (a.diverged !== b.diverged) return b.diverged;
  return a.best < b.best || (a.best === b.best && a.taken < b.taken);
}
