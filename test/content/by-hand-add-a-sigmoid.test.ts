import { describe, expect, test } from "vitest";
import { parseExpression } from "../../src/optim/derivatives/parse.ts";
import { initialState, type State } from "../../src/state/index.ts";
import neuron from "../../src/widgets/sigmoid/neuron/model.ts";
import { gradient } from "../../src/widgets/sigmoid/neuron/derivations.ts";
import saturation from "../../src/widgets/sigmoid/saturation/model.ts";
import proof from "../../src/widgets/sigmoid/sigmoid-proof/model.ts";
import curve from "../../src/widgets/sigmoid/sigmoid-slope/model.ts";
import twoLosses from "../../src/widgets/sigmoid/two-losses/model.ts";
import { gradient as entropy } from "../../src/widgets/sigmoid/two-losses/derivations.ts";
import { frameOf } from "./shown.ts";

/** What chapter 10 says, worked out by hand. */

const sigma = (z: number) => 1 / (1 + Math.exp(-z));
const flat = (when: Partial<State<typeof saturation.parameters>> = {}) => frameOf(saturation, when).values;
const days = neuron.parameters.examples.default as readonly (readonly [number, number])[];

describe("the sigmoid", () => {
  test("its slope, by dual numbers, is σ(1 − σ), and a quarter at most", () => {
    for (let z = -8; z <= 8; z += 0.5) {
      const { p, rest, slope, most } = frameOf(curve, { z }).values as Record<string, number>;
      expect(p).toBeCloseTo(sigma(z), 14);
      expect(slope).toBeCloseTo(p * rest, 14);
      expect(slope).toBeLessThanOrEqual(most);
    }
    expect(frameOf(curve).values.most).toBe(0.25);
  });
});

describe("the proof", () => {
  type Step = State<typeof proof.parameters>["step"];
  const verdict = async (step: Step, text: string) =>
    frameOf(proof, { step, line: await parseExpression(text, ["x", "s"]) }).values.verdict;

  test.each<[Step, string, string]>([
    ["inner", "-exp(-x)", "right"],
    ["inner", "-1/exp(x)", "right"],
    ["inner", "exp(-x)", "sign"],
    ["chain", "exp(-x)/(1+exp(-x))^2", "right"],
    ["chain", "exp(x)/(1+exp(x))^2", "right"],
    ["chain", "s*(1-s)", "true, but not in x alone"],
    ["split", "1-s", "true, but not in x alone"],
    ["chain", "-1/(1+exp(-x))^2", "no inner derivative"],
    ["split", "exp(-x)/(1+exp(-x))", "right"],
    ["split", "1/(1+exp(x))", "right"],
    ["split", "s", "the other factor"],
    ["finish", "s*(1-s)", "right"],
    ["finish", "s-s^2", "right"],
    ["finish", "s/(1+exp(x))", "true, but not in s alone"],
    ["finish", "1-s^2", "square"],
    ["finish", "0.25", "not equal"],
    ["finish", "log(s-1)", "not equal"],
  ])("at %s the line %s is %s", async (step, line, expected) =>
    expect(await verdict(step, line)).toBe(expected),
  );
});

describe("the neuron", () => {
  test("a step adds 2α Σ δᵢ σ(dᵢ)(1 − σ(dᵢ)) xᵢ to the weight", () => {
    const values = frameOf(neuron, { rate: 0.2, w: 0.4, b: -0.3 }).values;
    const pull = days.reduce((sum, [x, y]) => {
      const p = sigma(0.4 * x - 0.3);
      return sum + (y - p) * p * (1 - p) * x;
    }, 0);
    expect(values.pull1).toBeCloseTo(pull, 12);
    expect(values.next1).toBeCloseTo(0.4 + 2 * 0.2 * pull, 12);
    expect(frameOf(neuron, { rate: 0.2, w: 0.4, b: -0.3, step: 1 }).values.w1).toBeCloseTo(
      values.next1 as number,
      14,
    );
  });

  test("each example's vote is weighed by the slope of the curve where it sits", () => {
    const { stems } = frameOf(neuron, { w: 2, b: 1 });
    stems.forEach(([, [x, height]]) =>
      expect(height).toBeCloseTo(sigma(2 * x + 1) * (1 - sigma(2 * x + 1)), 12),
    );
  });

  test("with a first weight of −4 and no intercept it stands all but still; small rates else reach 0.91", () => {
    expect(frameOf(neuron, { w: -4, b: 0 }).values.outcome).toMatch(/^stands all but still/);
    for (const rate of [0.05, 0.2, 1])
      expect(frameOf(neuron, { rate }).values.lastLoss).toBeCloseTo(0.911, 3);
  });

  test("a rate of 10 throws the weights onto the flat, where no example has a slope", () => {
    const { lastLoss, lost } = frameOf(neuron, { rate: 10, step: 100 }).values as Record<string, number>;
    expect(lastLoss).toBeGreaterThan(1.5);
    expect(lost).toBe(10);
  });

  test("no derivative is left in the last line, and it has one factor more than the linear model's", () => {
    const last = gradient.lines.at(-1)!.tex;
    expect(last).not.toContain("partial");
    expect(last).toContain("\\sigma(d_i)");
  });
});

describe("one example", () => {
  test("the slopes are −2(1 − p) p (1 − p) and −(1 − p): their quotient is 2p(1 − p), never above ½", () => {
    for (let z = -8; z <= 4; z += 0.5) {
      const p = sigma(z);
      const values = flat({ z });
      expect(values.squaredSlope).toBeCloseTo(-2 * (1 - p) * p * (1 - p), 14);
      expect(values.entropySlope).toBeCloseTo(-(1 - p), 14);
      expect(values.ratio).toBeCloseTo(2 * p * (1 - p), 12);
      expect(values.ratio).toBeLessThanOrEqual(0.5);
    }
  });

  test("where the squared error is worst it is also flat; cross-entropy is steepest there", () => {
    const [far, near] = [flat({ z: -8 }), flat({ z: -1 })] as Record<string, number>[];
    expect(Math.abs(far.squaredSlope)).toBeLessThan(0.01 * Math.abs(near.squaredSlope));
    expect(Math.abs(far.entropySlope)).toBeGreaterThan(Math.abs(near.entropySlope));
  });

  test("from −5 at a rate of 1 squared error takes 119 steps to 0.9 and cross-entropy 16; from −7 over 200", () => {
    expect(flat()).toMatchObject({ squaredSteps: 119, entropySteps: 16 });
    expect(flat({ z: -7 }).squaredSteps).toBe("more than 200");
    expect(flat({ z: -6.9, rate: 5 }).squaredSteps).toBeGreaterThan(100);
  });
});

describe("two losses", () => {
  test("the last line of cross-entropy's gradient is the linear model's without its 2", () => {
    const sample = entropy.data(initialState(twoLosses.parameters, { start: "near" }));
    const byHand = sample.x.reduce(
      (sum, [x], i) => sum - (sample.y[i] - sigma(sample.w[0] * x + sample.w[1])) * x,
      0,
    );
    expect(entropy.lines.at(-1)!.is(sample)).toBeCloseTo(byHand, 12);
  });

  test("from a start that is sure and wrong squared error needs a rate a hundred times larger, and then ends lower", () => {
    const values = frameOf(twoLosses).values as Record<string, number>;
    expect(values.squaredFrom / values.entropyFrom).toBeGreaterThan(100);
    expect(values.squaredBest).toBeLessThan(values.entropyBest);
    expect(values.squaredLast).toBeGreaterThan(0.7);
    expect(values.entropyLast).toBeLessThan(0.1);
  });

  test("from an undecided start there is little between them", () => {
    const values = frameOf(twoLosses, { start: "undecided" }).values as Record<string, number>;
    expect(values.squaredFrom / values.entropyFrom).toBeLessThan(3);
  });
});
