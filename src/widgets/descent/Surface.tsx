import { useMemo, useRef } from "preact/hooks";
import { keyed, type Control } from "../../controls/index.ts";
import { Arrow, Path, Spot } from "../../stage/index.ts";
import type { Point } from "../../figures/chart.ts";
import { nearest, type NumberParameter } from "../../state/index.ts";
import type { Land } from "./lands.ts";
import { mesh, project, SIZE } from "./mesh.ts";

type Turning = Control<NumberParameter, number>;

/** What is drawn needs no scales: the projection has already put it on the page. */
const still = Object.assign((value: number) => value, { invert: (value: number) => value });
const scales = { x: still, y: still, holds: (at: Point) => at.every(Number.isFinite) };

/** The landscape as a surface, turned by dragging or by the arrow keys, with the run on it. */
export function Surface(props: {
  land: Land;
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
  const markup = useMemo(() => mesh(land, view), [land, turn.value, tilt.value]);
  const grip = useRef<{ x: number; y: number; turn: number; tilt: number }>();
  const { at } = project(land, view);
  const [[x0, x1], [y0, y1]] = land.domain;
  const inside = ([x, y]: Point) => x >= x0 && x <= x1 && y >= y0 && y <= y1;
  const lifted = path.map((point, i): Point => (inside(point) ? at(...point, heights[i]) : [NaN, NaN]));
  const around = (degrees: number) => ((((Math.round(degrees) + 180) % 360) + 360) % 360) - 180;
  const minimum = (mark: { at: readonly number[]; value: number }) =>
    at(mark.at[0], mark.at[1], land.height(mark.value));
  const edge = (x: number, y: number) => at(x, y, 0);
  const middle = [(x0 + x1) / 2, (y0 + y1) / 2];

  return (
    <div class="chart" style={{ aspectRatio: "1", "--width": SIZE }}>
      <svg class="chart-moving surface" viewBox={`0 0 ${SIZE} ${SIZE}`} role="group" aria-label="the surface">
        <Axis from={edge(x0, y0)} to={edge(x1, y0)} name="x" inward={edge(middle[0], middle[1])} />
        <Axis from={edge(x0, y0)} to={edge(x0, y1)} name="y" inward={edge(middle[0], middle[1])} />
        <g class="mesh" dangerouslySetInnerHTML={{ __html: markup }} />
        {land.minima.length < 10 &&
          land.minima.map((mark) => (
            <Spot key={String(mark.at)} {...{ scales }} tone="ink" at={minimum(mark)} shape="goal" />
          ))}
        <g class="to-come">
          <Path {...{ scales }} tone="step" points={lifted.slice(t)} />
        </g>
        <Path {...{ scales }} tone="step" points={lifted.slice(0, t + 1)} />
        {t + 1 < lifted.length && <Arrow {...{ scales }} tone="step" from={lifted[t]} to={lifted[t + 1]} />}
        <Spot {...{ scales }} tone="parameter" at={lifted[0]} shape="ring" />
        <Spot {...{ scales }} tone="parameter" term="wx" at={lifted[t]} />
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
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            grip.current = { x: event.clientX, y: event.clientY, turn: turn.value, tilt: tilt.value };
          }}
          onPointerMove={(event) => {
            if (!event.currentTarget.hasPointerCapture(event.pointerId) || !grip.current) return;
            const { x, y, turn: from, tilt: above } = grip.current;
            look(
              around(from + (event.clientX - x) / 2),
              nearest(tilt.parameter, Math.round(above + (event.clientY - y) / 3)),
            );
          }}
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
