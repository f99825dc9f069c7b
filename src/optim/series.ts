import type { Run } from "./run.ts";

/** Something at every step of a run, from its start to its end: [at(0), …, at(steps)]. */
export function series<T>({ steps }: Pick<Run, "steps">, at: (t: number) => T): T[] {
  return Array.from({ length: steps + 1 }, (_, t) => at(t));
}

/** Where a run in a plane went: its first two parameters at every step, steps + 1 pairs [x, y]. */
export function pathOf(run: Pick<Run, "steps" | "position">): (readonly [x: number, y: number])[] {
  return series(run, (t) => {
    const [x, y] = run.position(t);
    return [x, y] as const;
  });
}
