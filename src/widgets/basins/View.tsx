import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Choice, Slider } from "../../controls/index.ts";
import { scales as scalesOf } from "../../figures/scales.ts";
import { Chart, Label, Path, Pin, Spot, type ViewOf } from "../../stage/index.ts";
import { nearest } from "../../state/index.ts";
import { colorOf, reachedFrom, type LandName } from "./lands.ts";
import type model from "./model.ts";
import { regions } from "./regions.ts";
import type { Answer, Question } from "./worker.ts";

/** Starts along each side of the map that the worker makes. */
const fine = 140;
/** A rate and a start at which there is something to see on each landscape. */
const first: Record<LandName, { rate: number; x: number; y: number }> = {
  himmelblau: { rate: 0.01, x: -0.5, y: 0.5 },
  camel: { rate: 0.1, x: -1.9, y: -0.6 },
  valleys: { rate: 0.2, x: -1.8, y: 0.5 },
  rastrigin: { rate: 0.002, x: 3.4, y: -2.7 },
};

/** The map colored by which minimum each start reaches; a worker redraws it finely as the rate moves. */
export default function View({ frame, setAll, control }: ViewOf<typeof model>) {
  const { map, domain, path, objective, rate, consequence } = frame;
  const answer = useFineMap(objective, rate);
  // While the worker is at it, the last fine map of this landscape stands; before there is one, the coarse map.
  const cells =
    answer?.objective === objective ? answer.cells : atBuild ? finer(objective, rate) : frame.cells;
  const areas = useMemo(() => [...regions(cells, domain, scalesOf(map))], [cells, map]);
  const x = { ...control("x"), parameter: clipped(0) };
  const y = { ...control("y"), parameter: clipped(1) };

  function clipped(axis: 0 | 1) {
    const { parameter } = control(axis === 0 ? "x" : "y");
    return {
      ...parameter,
      min: Math.max(parameter.min, domain[axis][0]),
      max: Math.min(parameter.max, domain[axis][1]),
    };
  }

  return (
    <>
      <Chart chart={map} label="the map, colored by the minimum that each start reaches">
        {areas.map(([one, d]) => (
          <path
            key={one}
            {...{ d }}
            class={`basin basin-${one < 0 ? (one === -1 ? "none" : "away") : one}`}
          />
        ))}
        <Path tone="ink" points={path} />
        {frame.minima.map(({ at, name }) => (
          <g key={name}>
            <Spot tone="ink" at={at} shape="goal" />
            <Label tone="ink" at={at} text={name} dx={11} dy={5} />
          </g>
        ))}
        <Pin
          {...{ consequence }}
          x={{ ...x, value: frame.start[0] }}
          y={{ ...y, value: frame.start[1] }}
          label="start"
          move={([toX, toY]) => setAll({ x: nearest(x.parameter, toX), y: nearest(y.parameter, toY) })}
        />
      </Chart>
      <div class="controls">
        <Slider {...control("rate")} {...{ consequence }} />
        <div class="choices">
          <Choice
            {...control("objective")}
            set={(name) => setAll({ objective: name, ...first[name as LandName] })}
          />
        </div>
      </div>
    </>
  );
}

/** While the site is built there is no worker, and time enough. */
const atBuild = typeof Worker === "undefined";

function finer(objective: LandName, rate: number): number[] {
  return Array.from(reachedFrom(objective, rate, 50).reached, (one) => colorOf(objective, one));
}

/** The fine map for a landscape and a rate, made by a worker: one question at a time, and after it only the newest. */
function useFineMap(objective: LandName, rate: number) {
  const [answer, setAnswer] = useState<{ objective: LandName; cells: number[] }>();
  const worker = useRef<Worker>();
  const busy = useRef(false);
  const waiting = useRef<Question>();

  useEffect(() => {
    const made = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    made.onmessage = ({ data }: MessageEvent<Answer>) => {
      setAnswer({
        objective: data.objective,
        cells: Array.from(data.reached, (one) => colorOf(data.objective, one)),
      });
      busy.current = false;
      ask();
    };
    worker.current = made;
    ask();
    return () => made.terminate();
  }, []);

  useEffect(() => {
    waiting.current = { objective, rate, side: fine };
    ask();
  }, [objective, rate]);

  function ask() {
    if (busy.current || !waiting.current || !worker.current) return;
    busy.current = true;
    worker.current.postMessage(waiting.current);
    waiting.current = undefined;
  }

  return answer;
}
