import { Choice, Slider, memoized } from "../../../controls/index.ts";
import {
  Arrow,
  Bands,
  Chart,
  Dots,
  DragPoints,
  Handle,
  Label,
  Path,
  Pin,
  PointTools,
  Segments,
  Spot,
  Stage,
  usePoints,
  type ViewOf,
} from "../../../figures/index.ts";
import { nearest, type DataPoint } from "../../../state/index.ts";
import type model from "./model.ts";

/** The data, the curve and the errors; and the landscape of all guesses. What is moved in one moves in the other. */
export default function View({ frame, state, setAll, control }: ViewOf<typeof model>) {
  const { fitChart, map, focus } = frame;
  const [a, b] = [control("a"), control("b")];
  const few = state.data === "few";
  const own = control("points");
  const disturbed = state.noise !== 0 || state.outliers !== 0;
  /** What is dragged is what is seen: noise that was added stays in the points, and its sliders go back to 0. */
  const hand = usePoints({
    ...own,
    value: disturbed ? (frame.pastures as readonly DataPoint[]) : own.value,
    set: (points) => (disturbed ? setAll({ points, noise: 0, outliers: 0 }) : own.set(points)),
  });
  const ground = memoized(() => <Bands bands={frame.bands} as="land" />, [frame.bands]);
  const weights = [
    <Slider key="a" {...a} />,
    <Slider key="b" {...b} />,
    <Slider key="example" {...control("example")} />,
  ];
  const disturbers = [
    <Slider key="noise" {...control("noise")} />,
    <Slider key="outliers" {...control("outliers")} />,
  ];
  const data = <Choice key="data" {...control("data")} />;
  return (
    <Stage
      main={
        <>
          <Chart chart={fitChart} label="the pastures and the curve of this guess">
            <Segments tone="loss" term="absolute" lines={frame.bars} faint />
            <Path tone="ink" term="bestA" points={frame.best} dashed />
            <Path tone="parameter" term="guess" points={frame.curve} />
            <g class="in-focus">
              <Path tone="loss" term="error" points={focus.bar} />
            </g>
            {!few && <Dots tone="data" term="area" points={frame.pastures} />}
            <Label
              tone="loss"
              term="cost"
              at={[0, fitChart.y.domain[1]]}
              text={`loss ${frame.told}`}
              dx={8}
              dy={18}
            />
            <Handle {...control("example")} at={[state.example, fitChart.y.domain[0]]} />
            {few && <DragPoints {...hand} term="area" />}
          </Chart>
          <Chart chart={map} label="the landscape of all guesses">
            {ground}
            {frame.creased && <Segments tone="muted" term="kinks" lines={frame.creases} faint />}
            {focus.crease && <Path tone="loss" term="error" points={focus.crease} dashed={!frame.creased} />}
            <Spot tone="ink" term="bestA" at={frame.lowest} shape="goal" />
            <Arrow tone="gradient" term="slopeA" from={frame.at} to={frame.downhill} />
            <Pin
              x={a}
              y={b}
              label="guess"
              move={([toA, toB]) => setAll({ a: nearest(a.parameter, toA), b: nearest(b.parameter, toB) })}
            />
            {/* In the ring where the guess is right. */}
            <g pointer-events="none">
              <Spot tone="data" at={frame.truth} shape="post" />
            </g>
          </Chart>
        </>
      }
      controls={
        few ? (
          <>
            <Choice {...control("loss")} />
            {disturbers}
            <PointTools {...hand} />
          </>
        ) : (
          <>
            {weights}
            <Choice {...control("loss")} />
          </>
        )
      }
      more={few ? [...weights, data] : [data, ...disturbers]}
    />
  );
}
