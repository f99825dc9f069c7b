import { Choice, FormulaField, Player, Slider, type Control } from "../../../controls/index.ts";
import { Arrow, Chart, Path, Pin, Spot, Stage, useScales, type ViewOf } from "../../../figures/index.ts";
import { clamp } from "../../../charts/clamp.ts";
import type { Point } from "../../../charts/chart.ts";
import { nearest, type NumberParameter } from "../../../state/index.ts";
import { parseFormula } from "../../parse-formula.ts";
import { landscapeOf } from "./landscapes.ts";
import type model from "./model.ts";
import { Surface } from "./Surface.tsx";

/** Map and surface, the same run on both, and the loss of every step. */
export default function View({ frame, state, setAll, control }: ViewOf<typeof model>) {
  const { land, path, t, consequence } = frame;
  const [x, y] = [onMap(control("x"), 0), onMap(control("y"), 1)];
  const losses = kept(frame.losses, frame.lossChart.y.domain);
  /** A new function comes with a start and a rate at which there is something to see. */
  const choose = (objective: typeof state.objective, formula = state.formula) =>
    setAll({ objective, formula, step: 0, ...landscapeOf(objective, formula).first });

  function onMap(of: Control<NumberParameter, number>, axis: 0 | 1) {
    const [min, max] = land.domain[axis];
    return { ...of, parameter: { ...of.parameter, min, max }, value: frame.start[axis] };
  }

  return (
    <Stage
      layout="column"
      main={
        <Chart chart={land.map} label="the map, the start and the run">
          {land.minima.length < 10 &&
            land.minima.map(({ at }) => (
              <Spot key={String(at)} tone="ink" at={[at[0], at[1]]} shape="goal" />
            ))}
          <g class="to-come">
            <Path tone="step" points={path.slice(t)} />
          </g>
          <Path tone="step" term="steps" points={path.slice(0, t + 1)} />
          <Stops points={path} />
          {t < frame.last && <Arrow tone="step" term="gx" from={path[t]} to={frame.next} />}
          <Pin
            {...{ x, y, consequence }}
            label="start"
            move={([toX, toY]) => setAll({ x: nearest(x.parameter, toX), y: nearest(y.parameter, toY) })}
          />
          <g pointer-events="none">
            <Spot tone="parameter" term="wx" at={path[t]} />
          </g>
        </Chart>
      }
      strip={<Player {...control("step")} last={frame.last} />}
      aside={
        <div class="descent-views">
          <Surface
            {...{ land, path, t }}
            heights={frame.heights}
            turn={control("turn")}
            tilt={control("tilt")}
            look={(turn, tilt) => setAll({ turn, tilt })}
          />
          <Chart chart={frame.lossChart} label="the loss at each step">
            <Path tone="loss" term="loss" points={losses} />
            <Spot tone="loss" term="loss" at={losses[t] ?? [0, NaN]} />
          </Chart>
        </div>
      }
      own={<Slider {...control("steps")} />}
      controls={
        <>
          <Slider
            key={frame.notch?.value}
            {...control("rate")}
            consequence={consequence}
            notches={frame.notch ? [frame.notch] : []}
          />
          <Choice {...control("objective")} set={(objective) => choose(objective)} />
          {state.objective === "own" && (
            <FormulaField
              {...control("formula")}
              parse={parseFormula}
              set={(formula) => choose("own", formula)}
            />
          )}
        </>
      }
    />
  );
}

/** Where each step ended: one path of round dots, those apart enough to be told apart. */
function Stops({ points }: { points: readonly Point[] }) {
  const scales = useScales();
  let d = "";
  let [lastX, lastY] = [NaN, NaN];
  for (const point of points) {
    const [px, py] = [scales.x(point[0]), scales.y(point[1])];
    if (Math.abs(px) > 1e4 || Math.abs(py) > 1e4 || Math.hypot(px - lastX, py - lastY) < 3) continue;
    [lastX, lastY] = [px, py];
    d += `M${px.toFixed(1)},${py.toFixed(1)}h0`;
  }
  return (
    <g class="mark inside">
      <path {...{ d }} class="stops" stroke="var(--step)" />
    </g>
  );
}

/** A loss beyond the chart is drawn just outside it, so that its line still leaves in the right direction. */
function kept(losses: readonly Point[], [low, high]: readonly [number, number]): Point[] {
  return losses.map(([step, loss]) => [
    step,
    clamp(loss, [low > 0 ? low : 2 * low - high, low > 0 ? high * 100 : 2 * high - low]),
  ]);
}
