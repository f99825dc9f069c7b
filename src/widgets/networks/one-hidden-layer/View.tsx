import { Player, Slider } from "../../../controls/index.ts";
import { formatNumber } from "../../../state/index.ts";
import { Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";
import { moments } from "./props.ts";

const WIDTH = 560;
const HEIGHT = 340;
/** Where each node stands. */
const places = {
  x: [40, 173],
  h1: [190, 66],
  h2: [190, 280],
  f: [385, 173],
  loss: [515, 173],
} as const;

/** The network as a graph: values as they come forward, derivatives as they go back. */
export default function View({ frame, state, control }: ViewOf<typeof model>) {
  const { pass, weights, t } = frame;
  const { gradient } = pass;
  const last = moments.length - 1;
  const shown = (from: number, value: number) => (t >= from ? formatNumber(value) : "");
  /** The derivatives have done their work when the step is made. */
  const back = (from: number, value: number, name = "") =>
    t >= from && t < last ? `${name} ${formatNumber(value)}` : "";
  return (
    <Stage
      main={
        <div class="chart" style={{ "--width": WIDTH, "--height": HEIGHT }}>
          <svg
            class="chart-live by-hand"
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            role="group"
            aria-label="the network, its values and derivatives"
          >
            <Edge from="x" to="h1" name="w₁" term="w1" value={weights.w1} slope={back(9, gradient.w1)} />
            <Edge from="x" to="h2" name="w₂" term="w2" value={weights.w2} slope={back(9, gradient.w2)} />
            <Edge from="h1" to="f" name="c₁" term="c1" value={weights.c1} slope={back(6, gradient.c1)} />
            <Edge from="h2" to="f" name="c₂" term="c2" value={weights.c2} slope={back(6, gradient.c2)} />
            <Edge from="f" to="loss" />
            <Node at="x" name="x" term="x" value={formatNumber(state.x)} lit={t === 0} />
            <Node
              at="h1"
              name="h₁"
              term="h1"
              bias={["b₁", "b1", weights.b1]}
              value={t === 1 ? `z ${formatNumber(pass.z1)}` : shown(2, pass.h1)}
              slope={t >= 8 ? back(8, pass.delta1, "δ₁") : back(7, pass.dh1)}
              lit={[1, 2, 7, 8].includes(t)}
            />
            <Node
              at="h2"
              name="h₂"
              term="h2"
              bias={["b₂", "b2", weights.b2]}
              value={t === 1 ? `z ${formatNumber(pass.z2)}` : shown(2, pass.h2)}
              slope={t >= 8 ? back(8, pass.delta2, "δ₂") : back(7, pass.dh2)}
              lit={[1, 2, 7, 8].includes(t)}
            />
            <Node
              at="f"
              name="f"
              term="f"
              bias={["c₀", "c0", weights.c0]}
              value={shown(3, pass.f)}
              slope={back(5, pass.delta, "δ")}
              lit={t === 3 || t === 5}
            />
            <Node at="loss" name="L" term="loss" value={shown(4, pass.loss)} lit={t === 4 || t === last} />
          </svg>
        </div>
      }
      strip={
        <>
          <Player {...control("moment")} {...{ last }} unit="moment" />
          <p class="moment">{moments[t]}</p>
        </>
      }
      controls={
        <>
          <Slider {...control("x")} />
          <Slider {...control("y")} />
          <Slider {...control("w1")} />
          <Slider {...control("w2")} />
          <Slider {...control("c1")} />
          <Slider {...control("c2")} />
        </>
      }
      more={
        <>
          <Slider {...control("b1")} />
          <Slider {...control("b2")} />
          <Slider {...control("c0")} />
          <Slider {...control("rate")} consequence={`the step makes the loss ${formatNumber(frame.after)}`} />
        </>
      }
    />
  );
}

type Place = keyof typeof places;

/** Of a node, in the chart's units. */
const RADIUS = 22;

/** A node: its name within, its value below, above it the derivative of the loss by it, and its bias beside it. */
function Node(props: {
  at: Place;
  name: string;
  term: string;
  value: string;
  slope?: string;
  bias?: readonly [name: string, term: string, value: number];
  lit: boolean;
}) {
  const { at, name, term, value, slope, bias, lit } = props;
  const [x, y] = places[at];
  return (
    <g class={`node ${lit ? "now" : ""}`} data-term={term} transform={`translate(${x} ${y})`}>
      <circle r={RADIUS} />
      <text class="name" y={5} text-anchor="middle">
        {name}
      </text>
      <text class={at === "loss" ? "loss" : "value"} y={40} dy="0.2em" text-anchor="middle">
        {value}
      </text>
      <text class="slope" y={-30} text-anchor="middle">
        {slope}
      </text>
      {bias && (
        <text class="weight" data-term={bias[1]} x={27} y={at === "h1" ? -10 : 24}>
          {bias[0]} {formatNumber(bias[2])}
        </text>
      )}
    </g>
  );
}

/** An edge, with its weight to the left of its middle and the derivative by the weight to the right. */
function Edge(props: {
  from: Place;
  to: Place;
  name?: string;
  term?: string;
  value?: number;
  slope?: string;
}) {
  const { from, to, name, term, value, slope } = props;
  const [[x1, y1], [x2, y2]] = [places[from], places[to]];
  const along = (part: number) => [x1 + part * (x2 - x1), y1 + part * (y2 - y1)];
  const rim = RADIUS / Math.hypot(x2 - x1, y2 - y1);
  const [tx, ty] = along(0.46);
  const up = y2 < y1 ? -1 : 1;
  return (
    <g class="edge" data-term={term}>
      <path
        d={`M${along(rim).map(Math.round).join()}L${along(1 - rim)
          .map(Math.round)
          .join()}`}
      />
      {value !== undefined && (
        <>
          <text class="weight" x={tx - 8} y={ty + (up < 0 ? -14 : 24)} text-anchor="end">
            {name} {formatNumber(value)}
          </text>
          <text class="slope" x={tx + 12} y={ty + (up < 0 ? 22 : -8)}>
            {slope}
          </text>
        </>
      )}
    </g>
  );
}
