import { Choice, Player, Slider } from "../../../controls/index.ts";
import {
  Bands,
  Chart,
  Crowd,
  DragPoints,
  Label,
  Path,
  PointTools,
  Segments,
  Spot,
  Stage,
  usePoints,
  type ViewOf,
} from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import type { Point } from "../../../charts/chart.ts";
import { lossDomain, type default as model } from "./model.ts";
import type { Change } from "./network.ts";
import { settingsAt } from "./network.ts";
import { batchSizes, changeable, EPOCHS, methods, MOST_CHANGES, parameters, sizeNames } from "./props.ts";

const names = ["class 0", "class 1"];

/** The plane as the network sees it, the losses and the gradients of every epoch; the reader sets everything. */
export default function View({ frame, state, set, setAll, control }: ViewOf<typeof model>) {
  const { t, trainCurve, testCurve, slopeCurves, own } = frame;
  const hand = usePoints(control("points"), names);
  const here = state.hold === "here";
  const layer = slopeCurves.length;
  // While a run is under way, what is shown lags behind; changes hold from the epoch that the reader chose.
  const at = frame.broke ? t : state.epoch;
  const full = frame.changes.length >= MOST_CHANGES && frame.changes.every(([epoch]) => epoch !== at);

  /** A setting that the reader may change in mid-run: from the start, or as one more entry of the list of changes. */
  function change(which: Change[1], value: number): void {
    const others = frame.changes.filter(([epoch, name]) => !(epoch === at && name === which));
    if (others.length < MOST_CHANGES) setAll({ changes: listed([...others, [at, which, value]]) });
  }
  const rate = control("rate");
  const inForce = here ? settingsAt(state, at) : state;
  const closed = here && (at >= EPOCHS || full);
  const whence = here ? whenceOf(at, full) : undefined;

  return (
    <Stage
      main={
        <Chart chart={frame.plane} label={own ? "the plane, with your points" : "the plane and its points"}>
          <Bands bands={frame.bands} as="probability" />
          <Segments tone="ink" lines={frame.lines} faint />
          <Crowd points={frame.test} hollow />
          {own ? <DragPoints {...hand} /> : <Crowd points={frame.train} />}
        </Chart>
      }
      strip={<Player {...control("epoch")} last={parameters.epoch.max} unit="epoch" />}
      aside={
        <>
          <Chart chart={frame.lossChart} label="the loss after each epoch">
            <Segments tone="rate" lines={frame.changes.map(([epoch]) => upright(epoch))} faint />
            <Segments tone="rate" lines={here && at < EPOCHS ? [upright(at)] : []} />
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
              <g key={l} class={`layer-${l + 1}`}>
                <Path
                  tone="gradient"
                  term={l === 0 ? "first" : l === layer - 1 ? "last" : undefined}
                  {...{ points }}
                />
                <Spot tone="gradient" at={points[t]} />
              </g>
            ))}
            <Label tone="gradient" at={[4, 3e-6]} text={layerNames[layer - 1]} />
          </Chart>
        </>
      }
      controls={
        <>
          <Choice {...control("set")} />
          {own && <PointTools {...hand} />}
          <Slider {...control("layers")} />
          <Slider {...control("units")} />
          <fieldset class="in-force" disabled={closed}>
            <Slider
              {...rate}
              value={inForce.rate}
              consequence={whence}
              set={(value) => (here ? change("rate", value) : rate.set(value))}
            />
          </fieldset>
        </>
      }
      more={
        <>
          <fieldset class="in-force" disabled={closed}>
            <Choice
              {...control("optimizer")}
              value={inForce.optimizer}
              set={(name) => (here ? change("optimizer", methods.indexOf(name)) : set("optimizer", name))}
            />
            <Choice
              {...control("batch")}
              value={inForce.batch}
              set={(size) => (here ? change("batch", sizeNames.indexOf(size)) : set("batch", size))}
            />
          </fieldset>
          {!own && (
            <>
              <Slider {...control("count")} />
              <Slider {...control("noise")} />
            </>
          )}
          <Choice {...control("activation")} />
          <Choice {...control("start")} />
          <Slider {...control("seed")} />
          {state.layers > 0 && <Choice {...control("lines")} />}
          <Choice {...control("hold")} />
          {frame.changes.length > 0 && (
            <Changes
              changes={frame.changes}
              remove={(one) => set("changes", listed(frame.changes.filter((other) => other !== one)))}
            />
          )}
        </>
      }
    />
  );
}

/** How the layers are told apart, by how many there are. */
const layerNames = [
  "the only layer",
  "layer 1, and paler the output",
  "layers 1 to 3, ever paler",
  "layers 1 to 4, ever paler",
];

/** A line through the loss chart at one epoch. */
function upright(epoch: number): [Point, Point] {
  const [low, high] = lossDomain;
  return [
    [epoch, low],
    [epoch, high],
  ];
}

/** From where on a change holds, and why there may be none. */
function whenceOf(at: number, full: boolean): string {
  if (at >= EPOCHS) return "After the last epoch nothing comes. Scrub back, and change something there.";
  if (full) return `${MOST_CHANGES} changes are the most that one run takes. Take one back first.`;
  return `What you change now holds from epoch ${at} on.`;
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

function listed(changes: readonly Change[]): number[] {
  return [...changes]
    .sort(([a], [b]) => a - b)
    .flatMap(([epoch, which, value]) => [epoch, changeable.indexOf(which), value]);
}
