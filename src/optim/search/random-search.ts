import { rejectUnknown } from "../check.ts";
import type { Objective } from "../objective.ts";
import { begin, type Search, type SearchOptions } from "./search.ts";

/**
 * Random search: points of the domain, all equally likely, each drawn without regard to those before it.
 * Source: Brooks, "A discussion of random methods for seeking maxima", 1958.
 * @throws RangeError naming the option, its value and what is allowed.
 */
export function randomSearch(
  objective: Objective,
  { domain, evaluations, seed, ...rest }: SearchOptions = {},
): Search {
  rejectUnknown("randomSearch", rest, arguments[1]);
  const record = begin("randomSearch", objective, { domain, evaluations, seed });
  const x = new Float64Array(record.dimension);
  for (let i = 0; i < record.budget; i++) record.evaluate(record.anywhere(x));
  return record.finish();
}
