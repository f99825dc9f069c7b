import { Choice, Slider } from "../../../controls/index.ts";
import { Arrow, Chart, Handle, Label, Path, Pin, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import { Dial } from "./Dial.tsx";
import type model from "./model.ts";

/** The point and a direction on the map; the slopes of all directions around it; the same unrolled, a cosine. */
export default function View({ frame, setAll, control }: ViewOf<typeof model>) {
  const { size, slope } = frame.values as Record<string, number>;
  const consequence = `slope ${formatNumber(slope)}: ${frame.values.verdict}`;
  const level = size === 0;
  return (
    <Stage
      layout="under"
      main={
        <>
          <Chart chart={frame.map} label="the surface from above, the gradient and the direction">
            {frame.goals.map((at, i) => (
              <Spot key={i} tone="ink" at={at} shape="goal" />
            ))}
            <Arrow tone="step" term="ux" from={frame.point} to={frame.ahead} />
            <Arrow tone="gradient" term="size" from={frame.point} to={frame.uphill} />
            <Pin
              x={control("x")}
              y={control("y")}
              move={([x, y]) => setAll({ x, y })}
              label="the point"
              consequence={frame.summary}
            />
          </Chart>
          <Chart chart={frame.polarChart} label="the slope in every direction">
            <Path tone="gradient" term="size" points={frame.climbs} />
            <Path tone="gradient" term="size" points={frame.descends} dashed />
            <Arrow tone="gradient" term="size" from={[0, 0]} to={frame.gradient} />
            <Path tone="step" term="ux" points={[[0, 0], frame.dial]} dashed />
            <Path tone="step" term="slope" points={[[0, 0], frame.slopeTip]} />
            <Spot tone="step" term="slope" at={frame.slopeTip} />
            <Dial {...control("angle")} at={frame.dial} uphill={frame.toward} {...{ consequence }} />
            <Label
              tone={level ? "muted" : "step"}
              term="slope"
              at={[-7.7, 8]}
              text={level ? "level in every direction" : `slope ${formatNumber(slope)}`}
              dy={14}
            />
          </Chart>
          <Chart chart={frame.cosineChart} label="the slope for each angle from the gradient">
            <Path tone="gradient" term="size" points={frame.cosine} />
            <Path tone="step" term="slope" points={[[frame.now[0], 0], frame.now]} />
            <Handle {...control("angle")} at={frame.now} {...{ consequence }} />
          </Chart>
        </>
      }
      controls={
        <>
          <Slider
            {...control("angle")}
            {...{ consequence }}
            notches={[-90, 0, 90].map((value) => ({ value, label: formatNumber(value) }))}
          />
          <Choice {...control("surface")} />
        </>
      }
    />
  );
}
