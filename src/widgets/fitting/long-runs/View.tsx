import { useEffect } from "preact/hooks";
import { Stops } from "../../../controls/index.ts";
import { Area, Chart, Path, Stage, type ViewOf } from "../../../figures/index.ts";
import type model from "./model.ts";
import { parameters } from "./props.ts";
import { longRun } from "./runs.ts";

/** The range of the error, and the weight that is slow to move. */
export default function View({ frame, control }: ViewOf<typeof model>) {
  // The other runs are made while nothing else happens, one at a time, so that no slider has to wait for them.
  useEffect(() => {
    const waiting = Object.keys(parameters.run.options);
    let timer = setTimeout(function next() {
      const name = waiting.shift();
      if (name === undefined) return;
      longRun(name);
      timer = setTimeout(next, 100);
    }, 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Stage
      layout="under"
      main={
        <>
          <Chart chart={frame.errorChart} label="the range of the error over the run">
            <Area tone="loss" term="lateHigh" points={frame.band} />
            <Path tone="loss" term="lateLow" points={frame.low} />
          </Chart>
          <Chart chart={frame.weightChart} label="the weight b over the run">
            <Path tone="parameter" term="lastB" points={frame.weights} />
          </Chart>
        </>
      }
      controls={
        <div class="long-runs">
          <Stops {...control("run")} consequence={frame.consequence} />
        </div>
      }
    />
  );
}
