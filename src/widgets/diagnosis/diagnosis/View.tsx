import { Choice, Player, Slider } from "../../../controls/index.ts";
import { Chart, Dots, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { Chooser } from "./Chooser.tsx";
import type model from "./model.ts";
import { untouched } from "./runs.ts";

/** The loss of a run and what the reader asks for; a diagnosis, and the settings to mend it with. */
export default function View({ frame, setAll, control }: ViewOf<typeof model>) {
  const { asked, lines, here, there, began, broken, enough, consequence } = frame;
  const low = asked.y.domain[0];
  return (
    <Stage
      main={
        <Chart chart={frame.lossChart} label="the loss at every step">
          <Path tone="muted" term="enough" points={enough} dashed />
          <g class="to-come">
            <Path tone="data" term="before" points={frame.came} />
          </g>
          <Path tone="loss" term="after" points={frame.losses} />
          <Spot tone="loss" at={here} />
          <g class="names">
            <Label tone="muted" term="enough" at={enough[0]} text="well below this" dx={4} dy={16} />
          </g>
          {broken && (
            <>
              <Spot tone="wrong" at={broken.at} shape="post" />
              <Label tone="wrong" at={[200, 1e4]} text={broken.text} anchor="end" dx={-4} dy={18} />
            </>
          )}
        </Chart>
      }
      strip={<Player {...control("step")} last={frame.last} />}
      aside={
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
      }
      own={<Choice {...control("evidence")} />}
      controls={
        <>
          <Chooser
            {...control("patient")}
            set={(patient) => setAll({ ...untouched, patient, diagnosis: "open", step: 200 })}
          />
          <Choice {...control("diagnosis")} />
          <p class={`verdict verdict-${String(frame.values.verdict).replace(" ", "-")}`}>
            {frame.values.said}
          </p>
          <Slider {...control("rate")} {...{ consequence }} notches={[{ value: 1, label: "as it was" }]} />
          <Slider
            {...control("start")}
            consequence={`${frame.values.health}, with ${frame.values.changes} changed`}
          />
        </>
      }
      more={
        <>
          <Choice {...control("momentum")} />
          <Choice {...control("decay")} />
          <Choice {...control("batch")} />
          <Choice {...control("inputs")} />
          <Choice {...control("clip")} />
        </>
      }
    />
  );
}
