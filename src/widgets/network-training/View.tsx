import { Choice, Player, Slider } from "../../controls/index.ts";
import {
  Bands,
  Chart,
  Crowd,
  DragPoints,
  Label,
  Path,
  PointTools,
  Spot,
  usePoints,
  type ViewOf,
} from "../../stage/index.ts";
import type { Point } from "../../figures/chart.ts";
import { formatNumber } from "../../state/index.ts";
import type model from "./model.ts";
import type { Change } from "./network.ts";
import { batchSizes, changeable, methods, parameters } from "./props.ts";

const names = ["class 0", "class 1"];

/** The plane as the network sees it, beside the losses and the gradients of every epoch; the reader sets everything. */
export default function View({ frame, state, set, setAll, control }: ViewOf<typeof model>) {
  const { t, trainCurve, testCurve, slopeCurves, own } = frame;
  const hand = usePoints(control("points"), names);
  const here = state.hold === "here";
  const layer = slopeCurves.length;

  /** A setting that the reader may change in mid-run: from the start, or as one more entry of the list of changes. */
  function change(which: Change[1], value: number): void {
    const others = frame.changes.filter(([epoch, name]) => !(epoch === t && name === which));
    setAll({ changes: listed([...others, [t, which, value]]) });
  }
  const rate = control("rate");
  const inForce = {
    rate: here ? frame.rateNow : state.rate,
    batch: here ? batchKey(frame.batchNow) : state.batch,
    optimizer: here ? frame.optimizerNow : state.optimizer,
  };

  return (
    <>
      <div class="charts halves">
        <Chart chart={frame.plane} label={own ? "the plane, with your points" : "the plane and its points"}>
          <Bands bands={frame.bands} as="probability" />
          <Crowd points={frame.test} hollow />
          {own ? <DragPoints {...hand} /> : <Crowd points={frame.train} />}
        </Chart>
        <div>
          <Chart chart={frame.lossChart} label="the loss after each epoch">
            <Path tone="data" term="test" points={testCurve} dashed />
            <Path tone="loss" term="train" points={trainCurve} />
            {frame.stop !== undefined && <Spot tone="data" at={testCurve[frame.stop]} shape="goal" />}
            {testCurve[t] && <Spot tone="data" term="test" at={testCurve[t]} shape="ring" />}
            <Spot tone="loss" term="train" at={trainCurve[t]} />
            <Label tone="loss" term="train" at={[4, 0.0016]} text="learned from" />
            {testCurve.length > 0 && <Label tone="data" term="test" at={[4, 4.5]} text="held out (dashed)" />}
          </Chart>
          <Chart chart={frame.slopeChart} label="the size of each layer’s gradient after each epoch">
            {slopeCurves.map((points, l) => (
              <g key={l} class={l === 0 ? undefined : "to-come"}>
                <Path
                  tone="gradient"
                  term={l === 0 ? "first" : l === layer - 1 ? "last" : undefined}
                  {...{ points }}
                />
                <Spot tone="gradient" at={points[t]} />
                {apart(slopeCurves, l, t) && (
                  <Label
                    tone="gradient"
                    at={points[t]}
                    text={`layer ${l + 1}`}
                    anchor="end"
                    dx={-9}
                    dy={-7}
                  />
                )}
              </g>
            ))}
          </Chart>
        </div>
      </div>
      <div class="controls">
        <Player {...control("epoch")} last={parameters.epoch.max} unit="epoch" />
        <div class="choices">
          <Choice
            {...control("optimizer")}
            value={inForce.optimizer}
            set={(name) =>
              here ? change("optimizer", methods.indexOf(name as "adam")) : set("optimizer", name)
            }
          />
          <Choice
            {...control("batch")}
            value={inForce.batch}
            set={(size) =>
              here ? change("batch", Object.keys(batchSizes).indexOf(size)) : set("batch", size)
            }
          />
        </div>
        <Slider
          {...rate}
          value={inForce.rate}
          set={(value) => (here ? change("rate", value) : rate.set(value))}
        />
        <div class="choices">
          <Choice {...control("hold")} />
          {frame.changes.length > 0 && (
            <Changes
              changes={frame.changes}
              remove={(one) => set("changes", listed(frame.changes.filter((other) => other !== one)))}
            />
          )}
        </div>
        <Slider {...control("layers")} />
        <Slider {...control("units")} />
        <div class="choices">
          <Choice {...control("activation")} />
          <Choice {...control("start")} />
        </div>
        <Slider {...control("count")} />
        <Slider {...control("noise")} />
        <Slider {...control("seed")} />
        <div class="choices">
          <Choice {...control("set")} />
        </div>
        {own && <PointTools {...hand} />}
      </div>
    </>
  );
}

/** Whether a layer's curve is far enough from those before it, at one epoch, to be named there: by a factor of four. */
function apart(curves: readonly (readonly Point[])[], layer: number, t: number): boolean {
  const size = (l: number) => Math.log(curves[l][t][1]);
  return curves.slice(0, layer).every((_, l) => Math.abs(size(l) - size(layer)) > Math.log(4));
}

/** What was changed in mid-run, each with a way to take it back. */
function Changes({ changes, remove }: { changes: readonly Change[]; remove(one: Change): void }) {
  return (
    <ul class="changes">
      {changes.map((one) => (
        <li key={one.join()}>
          from epoch {one[0]}: {wordsOf(one)}{" "}
          <button type="button" onClick={() => remove(one)} aria-label={`take back: ${wordsOf(one)}`}>
            take back
          </button>
        </li>
      ))}
    </ul>
  );
}

function wordsOf([, which, value]: Change): string {
  if (which === "rate") return `learning rate ${formatNumber(value)}`;
  if (which === "batch") return `batches of ${Object.keys(batchSizes)[value]}`;
  return parameters.optimizer.options[methods[value]];
}

function batchKey(size: number): string {
  const key = Object.entries(batchSizes).find(([, one]) => one === size)?.[0];
  return key ?? "all";
}

function listed(changes: readonly Change[]): number[] {
  return [...changes]
    .sort(([a], [b]) => a - b)
    .slice(-parameters.changes.most / 3)
    .flatMap(([epoch, which, value]) => [epoch, changeable.indexOf(which), value]);
}
