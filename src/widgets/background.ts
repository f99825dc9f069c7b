import type { Background } from "../state/index.ts";
import type { Answer, Question } from "./worker.ts";

/** The work of a widget in a worker of its own. A newer question takes the place of the last. */
export function inWorker(widget: string): Background {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  let turn = 0;
  return (state, report) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.turn === turn) report(data.result, data.last);
    };
    worker.postMessage({ turn: ++turn, widget, state } satisfies Question);
  };
}
