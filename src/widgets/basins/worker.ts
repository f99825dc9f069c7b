import { reachedFrom, type LandName } from "./lands.ts";

/** Works out a fine map of basins beside the page, so that the page never waits for it. */
export interface Question {
  objective: LandName;
  rate: number;
  side: number;
}

export interface Answer extends Question {
  reached: Int16Array;
}

addEventListener("message", ({ data }: MessageEvent<Question>) => {
  const { reached } = reachedFrom(data.objective, data.rate, data.side);
  postMessage({ ...data, reached } satisfies Answer);
});
