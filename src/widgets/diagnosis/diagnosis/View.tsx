import { Choice, Player, Slider } from "../../../controls/index.ts";
import { Chart, Dots, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { Chooser } from "./Chooser.tsx";
import type model from "./model.ts";
import { untouched } from "./runs.ts";

/** The loss of a run and what the reader asks for; a diagnosis, and the settings to mend it with. */
export default function View({ frame, setAll, control }: ViewOf<typeof model>) {
  const { asked, lines, here, there, began, broken, enough, consequence } = frame;
  // Curves leave the upper right corner free, data and maps the lower left one.
  const note =
    asked.y.scale === "log"
      ? ({ at: [asked.x.domain[1], asked.y.domain[1]], anchor: "end", dx: -8, dy: 18 } as const)
      : ({ at: [asked.x.domain[0], asked.y.domain[0]], dx: 8, dy: -10 } as const);
  // A run that is well ends below the line that says so, any other above it: the other side is free for its name.
  const free = frame.values.health === "well" ? -7 : 19;
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
          <g>
            <Label
              tone="muted"
              term="enough"
              at={enough[1]}
              text="healthy below this line"
              anchor="end"
              dx={-4}
              dy={free}
            />
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
          <Label tone="ink" {...note} text={frame.note} />
        </Chart>
      }
      own={
        <>
          <Choice {...control("evidence")} />
          <Choice {...control("diagnosis")} />
          <p class={`verdict verdict-${String(frame.values.verdict).replace(" ", "-")}`}>
            {frame.values.said}
          </p>
        </>
      }
      controls={
        <>
          <Chooser
            {...control("patient")}
            set={(patient) => setAll({ ...untouched, patient, diagnosis: "open", step: 200 })}
          />
          <Slider {...control("rate")} {...{ consequence }} notches={[{ value: 1, label: "as it was" }]} />
          <Slider {...control("start")} {...{ consequence }} notches={[{ value: 0, label: "0: its own" }]} />
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
