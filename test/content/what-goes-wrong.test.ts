import { describe, expect, test } from "vitest";
import { derivatives } from "../../src/optim/index.ts";
import type { State } from "../../src/state/index.ts";
import { checks } from "../../src/widgets/diagnosis/diagnosis/checks.ts";
import { faultNames } from "../../src/widgets/diagnosis/diagnosis/faults.ts";
import { findingsOf } from "../../src/widgets/diagnosis/diagnosis/findings.ts";
import diagnosis from "../../src/widgets/diagnosis/diagnosis/model.ts";
import { objectiveOf, patients } from "../../src/widgets/diagnosis/diagnosis/patients.ts";
import { runOf, untouched } from "../../src/widgets/diagnosis/diagnosis/runs.ts";
import { shown } from "./shown.ts";

/** What the chapter on what goes wrong says, held against its runs. */
const found = (when: Partial<State<typeof diagnosis.parameters>>) => shown(diagnosis, when);
type Patient = State<typeof diagnosis.parameters>["patient"];
const ill = (Object.keys(patients) as Patient[]).filter((name) => name !== "healthy");

test("there are thirteen runs with a fault, each with another one", () => {
  expect(ill).toHaveLength(13);
  expect(new Set(ill.map((name) => patients[name].fault))).toEqual(new Set(faultNames));
});

describe.each(ill)("run %s", (name) => {
  test("has the fault it is said to have, and every other one is refuted by what it shows", () => {
    const findings = findingsOf(name);
    for (const fault of faultNames) {
      const objection = checks[fault](findings);
      if (fault === patients[name].fault) expect(objection, fault).toBeUndefined();
      else expect(objection, fault).toMatch(/^[A-Z].*\.$/);
    }
  });

  test("is judged right by its own name alone", () => {
    for (const fault of faultNames) {
      const { verdict } = found({ patient: name, diagnosis: fault });
      expect(verdict, fault).toBe(fault === patients[name].fault ? "right" : "not so");
    }
    expect(found({ patient: name }).verdict).toBe("open");
  });

  test("is not well as it came", () => expect(found({ patient: name }).health).not.toBe("well"));

  test("has the gradient of its loss, on its inputs as they are and standardized", () => {
    for (const standardized of [false, true]) {
      const f = objectiveOf(patients[name], standardized);
      for (const at of [
        [0.3, 0.7],
        [-0.4, 0.2],
      ]) {
        const numerical = derivatives.centralDifferences((w) => f.value(w));
        expect(
          derivatives.checkGradient((w, out) => f.gradient(w, out), numerical, at, { tolerance: 1e-4 }).agree,
        ).toBe(true);
      }
    }
  });
});

test.each<[Patient, Partial<State<typeof diagnosis.parameters>>]>([
  ["a", { batch: "all" }],
  ["a", { decay: "falling" }],
  ["b", { start: 1 }],
  ["c", { rate: 100 }],
  ["d", { clip: "clipped" }],
  ["d", { rate: 0.1 }],
  ["e", { decay: "constant" }],
  ["f", { start: 4 }],
  ["g", { rate: 0.1 }],
  ["g", { decay: "falling" }],
  ["h", { start: 1 }],
  ["i", { inputs: "standardized" }],
  ["i", { momentum: "some" }],
  ["j", { momentum: "none" }],
  ["j", { momentum: "some" }],
  ["k", { start: 1 }],
  ["l", { rate: 0.5 }],
  ["l", { momentum: "some" }],
  ["m", { rate: 0.1 }],
])("run %s gets well with %o", (patient, cure) => {
  expect(found({ patient, ...cure }).health).toBe("well");
});

test("ten times the rate tells a crawl, scaled inputs and a decayed rate apart", () => {
  const [crawl, scaled] = (["c", "i"] as const).map((patient) => found({ patient, rate: 10 }));
  expect(crawl.after).toBeLessThan(0.1 * Number(crawl.before));
  expect(scaled.health).toBe("breaks off");
});

test("no rate moves a dead start, and every other start leads the saddle's run to a minimum", () => {
  for (const rate of [0.001, 1, 1000]) expect(found({ patient: "h", rate }).after).toBeCloseTo(1, 12);
  for (let start = 1; start <= 8; start++) expect(found({ patient: "b", start }).health).toBe("well");
  const well = [1, 2, 3, 4, 5, 6, 7, 8].filter((start) => found({ patient: "f", start }).health === "well");
  expect(well).toEqual([4, 5, 6]);
});

test("another order of the examples changes a run in batches, and no other", () => {
  for (const name of ill) {
    const [one, other] = [1, 2].map((order) => runOf(name, untouched, order).values);
    const same = one.length === other.length && one.every((value, i) => Object.is(value, other[i]));
    expect(same, name).toBe(patients[name].batch === undefined);
  }
});

test("in plain descent the share of the slope that becomes a step is the rate, and clipping makes it less", () => {
  for (const step of [1, 5, 30]) {
    expect(found({ patient: "c", step }).share).toBeCloseTo(0.001, 12);
    expect(found({ patient: "e", step }).share).toBeCloseTo(0.08 * 0.9 ** (step - 1), 9);
  }
  expect(Number(found({ patient: "d", clip: "clipped", step: 1 }).share)).toBeLessThan(0.002);
});

test("scaled inputs make one direction over a thousand times as steep as the other", () => {
  const { lowBend, highBend } = found({ patient: "i" });
  expect(Number(highBend) / Number(lowBend)).toBeGreaterThan(1000);
});

test("of the runs that go up and down, only that of too much momentum does so in waves", () => {
  const turns = (name: string) => {
    const { values } = runOf(name, untouched);
    let count = 0;
    for (let t = 2; t < values.length; t++)
      if (values[t] > values[t - 1] !== values[t - 1] > values[t - 2]) count++;
    return count / values.length;
  };
  expect(turns("j")).toBeLessThan(0.3);
  expect(Math.min(turns("a"), turns("g"))).toBeGreaterThan(0.4);
});
