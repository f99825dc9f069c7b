/** Does the work of any widget beside the page, of several side by side, and tells now and then how far each is. */
import type { State, Work } from "../state/index.ts";
import { byWidget } from "./folder.ts";

const works = byWidget(import.meta.glob<Work>("../widgets/*/*/work.ts", { import: "default" }));

export interface Question {
  /** Who asks. Its newer questions take the place of its older ones. */
  asker: number;
  turn: number;
  widget: string;
  state: State;
}

export type Answer = Pick<Question, "asker" | "turn"> &
  (
    | {
        result: unknown;
        /** Whether the result is complete. */
        last: boolean;
      }
    | { error: string }
  );

/** Milliseconds between two results of a question, in which no other is worked on. */
const PACE = 50;

/** The turn of each asker's newest question. */
const newest = new Map<number, number>();

addEventListener("message", ({ data }: MessageEvent<Question>) => {
  newest.set(data.asker, data.turn);
  answer(data).catch(({ message: error }: Error) => tell(data, { error }));
});

const tell = ({ asker, turn }: Question, told: { result: unknown; last: boolean } | { error: string }) =>
  postMessage({ asker, turn, ...told } satisfies Answer);

async function answer(question: Question): Promise<void> {
  const work = await works[question.widget]();
  const outOfDate = () => newest.get(question.asker) !== question.turn;
  const resume = () => new Promise((next) => setTimeout(next)); // lets the others go on, and a newer question in
  await resume();
  if (outOfDate()) return;
  let told = -Infinity; // the first result is shown at once
  let result: unknown;
  for (result of work.run(question.state)) {
    if (performance.now() - told < PACE) continue;
    tell(question, { result, last: false });
    await resume();
    if (outOfDate()) return;
    told = performance.now();
  }
  tell(question, { result, last: true });
}
