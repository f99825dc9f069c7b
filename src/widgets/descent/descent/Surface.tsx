import { keyed, memoized, useDrag, type Control } from "../../../controls/index.ts";
import { Arrow, Path, Spot } from "../../../figures/index.ts";
import type { Point } from "../../../charts/chart.ts";
import { nearest, type NumberParameter } from "../../../state/index.ts";
import type { DescentLandscape } from "./landscapes.ts";
import { mesh, project, SIZE, type View } from "./mesh.ts";

type Turning = Control<NumberParameter, number>;

/** What is drawn needs no scales: the projection has already put it on the page. */
const identity = Object.assign((value: number) => value, { invert: (value: number) => value });
const scales = { x: identity, y: identity, holds: (at: Point) => at.every(Number.isFinite) };

/** The landscape as a surface, turned by dragging or by the arrow keys, with the run on it. */
export function Surface(props: {
  land: DescentLandscape;
  path: readonly Point[];
  heights: readonly number[];
  t: number;
  turn: Turning;
  tilt: Turning;
  /** Both at once, as one change. */
  look(turn: number, tilt: number): void;
}) {
  const { land, path, heights, t, turn, tilt, look } = props;
  const view = { turn: turn.value, tilt: tilt.value };
  const ground = memoized(() => drawn(land, view), [land, turn.value, tilt.value]);
  const { at, hides } = project(land, view);
  const [[x0, x1], [y0, y1]] = land.domain;
  const inside = ([x, y]: Point) => x >= x0 && x <= x1 && y >= y0 && y <= y1;
  const lifted = path.map((point, i): Point => (inside(point) ? at(...point, heights[i]) : [NaN, NaN]));
  const behind = hidden(lifted, (i) => hides(...path[i], heights[i]));
  const [past, coming] = [parts(lifted, behind, 0, t), parts(lifted, behind, t, lifted.length - 1)];
  const around = (degrees: number) => ((((Math.round(degrees) + 180) % 360) + 360) % 360) - 180;
  const listeners = useDrag({
    grab: () => ({ turn: turn.value, tilt: tilt.value }),
    drag: (from, dx, dy) =>
      look(around(from.turn + dx / 2), nearest(tilt.parameter, Math.round(from.tilt + dy / 3))),
    back: (from) => look(from.turn, from.tilt),
  });
  const minima = land.minima.length < 10 ? land.minima : [];
  return (
    <div class="chart" style={{ "--width": SIZE, "--height": SIZE }}>
      <div class="chart-static surface">{ground}</div>
      <svg class="chart-live surface" viewBox={`0 0 ${SIZE} ${SIZE}`} role="group" aria-label="the surface">
        {minima.map(({ at: [x, y], value }) => (
          <g key={`${x}, ${y}`} class={hides(x, y, land.height(value)) ? "behind" : undefined}>
            <Spot {...{ scales }} tone="ink" at={at(x, y, land.height(value))} shape="goal" />
          </g>
        ))}
        <g class="behind">
          <Path {...{ scales }} tone="step" points={past.hidden} />
          <Path {...{ scales }} tone="step" points={coming.hidden} />
        </g>
        <g class="to-come">
          <Path {...{ scales }} tone="step" points={coming.seen} />
        </g>
        <Path {...{ scales }} tone="step" points={past.seen} />
        <g class={behind[0] ? "behind" : undefined}>
          <Spot {...{ scales }} tone="parameter" at={lifted[0]} shape="ring" />
        </g>
        <g class={behind[t] ? "behind" : undefined}>
          {t + 1 < lifted.length && <Arrow {...{ scales }} tone="step" from={lifted[t]} to={lifted[t + 1]} />}
          <Spot {...{ scales }} tone="parameter" term="wx" at={lifted[t]} />
        </g>
        <rect
          class="turntable"
          width={SIZE}
          height={SIZE}
          role="slider"
          tabIndex={0}
          aria-label="turn the surface: left and right arrow keys turn it, up and down tilt it"
          aria-valuemin={turn.parameter.min}
          aria-valuemax={turn.parameter.max}
          aria-valuenow={turn.value}
          aria-valuetext={`turned by ${turn.value}°, seen from ${tilt.value}° above`}
          {...listeners}
          onKeyDown={(event) => {
            const upright = event.key === "ArrowUp" || event.key === "ArrowDown";
            if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
              event.preventDefault();
              look(around(turn.value + (event.key === "ArrowLeft" ? -10 : 10)), tilt.value);
            } else if (upright) {
              const next = keyed(event, tilt.parameter, tilt.value);
              if (next === undefined) return;
              event.preventDefault();
              look(turn.value, next);
            }
          }}
        />
      </svg>
    </div>
  );
}

/** Which points higher ground hides; of those too near to be told apart, only one is looked at. */
function hidden(lifted: readonly Point[], hides: (i: number) => boolean): boolean[] {
  let [lastX, lastY, last] = [NaN, NaN, false];
  return lifted.map(([x, y], i) => {
    if (!Number.isFinite(x)) return false;
    if (!(Math.hypot(x - lastX, y - lastY) < 2)) [lastX, lastY, last] = [x, y, hides(i)];
    return last;
  });
}

/** A stretch of a path in its seen and its hidden parts, each broken by points that are no numbers. */
function parts(points: readonly Point[], behind: readonly boolean[], from: number, to: number) {
  const found: Record<"seen" | "hidden", Point[]> = { seen: [], hidden: [] };
  let last: "seen" | "hidden" | undefined;
  for (let i = from; i < to; i++) {
    const part = behind[i] || behind[i + 1] ? "hidden" : "seen";
    if (part !== last) found[part].push([NaN, NaN], points[i]);
    found[part].push(points[i + 1]);
    last = part;
  }
  return found;
}

/** What stands still until the surface is turned: its mesh over two edges of the ground. */
function drawn(land: DescentLandscape, view: View) {
  const { at } = project(land, view);
  const [[x0, x1], [y0, y1]] = land.domain;
  const edge = (x: number, y: number) => at(x, y, 0);
  const inward = edge((x0 + x1) / 2, (y0 + y1) / 2);
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      <Axis from={edge(x0, y0)} to={edge(x1, y0)} name="x" inward={inward} />
      <Axis from={edge(x0, y0)} to={edge(x0, y1)} name="y" inward={inward} />
      <g class="mesh" dangerouslySetInnerHTML={{ __html: mesh(land, view) }} />
    </svg>
  );
}

/** One edge of the ground with its name, which stands outside. */
function Axis({
  from,
  to,
  name,
  inward,
}: Record<"from" | "to" | "inward", readonly number[]> & { name: string }) {
  const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const [dx, dy] = [x - inward[0], y - inward[1]];
  const away = 18 / Math.max(1, Math.hypot(dx, dy));
  return (
    <g class="axis">
      <path d={`M${from.map(Math.round).join()}L${to.map(Math.round).join()}`} />
      <text x={Math.round(x + dx * away)} y={Math.round(y + dy * away + 4)} text-anchor="middle">
        {name}
      </text>
    </g>
  );
}
