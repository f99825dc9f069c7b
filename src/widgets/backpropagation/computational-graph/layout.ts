import { Graph as Layout, layout } from "@dagrejs/dagre";
import type { Point } from "../../../charts/chart.ts";
import type { derivatives } from "../../../optim/index.ts";

type Graph = ReturnType<typeof derivatives.graph>;

/** Where the nodes of a graph stand and how its edges run, in the units of the figure. */
export interface Placed {
  width: number;
  height: number;
  nodes: Point[];
  edges: { from: number; to: number; points: Point[] }[];
}

const NODE = { width: 92, height: 78 };
const MARGIN = 12;

/** Lays a graph out from left to right, inputs first, the result last; and, where it can, from the top down. */
export function place({ nodes }: Graph): Placed {
  const drawing = new Layout({ multigraph: true });
  drawing.setGraph({ rankdir: "LR", nodesep: 14, ranksep: 34, marginx: MARGIN, marginy: MARGIN });
  drawing.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) drawing.setNode(String(id), { ...NODE });
  for (const { id, inputs } of nodes)
    inputs.forEach((from, i) => drawing.setEdge(String(from), String(id), {}, String(i)));
  layout(drawing);
  const { width = 0, height = 0 } = drawing.graph() as { width?: number; height?: number };
  // The layout begins at the bottom; readers begin at the top.
  const turned = ({ x, y }: { x: number; y: number }): Point => [x, height - y];
  return {
    width,
    height,
    nodes: nodes.map(({ id }) => turned(drawing.node(String(id)) as { x: number; y: number })),
    edges: drawing.edges().map(({ v, w, name }) => {
      const { points } = drawing.edge({ v, w, name }) as { points: { x: number; y: number }[] };
      return { from: Number(v), to: Number(w), points: points.map(turned) };
    }),
  };
}
