import type { ComponentChildren } from "preact";
import { Choice, Player, Slider } from "../../../controls/index.ts";
import type { ChartSpec as ChartData, Point, Tone } from "../../../charts/chart.ts";
import { Arrow, Chart, Label, Path, Pin, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber, nearest } from "../../../state/index.ts";
import { stepLandscapes } from "./landscapes.ts";
import type model from "./model.ts";
import type { Side } from "./sides.ts";

/** Both methods side by side: above, the run on the map; below, the arrows of the step shown, enlarged. */
export default function View({ frame, setAll, control }: ViewOf<typeof model>) {
  const { land, classical, nesterov, closeChart, start, consequence } = frame;
  const [x, y] = (["x", "y"] as const).map((name, i) => {
    const [min, max] = land.f.domain[i];
    return { ...control(name), parameter: { ...control(name).parameter, min, max }, value: start[i] };
  });
  const pin = (
    <Pin
      {...{ x, y, consequence }}
      label="start"
      move={([toX, toY]) => setAll({ x: nearest(x.parameter, toX), y: nearest(y.parameter, toY) })}
    />
  );
  return (
    <Stage
      layout="under"
      main={
        <>
          <div>
            <p class="over">classical: the slope here</p>
            <Chart chart={land.map} label="the run of classical momentum">
              {pin}
              <Run side={classical} minima={land.f.minima} terms={["cW", "cNextU"]} />
            </Chart>
          </div>
          <div>
            <p class="over">its step, enlarged</p>
            <Enlarged chart={closeChart} side={classical} label="the arrows of the classical step, enlarged">
              <g class="to-come">
                <Path tone="gradient" dashed points={[classical.close.ahead, classical.close.next]} />
              </g>
              <Named
                tone="gradient"
                term="cG"
                text="−α∇f(w)"
                from={classical.close.w}
                to={classical.close.pushed}
              />
              <Velocities close={classical.close} terms={["cU", "cNextU", "cW"]} />
            </Enlarged>
          </div>
          <div>
            <p class="over">Nesterov: the slope ahead</p>
            <Chart chart={land.map} label="the run of Nesterov’s momentum">
              <Run side={nesterov} minima={land.f.minima} terms={["nW", "nNextU"]} />
              <Spot tone="parameter" term="nAhead" at={nesterov.ahead} shape="ring" />
            </Chart>
          </div>
          <div>
            <p class="over">its step, enlarged</p>
            <Enlarged chart={closeChart} side={nesterov} label="the arrows of Nesterov’s step, enlarged">
              <g class="to-come">
                <Path tone="gradient" dashed points={[nesterov.close.w, nesterov.close.pushed]} />
              </g>
              <Named
                tone="gradient"
                term="nG"
                text="−α∇f(w + μu)"
                from={nesterov.close.ahead}
                to={nesterov.close.next}
              />
              <Velocities close={nesterov.close} terms={["nU", "nNextU", "nW"]} />
              <Spot tone="parameter" term="nAhead" at={nesterov.close.ahead} shape="ring" />
            </Enlarged>
          </div>
        </>
      }
      strip={<Player {...control("step")} last={frame.last} />}
      controls={
        <>
          <Slider {...control("rate")} consequence={`classical ${frame.values.cOutcome}`} />
          <Slider {...control("momentum")} consequence={`Nesterov ${frame.values.nOutcome}`} />
          <Choice
            {...control("objective")}
            set={(objective) => setAll({ objective, ...stepLandscapes[objective].first })}
          />
        </>
      }
    />
  );
}

/** A run on the map, with its step. */
function Run(props: { side: Side; minima: readonly { at: readonly number[] }[]; terms: [string, string] }) {
  const { past, rest, w, next } = props.side;
  const [here, step] = props.terms;
  return (
    <g pointer-events="none">
      {props.minima.map(({ at }) => (
        <Spot key={String(at)} tone="ink" at={[at[0], at[1]]} shape="goal" />
      ))}
      <g class="to-come">
        <Path tone="step" points={rest} dots />
      </g>
      <Path tone="step" points={past} dots />
      <Arrow tone="step" term={step} from={w} to={next} />
      <Spot tone="parameter" term={here} at={w} />
    </g>
  );
}

function Enlarged(props: { chart: ChartData; side: Side; label: string; children: ComponentChildren }) {
  const { chart, side, label, children } = props;
  const corner: Point = [chart.x.domain[0], chart.y.domain[0]];
  return (
    <Chart {...{ chart, label }}>
      {children}
      <Label
        tone="muted"
        at={corner}
        text={`enlarged: the longest arrow is ${formatNumber(side.longest)} long`}
        dx={6}
        dy={20}
      />
    </Chart>
  );
}

/** What is left of the old velocity, and the new one. */
function Velocities({ close, terms }: { close: Side["close"]; terms: [string, string, string] }) {
  const [old, fresh, here] = terms;
  const [[ax, ay], [nx, ny]] = [close.ahead, close.next].map(([x, y]) => [x - close.w[0], y - close.w[1]]);
  const left = ax * ny - ay * nx >= 0;
  return (
    <>
      <g class="to-come">
        <Arrow tone="step" term={old} from={close.w} to={close.ahead} />
      </g>
      <Word tone="step" term={old} text="μu" from={close.w} to={close.ahead} part={0.5} left={!left} />
      <Named tone="step" term={fresh} text="new u" from={close.w} to={close.next} left={left} />
      <Spot tone="parameter" term={here} at={close.w} />
    </>
  );
}

interface Named {
  tone: Tone;
  term: string;
  text: string;
  from: Point;
  to: Point;
  /** On which side of the arrow the words stand; the left when left out. */
  left?: boolean;
}

function Named(props: Named) {
  return (
    <>
      <Arrow {...props} />
      <Word {...props} part={0.6} />
    </>
  );
}

/** Words beside an arrow; none where the arrow is too short to be told from a point. */
function Word({ tone, term, text, from, to, part, left = true }: Named & { part: number }) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length < 0.12) return null;
  const at: Point = [from[0] + part * dx, from[1] + part * dy];
  const away = (left ? 12 : -12) / length;
  const [off, up] = [-dy * away, -dx * away];
  const anchor = off > 4 ? "start" : off < -4 ? "end" : "middle";
  return <Label {...{ tone, term, text, at, anchor }} dx={off} dy={up + 4} />;
}
