import { Choice, Slider, Stops } from "../../../controls/index.ts";
import { Chart, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import type model from "./model.ts";

/** The race of the batch sizes, each at its own rate, and the sweep that finds the rates; the chosen size in color. */
export default function View({ frame, state, control }: ViewOf<typeof model>) {
  const { used, steps } = frame.values as Record<string, number>;
  const chosenLast = <T extends { chosen: boolean }>(curves: readonly T[]) =>
    curves.toSorted((p, q) => Number(p.chosen) - Number(q.chosen));
  return (
    <Stage
      main={
        <>
          <Chart chart={frame.race} label="the loss of each batch size against its cost">
            {chosenLast(frame.runs).map(({ size, chosen, points, named, mark }) => (
              <g key={size}>
                <Path tone={chosen ? "loss" : "faint"} {...{ points }} />
                {mark && <Spot tone={chosen ? "loss" : "muted"} at={mark} />}
                <Label
                  tone={chosen ? "loss" : "muted"}
                  at={named}
                  text={String(size)}
                  anchor={named === mark ? "middle" : "start"}
                  dx={named === mark ? 0 : 4}
                  dy={named === mark ? 26 : -8}
                />
              </g>
            ))}
          </Chart>
          <Chart chart={frame.sweep} label="the loss at the end of the budget against the learning rate">
            {chosenLast(frame.trials).map(({ size, chosen, points, named, mark }) => (
              <g key={size}>
                <Path tone={chosen ? "rate" : "faint"} {...{ points }} />
                {mark && <Spot tone={chosen ? "rate" : "muted"} at={mark} />}
                <Label
                  tone={chosen ? "rate" : "muted"}
                  at={named}
                  text={String(size)}
                  anchor="middle"
                  dy={24}
                />
              </g>
            ))}
          </Chart>
        </>
      }
      controls={
        <>
          <Stops
            {...control("size")}
            consequence={`${formatNumber(steps)} ${steps === 1 ? "step" : "steps"} at ${formatNumber(used, { digits: 2 })}`}
          />
          <Stops {...control("epochs")} />
          <Choice {...control("rates")} />
          <Choice {...control("cost")} />
          {state.rates === "same" && <Slider {...control("rate")} />}
        </>
      }
    />
  );
}
