import { rejectUnknown, whole } from "../check.ts";
import { dataset, type Dataset } from "./dataset.ts";

/**
 * The database of pastures: x = length in meters, 0 … count − 1, and y = the area of the rectangle with that side and
 * 200 m of fence around it, y = 100 x − x² m². No chance in it.
 * @throws RangeError unless `count` is a whole number from 1 to 101: a length is at most 100 m.
 */
export function fence({ count = 100, ...rest }: { count?: number } = {}): Dataset {
  rejectUnknown("fence", rest, arguments[0]);
  whole("fence", "count", count, 1, 101);
  const lengths = Array.from({ length: count }, (_, i) => i);
  return dataset(
    lengths,
    lengths.map((x) => 100 * x - x * x),
  );
}
