/** Examples to learn from: inputs and targets in flat typed arrays, one row for each example. */
import { reject } from "../check.ts";

/** Examples to learn from: inputs x and targets y in flat arrays, one row for each example. */
export interface Dataset {
  /** N, the number of examples. */
  readonly count: number;
  /** Numbers in one example's input, and in its target. */
  readonly inputs: number;
  readonly outputs: number;
  /** N × inputs and N × outputs, row by row. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

type Rows = ArrayLike<number | ArrayLike<number>>;

function flat(name: string, rows: Rows): { width: number; values: Float64Array } {
  const first = rows[0];
  const width = typeof first === "number" ? 1 : first.length;
  const values = new Float64Array(rows.length * width);
  for (let i = 0; i < rows.length; i++) {
    const given = rows[i];
    const row = typeof given === "number" ? [given] : given;
    if (row.length !== width) reject("dataset", `row ${i} of ${name}`, row, `${width} numbers, as in row 0`);
    for (let j = 0; j < width; j++) {
      if (!Number.isFinite(row[j])) reject("dataset", `row ${i} of ${name}`, row, "finite numbers");
      values[i * width + j] = row[j];
    }
  }
  return { width, values };
}

/**
 * A data set from rows: `dataset([[0, 1], [2, 3]], [5, 6])`; a row of one number may be that number.
 * @throws RangeError for rows of unequal length, no rows, unequal numbers of rows, or a number that is not finite.
 */
export function dataset(x: Rows, y: Rows): Dataset {
  if (!(x?.length > 0)) reject("dataset", "x", x, "at least one row");
  if (x.length !== y?.length) reject("dataset", "y", y, `as many rows as x has: ${x.length}`);
  const [inputs, targets] = [flat("x", x), flat("y", y)];
  return {
    count: x.length,
    inputs: inputs.width,
    outputs: targets.width,
    x: inputs.values,
    y: targets.values,
  };
}

/**
 * The examples with the given numbers, counted from 0, in that order, as a data set of their own. Whether there are such
 * examples is not checked.
 */
export function subset({ inputs, outputs, x, y }: Dataset, chosen: ArrayLike<number>): Dataset {
  const pick = (from: Float64Array, width: number) => {
    const to = new Float64Array(chosen.length * width);
    for (let i = 0; i < chosen.length; i++) {
      to.set(from.subarray(chosen[i] * width, (chosen[i] + 1) * width), i * width);
    }
    return to;
  };
  return { count: chosen.length, inputs, outputs, x: pick(x, inputs), y: pick(y, outputs) };
}
