import type { Point, Tone } from "../charts/chart.ts";
import { path, type Scales } from "../charts/scales.ts";
import { useScales } from "./scaled.ts";

/**
 * What moves in a figure. `term` ties a mark to the same quantity in equations and prose; color comes from its role;
 * `scales` take the place of the chart's.
 */
interface MarkProps {
  scales?: Scales;
  tone: Tone;
  term?: string;
}

const ink = (tone: Tone) => `var(--${tone})`;

/** A line through points; where a point is not finite, it stops and starts again. */
export function Path({
  scales: own,
  tone,
  term,
  points,
  dashed,
  dots,
}: MarkProps & { points: readonly Point[]; dashed?: boolean; dots?: boolean }) {
  const scales = useScales(own);
  return (
    <g data-term={term} class="mark inside">
      <path
        d={path(points, scales)}
        fill="none"
        stroke={ink(tone)}
        class="stroke"
        stroke-dasharray={dashed ? "5 4" : undefined}
      />
      {dots && (
        <path
          d={round(points.filter(scales.holds ?? (() => true)), scales)}
          fill="none"
          stroke={ink(tone)}
          class="dots"
        />
      )}
    </g>
  );
}

/** Many points that are not told apart, as one path: a round dot each. */
export function Dots({
  scales: own,
  tone,
  term,
  points,
  faint,
}: MarkProps & { points: readonly Point[]; faint?: boolean }) {
  const scales = useScales(own);
  return (
    <g data-term={term} class="mark inside">
      <path d={round(points, scales)} fill="none" stroke={ink(tone)} class={faint ? "dots faint" : "dots"} />
    </g>
  );
}

/** Many straight lines that are not told apart, as one path: bars, errors, a grid. */
export function Segments({
  scales: own,
  tone,
  term,
  lines,
  faint,
}: MarkProps & { lines: readonly (readonly [Point, Point])[]; faint?: boolean }) {
  const { x, y } = useScales(own);
  const at = ([px, py]: Point) => `${x(px).toFixed(1)},${y(py).toFixed(1)}`;
  const d = lines.map(([from, to]) => `M${at(from)}L${at(to)}`).join("");
  return (
    <g data-term={term} class="mark inside">
      <path d={d} fill="none" stroke={ink(tone)} class={faint ? "hair faint" : "hair"} />
    </g>
  );
}

/** A round dot at each point: lines of no length with round ends, since one path is drawn sooner than many circles. */
const round = (points: readonly Point[], { x, y }: Scales) =>
  points.map((point) => `M${x(point[0]).toFixed(1)},${y(point[1]).toFixed(1)}h0`).join("");

/** A filled outline. */
export function Area({ scales: own, tone, term, points }: MarkProps & { points: readonly Point[] }) {
  const scales = useScales(own);
  return (
    <g data-term={term} class="mark inside">
      <path d={`${path(points, scales)}Z`} fill={ink(tone)} class="area" />
    </g>
  );
}

const outlines = {
  goal: "M0,-8L2,-2.5L8,-2.5L3.2,1L5,7L0,3.4L-5,7L-3.2,1L-8,-2.5L-2,-2.5Z",
  post: "M-2.5,-2.5h5v5h-5Z",
};

/**
 * One point, by shape as well as color: a disc for where we are, a ring for where we began, a star for the goal, a small
 * square for a post.
 */
export function Spot({
  scales: own,
  tone,
  term,
  at,
  shape = "disc",
}: MarkProps & { at: Point; shape?: "disc" | "ring" | "goal" | "post" }) {
  const scales = useScales(own);
  if (scales.holds?.(at) === false) return null;
  const [cx, cy] = [scales.x(at[0]), scales.y(at[1])];
  return (
    <g
      data-term={term}
      class={`mark spot spot-${shape}`}
      transform={`translate(${cx.toFixed(1)} ${cy.toFixed(1)})`}
      style={{ color: ink(tone) }}
    >
      {shape in outlines ? <path d={outlines[shape as keyof typeof outlines]} /> : <circle />}
    </g>
  );
}

/** An arrow from one point to another; where it leaves the axes, it is cut off. */
export function Arrow({ scales: own, tone, term, from, to }: MarkProps & { from: Point; to: Point }) {
  const scales = useScales(own);
  const [x1, y1, x2, y2] = [scales.x(from[0]), scales.y(from[1]), scales.x(to[0]), scales.y(to[1])];
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (!Number.isFinite(length) || length < 1) return null;
  const turn = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
  const head = Math.min(9, length);
  return (
    <g data-term={term} class="mark inside" style={{ color: ink(tone) }}>
      <g transform={`translate(${x1.toFixed(1)} ${y1.toFixed(1)}) rotate(${turn.toFixed(1)})`}>
        <path d={`M0,0H${(length - head).toFixed(1)}`} stroke="currentColor" class="stroke" fill="none" />
        <path d={`M${length.toFixed(1)},0l${-head},${head / 2}v${-head}z`} fill="currentColor" />
      </g>
    </g>
  );
}

/** Words at a point of the figure. */
export function Label({
  scales: own,
  tone,
  term,
  at,
  text,
  anchor = "start",
  dx = 0,
  dy = 0,
}: MarkProps & { at: Point; text: string; anchor?: "start" | "middle" | "end"; dx?: number; dy?: number }) {
  const scales = useScales(own);
  const [x, y] = [scales.x(at[0]), scales.y(at[1])];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
  return (
    <text
      data-term={term}
      class="mark"
      x={(x + dx).toFixed(1)}
      y={(y + dy).toFixed(1)}
      text-anchor={anchor}
      fill={ink(tone)}
    >
      {text}
    </text>
  );
}
