import type { Background } from "../state/index.ts";
import type { Answer, Question } from "./worker.ts";

/**
 * The work of a widget in a worker of its own. A newer question takes the place of the last, whose results are still
 * reported until then, so that a figure follows a slider that keeps moving.
 */
export function inWorker(widget: string): Background {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const reports = new Map<number, Parameters<Background>[1]>();
  let turn = 0;
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    for (const older of reports.keys()) if (older < data.turn) reports.delete(older);
    reports.get(data.turn)?.(data.result, data.last);
  };
  return (state, report) => {
    reports.set(++turn, report);
    worker.postMessage({ turn, widget, state } satisfies Question);
  };
}
