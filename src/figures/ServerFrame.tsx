import type { Entry } from "../state/index.ts";
import { Drawing } from "./Chart.tsx";
import { drawOnServer } from "./draw-on-server.ts";
import { Shell } from "./Shell.tsx";
import type { View } from "./view.ts";

/** A widget's first frame, complete with its figures, for readers who have not run its script yet or never will. */
export function ServerFrame({ entry, view }: { entry: Entry; view: View }) {
  return (
    <Drawing.Provider value={drawOnServer}>
      <Shell entry={entry} view={view} />
    </Drawing.Provider>
  );
}
