import { clamp } from "../../../charts/clamp.ts";
import { data, type Dataset, type Fit } from "../../../optim/index.ts";
import { remember, type State } from "../../../state/index.ts";
import { lossLandscapeOf, type LossLandscape } from "../loss-landscape.ts";
import { database, objectiveOf } from "../pastures.ts";
import type { parameters } from "./props.ts";

/** Everything that follows from the data and the loss alone: the landscape over (a, b), and its lowest point. */
export interface Valley extends LossLandscape {
  dataset: Dataset;
  objective: Fit;
}

/** How far an outlier is thrown, in m², and what decides which pastures become one. */
const THROW = 4000;
const SEED = 6;
type Given = Pick<State<typeof parameters>, "data" | "noise" | "outliers" | "points" | "loss">;

/** The valley of these data. The last one is kept, so that moving the guess does not measure the ground anew. */
export const valleyOf = remember(["loss", "data", "noise", "outliers", "points"], (given: Given): Valley => {
  const dataset = datasetOf(given);
  const objective = objectiveOf(dataset, given.loss);
  return { dataset, objective, ...lossLandscapeOf(dataset, given.loss) };
});

function datasetOf({ data: which, noise, outliers, points }: Given): Dataset {
  const clean = which === "all" ? database : ownDataset(points);
  if (noise === 0 && outliers === 0) return clean;
  const disturbed = data.disturbed(clean, { noise, outliers: outliers / 100, size: THROW, seed: SEED });
  return { ...disturbed, y: disturbed.y.map((y) => clamp(Math.round(y), [-5000, 8000])) };
}

/** The reader's own pastures, to the millimeter: nearer to nothing than that is nothing. */
function ownDataset(points: Given["points"]): Dataset {
  const fine = (value: number) => Math.round(value * 1000) / 1000;
  return data.dataset(
    points.map(([x]) => fine(x)),
    points.map(([, y]) => fine(y)),
  );
}
