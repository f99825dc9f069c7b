import { reject, whole } from "../check.ts";
import type { Schedule } from "./schedule.ts";

/**
 * One schedule after another: the next one takes over at each of `at`, and counts its own steps from 0 there.
 *
 *     sequence([warmUp({ rate: 0.1 }), cosine({ rate: 0.1, steps: 95 })], [5])
 *
 * Source: torch.optim.lr_scheduler.SequentialLR.
 * @throws RangeError unless `at` rises and has one step fewer than there are schedules.
 */
export function sequence(schedules: readonly Schedule[], at: readonly number[]): Schedule {
  functions("sequence", schedules);
  if (at.length !== schedules.length - 1) {
    reject("sequence", "at", at, `${schedules.length - 1} steps, one for each change of schedule`);
  }
  at.forEach((t, i) => whole("sequence", `at[${i}]`, t, i === 0 ? 1 : at[i - 1] + 1, 1e9));
  return (t) => {
    let k = 0;
    while (k < at.length && t >= at[k]) k++;
    return schedules[k](k === 0 ? t : t - at[k - 1]);
  };
}

/**
 * Schedules multiplied: the first as it is, the others usually made with the rate 1, as factors.
 * Source: torch.optim.lr_scheduler.ChainedScheduler. @throws RangeError unless each is a function.
 */
export function product(...schedules: readonly Schedule[]): Schedule {
  functions("product", schedules);
  return (t) => schedules.reduce((rate, schedule) => rate * schedule(t), 1);
}

function functions(owner: string, schedules: readonly unknown[]): void {
  if (!Array.isArray(schedules) || schedules.length === 0)
    reject(owner, "schedules", schedules, "one or more");
  schedules.forEach((schedule, i) => {
    if (typeof schedule !== "function") reject(owner, `schedules[${i}]`, schedule, "a function of the step");
  });
}
