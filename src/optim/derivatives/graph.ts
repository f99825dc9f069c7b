/**
 * Reverse mode, the visible way: a computational graph of nodes, each with its value, its local derivatives, its
 * adjoint and the TeX of its local rule, and the backward pass as a list of steps. It is what a figure draws and steps
 * through; the tape computes the same numbers faster.
 */
import { arithmetic, type Formula } from "./arithmetic.ts";
import { binary, isUnary, unary, type PrimitiveName } from "./primitives.ts";
import { primitiveTex } from "./primitive-tex.ts";

/** One node of a graph: a parameter, a constant or a primitive, with its numbers at this point and what to print of it. */
export interface GraphNode {
  /** Its place in `nodes`; every input of a node stands before it. */
  readonly id: number;
  /** The primitive that it computes, or what it is if it computes nothing. */
  readonly operation: PrimitiveName | "input" | "constant";
  /** The ids of its inputs; the same id twice when both are one node. */
  readonly inputs: readonly number[];
  readonly value: number;
  /** ∂this/∂input, for each of `inputs`. */
  readonly locals: readonly number[];
  /** ∂output/∂this, all paths added up. */
  readonly adjoint: number;
  /** Its symbol, as TeX: a parameter's name, a label, v_3, or a constant's digits. */
  readonly symbol: string;
  /** What it computes, in its inputs' symbols. */
  readonly tex: string;
  /** Its local derivatives in symbols, and with this point's numbers. */
  readonly rules: readonly string[];
  readonly ruleNumbers: readonly string[];
}

/** One step of the backward pass: a node's adjoint is complete and goes on to its inputs. */
export interface BackwardStep {
  readonly node: number;
  readonly adjoint: number;
  /** To each input: local derivative, amount = adjoint · local, and the input's adjoint after adding it. */
  readonly sends: readonly {
    readonly to: number;
    readonly local: number;
    readonly amount: number;
    readonly total: number;
  }[];
}

/** A computational graph at one point, and the backward pass through it. */
export interface Graph {
  /** Every node, inputs before what is computed from them. */
  readonly nodes: readonly GraphNode[];
  /** The ids of the parameters, in their order, and of the result. */
  readonly inputs: readonly number[];
  readonly output: number;
  /** The backward pass, from the output to the inputs. Constants and nodes that the output does not need take no part. */
  readonly backward: readonly BackwardStep[];
}

/** What a graph calls its nodes, how it prints their numbers, and whether equal nodes are one. */
export interface GraphOptions {
  /** Symbols for the intermediate nodes in the order of computation, as TeX: ["z", "p"]. The others are v_1, v_2 … */
  labels?: readonly string[];
  /** How a number is printed; three significant digits when left out. */
  print?: (value: number) => string;
  /** Whether the same primitive on the same inputs, wherever the formula has it again, is one node; not when left out. */
  share?: boolean;
}

type Draft = { -readonly [key in keyof GraphNode]: GraphNode[key] };

/**
 * The graph of a formula at a point, with both passes made: `at` names each parameter (as TeX) and gives its value, in
 * order, as in `graph((o, [x, y]) => o.add(o.multiply(x, x), o.sin(y)), { x: 3, y: 0 })`.
 * Source: Baydin, Pearlmutter, Radul and Siskind, "Automatic differentiation in machine learning: a survey", 2018,
 * section 3.2.
 */
export function graph(
  formula: Formula,
  at: Readonly<Record<string, number>>,
  { labels = [], print = (value) => String(Number(value.toPrecision(3))), share = false }: GraphOptions = {},
): Graph {
  const nodes: Draft[] = [];
  const made = new Map<string, number>();
  let computed = 0;

  function leaf(operation: "input" | "constant", value: number, symbol: string): number {
    const bare = { inputs: [], locals: [], adjoint: 0, rules: [], ruleNumbers: [] };
    return nodes.push({ id: nodes.length, operation, value, symbol, tex: symbol, ...bare }) - 1;
  }

  function apply(name: PrimitiveName, a: number, b?: number): number {
    const inputs = b === undefined ? [a] : [a, b];
    const [va, vb] = [nodes[a].value, b === undefined ? NaN : nodes[b].value];
    let value: number;
    let locals: number[];
    if (isUnary(name)) {
      value = unary[name].value(va);
      locals = [unary[name].slope(va, value)];
    } else {
      value = binary[name].value(va, vb);
      locals = binary[name].slopes.map((slope) => slope(va, vb, value));
    }
    const symbol = labels[computed] ?? `v_{${computed + 1}}`;
    computed++;
    const { value: tex, rules } = primitiveTex[name];
    const [sa, sb] = [nodes[a].symbol, b === undefined ? "" : nodes[b].symbol];
    const node: Draft = {
      id: nodes.length,
      operation: name,
      inputs,
      value,
      locals,
      adjoint: 0,
      symbol,
      tex: tex(sa, sb),
      rules: rules.map((rule) => rule(sa, sb, symbol)),
      ruleNumbers: rules.map((rule) => rule(print(va), print(vb), print(value))),
    };
    return nodes.push(node) - 1;
  }

  /** Makes a node, or finds the one that is made already. */
  function once(key: string, make: () => number): number {
    const known = share ? made.get(key) : undefined;
    const id = known ?? make();
    made.set(key, id);
    return id;
  }

  const names = Object.keys(at);
  const inputs = names.map((name) => leaf("input", at[name], name));
  const operations = arithmetic<number>({
    constant: (c) => once(`${c}`, () => leaf("constant", c, print(c))),
    read: (a) => nodes[a].value,
    apply: (name, a, b) => once([name, a, b].join(), () => apply(name, a, b)),
  });
  const output = formula(operations, inputs);
  return { nodes, inputs, output, backward: propagate(nodes, output) };
}

/** Walks back from the output; fills in the adjoints. */
function propagate(nodes: Draft[], output: number): BackwardStep[] {
  const live = nodes.map((node) => node.operation === "input");
  for (const node of nodes) live[node.id] ||= node.inputs.some((input) => live[input]);
  const reached = nodes.map(({ id }) => id === output);
  const steps: BackwardStep[] = [];
  nodes[output].adjoint = 1;
  for (let id = output; id >= 0; id--) {
    if (!reached[id] || !live[id]) continue;
    const { inputs, locals, adjoint } = nodes[id];
    const sends: BackwardStep["sends"][number][] = [];
    inputs.forEach((to, i) => {
      if (!live[to]) return;
      reached[to] = true;
      // An adjoint of 0 sends nothing back, even through an infinite slope.
      const amount = adjoint === 0 ? 0 : adjoint * locals[i];
      nodes[to].adjoint += amount;
      sends.push({ to, local: locals[i], amount, total: nodes[to].adjoint });
    });
    steps.push({ node: id, adjoint, sends });
  }
  return steps;
}

/**
 * Every node's adjoint, by its id, after the first `k` steps of the backward pass. Before the first step the output's
 * is 1 and all others are 0; where `k` is the number of steps or more, they are the finished ones.
 */
export function adjointsAfter({ nodes, output, backward }: Graph, k: number): Float64Array {
  const adjoints = new Float64Array(nodes.length);
  adjoints[output] = 1;
  for (const { sends } of backward.slice(0, k)) for (const { to, total } of sends) adjoints[to] = total;
  return adjoints;
}
