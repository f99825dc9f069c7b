import type { Point } from "../../../charts/chart.ts";
import { plainTex } from "../../../charts/plain-tex.ts";
import { derivatives } from "../../../optim/index.ts";
import {
  byName,
  defineWidget,
  formatNumber,
  remember,
  spaced,
  type Frame,
  type State,
} from "../../../state/index.ts";
import { drawableOf, type Drawable } from "./expressions.ts";
import { place } from "./layout.ts";
import { MOMENTS, parameters } from "./props.ts";

/** A computational graph, node by node forward and back: values, local rules, and derivatives that add up. */
type Graph = ReturnType<typeof derivatives.graph>;
const letters = ["a", "b", "c", "d"] as const;
/** Nodes of the example's loss that equations and prose name. */
const named = ["w1", "w2", "x1", "x2", "z", "p"] as const;
const termOf = (symbol: string) => named.find((name) => name === symbol.replace("_", ""));

const quantities = {
  result: { label: "result", role: "loss" },
  w1: { label: "weight", symbol: "w_1", role: "parameter" },
  w2: { label: "weight", symbol: "w_2", role: "parameter" },
  x1: { label: "input", symbol: "x_1", role: "data" },
  x2: { label: "input", symbol: "x_2", role: "data" },
  z: { label: "logit", symbol: "z", role: "data" },
  p: { label: "probability", symbol: "p", role: "data" },
  da: { label: "derivative by the first input", role: "gradient" },
  db: { label: "derivative by the second input", role: "gradient" },
  dc: { label: "derivative by the third input", role: "gradient" },
  dd: { label: "derivative by the fourth input", role: "gradient" },
  nodes: { label: "nodes" },
  shared: { label: "nodes that are used more than once" },
  moments: { label: "moments" },
  words: { label: "what happens now" },
} as const;

export interface DrawnNode {
  at: Point;
  symbol: string;
  /** What it computes; of an input nothing. */
  does: string;
  value: string;
  adjoint: string;
  now: boolean;
  /** The quantity that it shows, if it has a name. */
  term?: string;
}

interface GraphFrame extends Frame<typeof quantities> {
  size: readonly [number, number];
  nodes: DrawnNode[];
  edges: { points: Point[]; now: "forward" | "back" | "" }[];
  /** The inputs that the expression has, as plain letters; the sliders that move them are a, b, c, d. */
  inputs: string[];
  t: number;
  last: number;
  words: string;
}

/** Graphs of one expression differ in their numbers only: it is laid out once. */
const placedOnce = remember(["key"], ({ graph }: { key: string; graph: Graph }) => place(graph));

const write = (value: number) => (Number.isFinite(value) ? formatNumber(value) : "not real");
const print = (value: number) => (Number.isFinite(value) ? String(Number(value.toPrecision(3))) : "\\ast");

function frame(state: State<typeof parameters>): GraphFrame {
  const drawable = drawableOf(state.expression, state.formula);
  const at = drawable.inputs.map((_, i) => state[sliderOf(drawable, i)]);
  const graph = derivatives.graph(
    drawable.formula,
    Object.fromEntries(drawable.inputs.map((name, i) => [name, at[i]])),
    { labels: drawable.labels, print, share: true },
  );
  const { nodes, output } = graph;
  // Where the expression is no real number it has no derivative, whatever the blocks' rules would say.
  const real = Number.isFinite(nodes[output].value);
  const slopeOf = (adjoint: number) => (real ? adjoint : NaN);
  // What is sent to nobody needs no moment of its own.
  const backward = graph.backward.filter(({ sends }) => sends.length > 0);
  const { width, height, nodes: places, edges } = placedOnce({ key: keyOf(state), graph });
  const computed = nodes.filter(({ inputs }) => inputs.length > 0);
  const last = Math.min(MOMENTS, computed.length + backward.length);
  const t = Math.min(state.moment, last);
  const back = t - computed.length;
  const adjoints = derivatives.adjointsAfter(graph, Math.max(0, back));
  const going = back > 0 ? backward[back - 1] : undefined;
  const coming = back <= 0 && t > 0 ? computed[t - 1] : undefined;
  const reached = new Set(
    backward.slice(0, Math.max(0, back)).flatMap(({ sends }) => sends.map(({ to }) => to)),
  );
  const name = (id: number) => plainTex(nodes[id].symbol);

  const drawn = nodes.map((node, i): DrawnNode => {
    const done = node.inputs.length === 0 || computed.indexOf(node) < t;
    const has = back >= 0 && (i === output || reached.has(i));
    return {
      at: places[i],
      symbol: node.operation === "constant" ? "" : name(i),
      does: node.inputs.length > 0 ? plainTex(node.tex) : "",
      value: done ? write(node.value) : "",
      adjoint: has ? write(slopeOf(adjoints[i])) : "",
      now: node === coming || i === going?.node,
      term: i === output ? "result" : termOf(node.symbol),
    };
  });
  const wrong = troubleOf(drawable, at);
  const words = wrong ?? wordsOf(graph, t, going, coming);
  const finite = (value: number) => (Number.isFinite(value) ? value : "not a real number");
  const known = (name: (typeof named)[number]) => {
    const node = nodes.find(({ symbol }) => symbol !== undefined && termOf(symbol) === name);
    return node ? finite(node.value) : "none";
  };
  const slopes = byName(["da", "db", "dc", "dd"], (slope) => {
    const i = drawable.inputs.findIndex((_, k) => `d${sliderOf(drawable, k)}` === slope);
    return i < 0 ? "none" : finite(slopeOf(nodes[graph.inputs[i]].adjoint));
  });
  const uses = nodes.map(
    ({ id }) => nodes.flatMap(({ inputs }) => inputs).filter((one) => one === id).length,
  );

  return {
    values: {
      result: finite(nodes[output].value),
      ...byName(named, known),
      ...slopes,
      nodes: nodes.length,
      shared: uses.filter((count) => count > 1).length,
      moments: last,
      words,
    },
    summary: summaryOf(graph, drawable, t),
    table: {
      columns: [
        { label: "node" },
        { label: "computes" },
        { label: "value" },
        { label: `derivative of ${name(output)} by it` },
      ],
      rows: nodes.map((node, i) => [
        node.operation === "constant" ? "constant" : name(i),
        node.inputs.length > 0 ? plainTex(node.tex) : "given",
        write(node.value),
        write(slopeOf(node.adjoint)),
      ]),
    },
    size: [width, height],
    nodes: drawn,
    edges: edges.map(({ from, to, points }) => ({
      points,
      now:
        to === coming?.id
          ? "forward"
          : to === going?.node && going.sends.some((send) => send.to === from)
            ? "back"
            : "",
    })),
    inputs: drawable.inputs.map(plainTex),
    t,
    last,
    words,
  };
}

/** The slider that moves an input: of a typed expression that of its own letter, else they go by order. */
export function sliderOf({ inputs, program }: Drawable, i: number): (typeof letters)[number] {
  return program ? (inputs[i] as "a") : letters[i];
}

function keyOf({ expression, formula }: State<typeof parameters>): string {
  return expression === "own" ? `own ${formula.text}` : expression;
}

function troubleOf({ program, inputs }: Drawable, at: number[]): string | undefined {
  if (!program) return undefined;
  const all = program.names.map((name) => at[inputs.indexOf(name)] ?? 0);
  const found = derivatives.notReal(program, all);
  if (!found) return undefined;
  const [what] = found.message.slice(found.part.length).split(" at ");
  const where = inputs.map((name, i) => `${name} = ${write(at[i])}`).join(", ");
  return `${found.part}${what}${where && ` at ${where}`}, so there is no derivative either. Move an input, or change the expression.`;
}

/** What happens at the moment shown, in symbols and in numbers. */
function wordsOf(
  { nodes, output }: Graph,
  t: number,
  going: Graph["backward"][number] | undefined,
  coming: Graph["nodes"][number] | undefined,
): string {
  const name = (id: number) => plainTex(nodes[id].symbol);
  const f = name(output);
  if (coming) {
    const numbers = coming.inputs.map((input) => print(nodes[input].value));
    const { value } = derivatives.primitiveTex[coming.operation as "add"];
    const substituted = plainTex(value(numbers[0], numbers[1] ?? ""));
    return `Forward: ${name(coming.id)} = ${plainTex(coming.tex)} = ${substituted} = ${write(coming.value)}.`;
  }
  if (going) {
    const node = nodes[going.node];
    const sends = going.sends.map(({ to, local, amount, total }) => {
      const i = node.inputs.indexOf(to);
      const rule = plainTex(node.rules[i]);
      const numbers = plainTex(node.ruleNumbers[i]);
      const number = /^−?[\d.]+$/.test(numbers) ? write(local) : `${numbers} = ${write(local)}`;
      const slope = rule === numbers ? rule : `${rule} = ${number}`;
      const sum = write(total) === write(amount) ? "" : `, in all ${write(total)}`;
      return `${name(to)} receives ${write(going.adjoint)} times ${slope}, which is ${write(amount)}${sum}`;
    });
    return `Back: the derivative by ${name(going.node)} is ${write(going.adjoint)}; ${sends.join("; ")}.`;
  }
  return t === 0 ? "Nothing has been computed yet." : `The derivative of ${f} by itself is 1.`;
}

function summaryOf({ nodes, output, inputs }: Graph, drawable: Drawable, t: number): string {
  const f = plainTex(nodes[output].symbol);
  const given = inputs.map((id) => `${plainTex(nodes[id].symbol)} = ${write(nodes[id].value)}`).join(", ");
  const slopes = inputs
    .map((id) => `${write(nodes[id].adjoint)} by ${plainTex(nodes[id].symbol)}`)
    .join(", ");
  const title = drawable.program ? drawable.program.text : plainTex(nodes[output].symbol);
  const real = Number.isFinite(nodes[output].value);
  const by = inputs.length > 0 && real ? ` Its derivative is ${slopes}.` : "";
  return spaced(
    `A graph of ${nodes.length} nodes for ${title}${given && `, at ${given}`}:`,
    `${f === title ? "it" : f} is ${write(nodes[output].value)}.${by} Shown:`,
    `moment ${t}.`,
  );
}

export default defineWidget({ title: "A computational graph", parameters, quantities, frame });
