/** Does the work of any widget beside the page, and tells now and then how far it is. */
import type { State, Work } from "../state/index.ts";
import { folderOf } from "./folder.ts";

const works = import.meta.glob<Work>("./*/work.ts", { import: "default" });

export interface Question {
  turn: number;
  widget: string;
  state: State;
}

export type Answer =
  | {
      turn: number;
      result: unknown;
      /** Whether the result is complete. */
      last: boolean;
    }
  | { turn: number; error: string };

/** Milliseconds between two results. */
const PACE = 50;

let newest = 0;

addEventListener("message", ({ data }: MessageEvent<Question>) => {
  newest = data.turn;
  answer(data).catch((error: Error) =>
    postMessage({ turn: data.turn, error: error.message } satisfies Answer),
  );
});

async function answer({ turn, widget, state }: Question): Promise<void> {
  const work = await works[`./${folderOf(widget)}/work.ts`]();
  const resume = () => new Promise((next) => setTimeout(next)); // lets a newer question in
  await resume();
  if (turn !== newest) return;
  let told = -Infinity; // the first result is shown at once
  let result: unknown;
  for (result of work.run(state)) {
    if (performance.now() - told < PACE) continue;
    postMessage({ turn, result, last: false } satisfies Answer);
    await resume();
    if (turn !== newest) return;
    told = performance.now();
  }
  postMessage({ turn, result, last: true } satisfies Answer);
}
