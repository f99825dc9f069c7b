import { describe, expect, test } from "vitest";
import { Tape, type Ref } from "../../../src/optim/derivatives/index.ts";
import {
  unaryNames,
  binaryNames,
  type BinaryName,
  type UnaryName,
} from "../../../src/optim/derivatives/primitives.ts";

describe("a tape", () => {
  test("gives a value in one pass forward and every derivative in one pass back", () => {
    const tape = new Tape();
    const [x, y] = [tape.input(3), tape.input(4)];
    const f = tape.operations.add(tape.operations.multiply(x, x), y);
    tape.forward();
    tape.backward(f);
    expect(tape.value(f)[0]).toBe(13);
    expect(tape.adjoint(x)[0]).toBe(6);
    expect(tape.adjoint(y)[0]).toBe(1);
  });

  test("replays for new inputs without being rebuilt", () => {
    const tape = new Tape();
    const x = tape.input(3);
    const f = tape.operations.exp(tape.operations.sin(x));
    const [value, adjoint, { size }] = [tape.value(x), tape.adjoint(x), tape];
    for (const at of [0, 1, -2]) {
      value[0] = at;
      tape.forward();
      tape.backward(f);
      expect(tape.value(f)[0]).toBe(Math.exp(Math.sin(at)));
      expect(adjoint[0]).toBeCloseTo(Math.exp(Math.sin(at)) * Math.cos(at), 14);
    }
    expect(tape.size).toBe(size);
  });

  test("adds the gradients of every use of a shared entry", () => {
    const tape = new Tape();
    const x = tape.input(2);
    const z = tape.operations.multiply(x, x);
    const f = tape.operations.add(z, tape.operations.multiply(z, x));
    tape.forward();
    tape.backward(f);
    expect(tape.adjoint(x)[0]).toBe(2 * 2 + 3 * 2 * 2);
  });

  test("a dot product is the sum of its products, in value and derivatives", () => {
    const tape = new Tape();
    const [a, b, c] = [tape.input(3), tape.input(4), tape.input(5)];
    const f = tape.operations.dot([a, b], [b, c]);
    tape.forward();
    tape.backward(f);
    expect(tape.value(f)[0]).toBe(3 * 4 + 4 * 5);
    expect([a, b, c].map((ref) => tape.adjoint(ref)[0])).toEqual([4, 3 + 5, 4]);
  });

  test("says when a value was read, so that a branch may be stale", () => {
    const tape = new Tape();
    const x = tape.input(2);
    expect(tape.branched).toBe(false);
    expect(tape.operations.read(tape.operations.multiply(x, x))).toBe(4);
    expect(tape.branched).toBe(true);
  });

  test.each([0, -1, 2.5, NaN, "8"])("refuses %j batchSize", (batchSize) => {
    expect(() => new Tape({ batchSize: batchSize as number })).toThrow(
      /^Tape: batchSize must be a whole number from 1 to /,
    );
  });
});

describe("columns: a tape of N batchSize is N tapes of one", () => {
  const column = [0.3, 0.8, 0.1, 0.55];
  const other = [0.2, 0.9, 0.4, 0.05];

  function compare(build: (tape: Tape, w: Ref, data: Ref[]) => Ref) {
    const wide = new Tape({ batchSize: column.length });
    const w = wide.input(0.7);
    const f = wide.sum(build(wide, w, [wide.column(column), wide.column(other)]));
    wide.forward();
    wide.backward(f);
    let [value, adjoint] = [0, 0];
    column.forEach((c, k) => {
      const one = new Tape();
      const v = one.input(0.7);
      const g = build(one, v, [one.column([c]), one.column([other[k]])]);
      one.forward();
      one.backward(g);
      value += one.value(g)[0];
      adjoint += one.adjoint(v)[0];
    });
    expect(wide.value(f)[0]).toBeCloseTo(value, 13);
    expect(wide.adjoint(w)[0]).toBeCloseTo(adjoint, 13);
    return adjoint;
  }

  test.each(unaryNames.filter((name) => name !== "sign"))("through %s", (name: UnaryName) => {
    expect(compare((tape, w, [x]) => tape.operations[name](tape.operations.multiply(w, x)))).not.toBe(0);
  });

  test.each(binaryNames)(
    "through %s, number with column, column with number, column with column",
    (name: BinaryName) => {
      compare((tape, w, [x]) => tape.operations[name](w, x));
      compare((tape, w, [x]) => tape.operations[name](x, w));
      compare((tape, w, [x, y]) =>
        tape.operations[name](tape.operations.multiply(w, x), tape.operations.multiply(w, y)),
      );
      compare((tape, w) => tape.operations[name](w, w));
    },
  );

  test("through a dot product, of numbers with columns and of columns with columns", () => {
    compare((tape, w, [x, y]) => tape.operations.dot([w, x, w], [x, y, w]));
    compare((tape, w, [x, y]) => {
      const [wx, wy] = [tape.operations.multiply(w, x), tape.operations.multiply(w, y)];
      return tape.operations.dot([wx, w], [wy, wx]);
    });
  });

  test("the mean is the sum over the number of batchSize", () => {
    const tape = new Tape({ batchSize: 4 });
    const w = tape.input(2);
    const mean = tape.mean(tape.operations.multiply(w, tape.column(column)));
    tape.forward();
    tape.backward(mean);
    expect(tape.value(mean)[0]).toBeCloseTo(2 * 0.4375, 15);
    expect(tape.adjoint(w)[0]).toBeCloseTo(0.4375, 15);
  });

  test("a column of another length is refused", () => {
    expect(() => new Tape({ batchSize: 3 }).column([1, 2])).toThrow(
      "Tape: a column's length must be 3, got 2",
    );
  });

  test("data can be replaced between replays", () => {
    const tape = new Tape({ batchSize: 2 });
    const [w, x] = [tape.input(3), tape.column([1, 2])];
    const f = tape.sum(tape.operations.multiply(w, x));
    tape.value(x).set([10, 20]);
    tape.forward();
    tape.backward(f);
    expect([tape.value(f)[0], tape.adjoint(w)[0]]).toEqual([90, 30]);
  });
});
