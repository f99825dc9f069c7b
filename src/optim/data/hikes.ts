import { flag, rejectUnknown } from "../check.ts";
import { dataset, type Dataset } from "./dataset.ts";

/** Kilometres, climb in hundreds of meters, stops; hours, megajoules. */
const log = [
  [8, 3, 1, 2.6, 2.9],
  [14, 9, 2, 5, 6],
  [5, 6, 0, 2, 2.8],
  [20, 4, 3, 5.7, 6.2],
  [11, 12, 1, 4.7, 6.1],
] as const;

/**
 * Five hikes, made up: x = (kilometers, climb in hundreds of meters, stops), y = hours on the way; with `energy` also
 * the energy spent, in megajoules. No chance in it.
 * @throws RangeError unless `energy` is true or false.
 */
export function hikes({ energy = false, ...rest }: { energy?: boolean } = {}): Dataset {
  rejectUnknown("hikes", rest, arguments[0]);
  const outputs = flag("hikes", "energy", energy) ? 2 : 1;
  return dataset(
    log.map((hike) => hike.slice(0, 3)),
    log.map((hike) => hike.slice(3, 3 + outputs)),
  );
}
