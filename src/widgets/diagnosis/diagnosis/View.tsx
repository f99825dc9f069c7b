import { Choice, Player, Slider } from "../../../controls/index.ts";
import { Chart, Dots, Label, Path, Spot, type ViewOf } from "../../../figures/index.ts";
import { Chooser } from "./Chooser.tsx";
import type model from "./model.ts";
import { untouched } from "./runs.ts";

/** The loss of a run and what the reader asks for; a diagnosis, and the settings to mend it with. */
export default function View({ frame, setAll, control }: ViewOf<typeof model>) {
  const { asked, lines, here, there, began, broken, enough, consequence } = frame;
  const low = asked.y.domain[0];
  return (
    <>
      <div class="controls choose">
        <Chooser
          {...control("patient")}
          set={(patient) => setAll({ ...untouched, patient, diagnosis: "open", step: 200 })}
        />
      </div>
      <div class="charts halves">
        <Chart chart={frame.lossChart} label="the loss at every step">
          <Path tone="muted" term="enough" points={enough} dashed />
          <g class="to-come">
            <Path tone="data" term="before" points={frame.came} />
          </g>
          <Path tone="loss" term="after" points={frame.losses} />
          <Spot tone="loss" at={here} />
          <g class="names">
            <Label
              tone="muted"
              term="enough"
              at={enough[1]}
              text="well below this"
              anchor="end"
              dx={-4}
              dy={-7}
            />
          </g>
          {broken && (
            <>
              <Spot tone="wrong" at={broken.at} shape="post" />
              <Label tone="wrong" at={[200, 1e4]} text={broken.text} anchor="end" dx={-4} dy={18} />
            </>
          )}
        </Chart>
        <Chart chart={asked} label="what was asked for">
          {lines.slice(1).map(({ tone, points }, i) => (
            <g key={i} class="to-come">
              <Path {...{ tone, points }} />
            </g>
          ))}
          <Dots tone="data" points={frame.dots} />
          <Path {...lines[0]} />
          {began && <Spot tone="parameter" at={began} shape="ring" />}
          {there && <Spot tone={lines[0].tone} term={lines[0].term} at={there} />}
          <Label tone="ink" at={[asked.x.domain[0], low]} text={frame.note} dx={8} dy={-10} />
        </Chart>
      </div>
      <div class="controls">
        <Player {...control("step")} last={frame.last} />
        <div class="choices">
          <Choice {...control("evidence")} />
        </div>
        <div class="choices names-of-faults">
          <Choice {...control("diagnosis")} />
        </div>
        <p class={`verdict verdict-${String(frame.values.verdict).replace(" ", "-")}`}>{frame.values.said}</p>
        <Slider {...control("rate")} {...{ consequence }} notches={[{ value: 1, label: "as it was" }]} />
        <Slider
          {...control("start")}
          consequence={`${frame.values.health}, with ${frame.values.changes} changed`}
        />
        <div class="choices">
          <Choice {...control("momentum")} />
          <Choice {...control("decay")} />
          <Choice {...control("batch")} />
          <Choice {...control("inputs")} />
          <Choice {...control("clip")} />
        </div>
      </div>
    </>
  );
}
