import type { Background } from "../state/index.ts";
import type { Answer, Question } from "./worker.ts";

/**
 * The work of a widget in a worker of its own. A newer question takes the place of the last, whose results are still
 * reported until then, so that a figure follows a slider that keeps moving. A worker that fails is ended, and the next
 * question starts another.
 */
export function inWorker(widget: string): Background {
  const waiting = new Map<number, { report: Parameters<Background>[1]; fail: Parameters<Background>[2] }>();
  let worker: Worker | undefined;
  let turn = 0;

  function start(): Worker {
    const started = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    started.onmessage = ({ data }: MessageEvent<Answer>) => {
      for (const older of waiting.keys()) if (older < data.turn) waiting.delete(older);
      if ("error" in data) fail(data.error);
      else waiting.get(data.turn)?.report(data.result, data.last);
    };
    started.onerror = (event) => {
      event.preventDefault(); // it is told where the figure stands
      fail(event.message || "its worker could not be loaded");
    };
    return started;
  }

  function fail(reason: string): void {
    worker?.terminate();
    worker = undefined;
    const newest = waiting.get(turn);
    waiting.clear();
    newest?.fail(new Error(reason));
  }

  return (state, report, fail) => {
    waiting.set(++turn, { report, fail });
    worker ??= start();
    worker.postMessage({ turn, widget, state } satisfies Question);
  };
}
