import { describe, expect, test } from "vitest";
import { adjointsAfter, graph, type Formula } from "../../../src/optim/derivatives/index.ts";

/** −log σ(wᵀx), the loss of one positive example. */
const logLoss: Formula = (o, [w1, w2, x1, x2]) =>
  o.negate(o.log(o.sigmoid(o.add(o.multiply(w1, x1), o.multiply(w2, x2)))));
const at = { w_1: 0.5, w_2: -1, x_1: 2, x_2: 3 };
const drawn = graph(logLoss, at, { labels: ["w_1 x_1", "w_2 x_2", "z", "p", "\\log p", "L"] });
const p = 1 / (1 + Math.exp(2));

describe("the graph of −log σ(wᵀx)", () => {
  test("holds every value, local derivative and adjoint", () => {
    const node = (symbol: string) => drawn.nodes.find((candidate) => candidate.symbol === symbol)!;
    expect(node("z").value).toBe(-2);
    expect(node("p").value).toBeCloseTo(p, 15);
    expect(node("L").value).toBeCloseTo(-Math.log(p), 14);
    expect(node("p").locals[0]).toBeCloseTo(p * (1 - p), 15);
    expect(node("p").adjoint).toBeCloseTo(-1 / p, 12);
    expect(node("z").adjoint).toBeCloseTo(p - 1, 15);
    expect(node("w_1").adjoint).toBeCloseTo((p - 1) * 2, 14);
    expect(node("w_2").adjoint).toBeCloseTo((p - 1) * 3, 14);
    expect(node("L").adjoint).toBe(1);
  });

  test("prints each node's rule in symbols and with its numbers", () => {
    const sigmoid = drawn.nodes.find(({ operation }) => operation === "sigmoid")!;
    expect(sigmoid.tex).toBe("\\sigma\\left(z\\right)");
    expect(sigmoid.rules).toEqual(["p\\left(1 - p\\right)"]);
    expect(sigmoid.ruleNumbers).toEqual(["0.119\\left(1 - 0.119\\right)"]);
  });

  test("every input of a node stands before it", () => {
    for (const { id, inputs } of drawn.nodes) expect(inputs.every((input) => input < id)).toBe(true);
  });
});

describe("the backward pass in steps", () => {
  test("visits a node only when its adjoint is complete, from the output on", () => {
    expect(drawn.backward[0]).toMatchObject({ node: drawn.output, adjoint: 1 });
    for (const { node, adjoint } of drawn.backward) expect(adjoint).toBe(drawn.nodes[node].adjoint);
  });

  test("sends adjoint times local derivative to each input", () => {
    for (const { adjoint, sends } of drawn.backward) {
      for (const { local, amount } of sends) expect(amount).toBe(adjoint * local);
    }
  });

  test("starts with the output's 1 and ends with every adjoint", () => {
    const first = adjointsAfter(drawn, 0);
    expect(first.filter((adjoint) => adjoint !== 0)).toEqual(Float64Array.of(1));
    const last = adjointsAfter(drawn, drawn.backward.length);
    expect([...last]).toEqual(drawn.nodes.map(({ adjoint }) => adjoint));
  });

  test("with share, the same block on the same inputs is one node; derivatives stay what they are", () => {
    const twice: Formula = (o, [x, y]) =>
      o.add(o.power(o.multiply(x, y), o.constant(2)), o.sin(o.multiply(x, y)));
    const [apart, shared] = [false, true].map((share) => graph(twice, { x: 2, y: 0.7 }, { share }));
    expect(apart.nodes.length - shared.nodes.length).toBe(1);
    for (const id of shared.inputs) expect(shared.nodes[id].adjoint).toBeCloseTo(apart.nodes[id].adjoint, 14);
  });

  test("a shared node adds up what its uses send", () => {
    const shared = graph((o, [x]) => o.add(o.multiply(x, x), x), { x: 5 });
    const totals = shared.backward.flatMap(({ sends }) =>
      sends.filter(({ to }) => to === 0).map(({ total }) => total),
    );
    expect(totals).toEqual([1, 1 + 5, 1 + 5 + 5]);
    expect(shared.nodes[0].adjoint).toBe(11);
  });

  test("leaves out constants and what the output does not need", () => {
    const idle = graph(
      (o, [x, y]) => {
        o.sin(y);
        return o.multiply(o.constant(3), x);
      },
      { x: 2, y: 1 },
    );
    expect(idle.nodes[1].adjoint).toBe(0);
    expect(idle.backward.map(({ node }) => idle.nodes[node].operation)).toEqual(["multiply", "input"]);
  });
});

test("powers print their rule lowered by one", () => {
  const rule = (exponent: number) =>
    graph((o, [x]) => o.power(x, o.constant(exponent)), { x: 2 }).nodes.at(-1)!.rules[0];
  expect(rule(2)).toBe("2\\,x");
  expect(rule(3)).toBe("3\\,x^{2}");
});
