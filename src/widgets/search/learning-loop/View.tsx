import { Choice, Player, Slider } from "../../../controls/index.ts";
import { Arrow, Chart, Dots, Handle, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";

/** The boxes of the loop with their numbers; the model on its data and the loss of every weight below. */
export default function View({ frame, state, control }: ViewOf<typeof model>) {
  return (
    <div class="looped">
      <Stage
        main={
          <Chart chart={frame.lossChart} label="the loss of every weight">
            <Path tone="gradient" term="slope" points={frame.tangent} />
            <Dots tone="step" points={frame.visited} />
            {frame.change.length > 0 && (
              <Arrow tone="step" term="change" from={frame.change[0]} to={frame.change[1]} />
            )}
            {frame.here && <Spot tone="parameter" term="weight" at={frame.here} />}
            {frame.next && <Spot tone="parameter" term="next" at={frame.next} shape="post" />}
            {frame.away && <Label tone="parameter" {...frame.away} />}
            <Handle {...control("start")} at={frame.first} consequence={frame.consequence} />
          </Chart>
        }
        strip={<Player {...control("step")} last={control("step").parameter.max} unit="station" />}
        aside={
          <Chart chart={frame.dataChart} label="the rides, and what the model predicts">
            <Path tone="parameter" term="weight" points={frame.line} />
            {frame.bars.map((bar, i) => (
              <Path key={i} tone="loss" term="loss" points={bar} />
            ))}
            {frame.measured.map((at, i) => (
              <Spot key={i} tone="data" term={`y${i + 1}`} at={at} />
            ))}
          </Chart>
        }
        controls={
          <>
            <Slider
              {...control("rate")}
              consequence={
                state.optimizer === "slope"
                  ? frame.consequence
                  : "not used: random guesses need no learning rate"
              }
              notches={[{ value: frame.values.limit as number, label: "limit" }]}
            />
            <Slider {...control("start")} />
            <Choice {...control("optimizer")} />
          </>
        }
      />
      <ol class="loop" aria-label="the loop">
        {frame.boxes.map(({ name, active, stale, rows }) => (
          <li
            key={name}
            class={`loop-${name}${stale ? " stale" : ""}`}
            style={{ gridArea: name }}
            aria-current={active ? "step" : undefined}
          >
            <p class="name">{name}</p>
            <dl>
              {rows.map(({ label, tone, parts }) => (
                <>
                  <dt>{label}</dt>
                  <dd class={`tone-${tone}`}>
                    {parts.map(({ text, term }, k) => (
                      <span key={k} data-term={term}>
                        {text}
                      </span>
                    ))}
                  </dd>
                </>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </div>
  );
}
