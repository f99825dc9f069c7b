import type { Tone } from "../../../charts/chart.ts";
import { Choice, Player, Slider } from "../../../controls/index.ts";
import { Chart, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

const tones: Record<string, Tone> = { plain: "data", classical: "step", nesterov: "parameter" };

/** The sweep that chooses the rates, the runs on the map, and what each gradient brought. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  const { land, runners, lossChart, t, here, consequence } = frame;
  const { sweepChart } = land;
  const [, ceiling] = sweepChart.y.domain;
  return (
    <Stage
      main={
        <Chart chart={land.map} label="the runs on the map">
          {land.f.minima.map(({ at }) => (
            <Spot key={String(at)} tone="ink" at={[at[0], at[1]]} shape="goal" />
          ))}
          {runners.map(({ method, path }) => (
            <Path
              key={method}
              tone={tones[method]}
              term={`${method}Loss`}
              points={path.slice(0, t + 1)}
              dashed={method === "nesterov"}
            />
          ))}
          {runners.map(({ method, path }) => (
            <Spot
              key={method}
              tone={tones[method]}
              term={`${method}Loss`}
              at={path[Math.min(t, path.length - 1)]}
            />
          ))}
          <Spot tone="parameter" at={frame.start} shape="ring" />
        </Chart>
      }
      strip={<Player {...control("step")} last={frame.last} />}
      aside={
        <>
          <Chart chart={lossChart} label="the loss after so many gradients">
            {runners.map(({ method, losses }) => (
              <Path
                key={method}
                tone={tones[method]}
                term={`${method}Loss`}
                points={losses}
                dashed={method === "nesterov"}
              />
            ))}
            {runners.map(({ method, losses }) => (
              <Spot
                key={method}
                tone={tones[method]}
                term={`${method}Loss`}
                at={losses[Math.min(t, losses.length - 1)]}
              />
            ))}
            {runners.map(({ method, name }, i) => (
              <Label
                key={method}
                tone={tones[method]}
                at={[lossChart.x.domain[1], lossChart.y.domain[1]]}
                text={method === "nesterov" ? `${name}, dashed` : name}
                anchor="end"
                dx={-4}
                dy={16 + 22 * i}
              />
            ))}
          </Chart>
          <Chart chart={sweepChart} label="the loss that each learning rate leaves">
            {runners.map(({ method, swept }) => (
              <Path
                key={method}
                tone={tones[method]}
                term={`${method}Rate`}
                points={swept}
                dashed={method === "nesterov"}
              />
            ))}
            {runners.map(({ method, chosen }) => (
              <Spot key={method} tone={tones[method]} term={`${method}Rate`} at={chosen} />
            ))}
            <Path tone="rate" term="rate" points={[here, [here[0], ceiling]]} dashed />
            <Handle {...control("rate")} at={here} {...{ consequence }} />
          </Chart>
        </>
      }
      own={<Slider {...control("rate")} {...{ consequence }} />}
      controls={
        <>
          <Slider {...control("momentum")} consequence={`${frame.values.winner} ends lowest`} />
          <Choice {...control("objective")} />
          <Choice {...control("rates")} />
          <Choice {...control("budget")} />
        </>
      }
    />
  );
}
