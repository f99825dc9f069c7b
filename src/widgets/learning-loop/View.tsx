import { Choice, Player, Slider } from "../../controls/index.ts";
import { Arrow, Chart, Dots, Handle, Path, Spot, type ViewOf } from "../../stage/index.ts";
import type model from "./model.ts";

/** The boxes of the loop with their numbers; the model on its data and the loss of every weight below. */
export default function View({ frame, state, control }: ViewOf<typeof model>) {
  return (
    <>
      <ol class="loop" aria-label="the loop">
        {frame.boxes.map(({ key, name, active, stale, rows }) => (
          <li
            key={key}
            class={`loop-${key}${stale ? " stale" : ""}`}
            style={{ gridArea: key }}
            aria-current={active ? "step" : undefined}
          >
            <p class="name">{name}</p>
            <dl>
              {rows.map(({ label, value, tone, term }) => (
                <>
                  <dt>{label}</dt>
                  <dd class={`tone-${tone}`} data-term={term}>
                    {value}
                  </dd>
                </>
              ))}
            </dl>
          </li>
        ))}
      </ol>
      <div class="charts halves">
        <Chart chart={frame.dataChart} label="the rides, and what the model predicts">
          <Path tone="parameter" term="weight" points={frame.line} />
          {frame.bars.map((bar, i) => (
            <Path key={i} tone="loss" term="loss" points={bar} />
          ))}
          {frame.measured.map((at, i) => (
            <Spot key={i} tone="data" term={`y${i + 1}`} at={at} />
          ))}
        </Chart>
        <Chart chart={frame.lossChart} label="the loss of every weight">
          {state.optimizer === "slope" && <Path tone="gradient" term="slope" points={frame.tangent} />}
          <Dots tone="step" points={frame.visited} />
          <Arrow tone="step" term="change" from={frame.here} to={frame.next} />
          <Spot tone="parameter" term="weight" at={frame.here} />
          <Handle {...control("start")} at={frame.first} consequence={frame.consequence} />
        </Chart>
      </div>
      <div class="controls">
        <Player {...control("step")} last={control("step").parameter.max} />
        <Slider
          {...control("rate")}
          consequence={
            state.optimizer === "slope" ? frame.consequence : "not used: random guesses need no learning rate"
          }
          notches={[{ value: frame.values.limit as number, label: "limit" }]}
        />
        <Slider {...control("start")} />
        <div class="choices">
          <Choice {...control("optimizer")} />
        </div>
      </div>
    </>
  );
}
