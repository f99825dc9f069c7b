import { Choice } from "../../../controls/index.ts";
import { Arrow, Chart, Label, Path, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import { side } from "./landscapes.ts";
import type model from "./model.ts";
import type { Felt } from "./model.ts";
import { codeOf, directions } from "./steps.ts";

/** The eight directions' numbers, as they stand on the pad; the middle takes the last step back. */
const pad = [3, 2, 1, 4, undefined, 0, 5, 6, 7];
const middle = [side / 2, side / 2] as const;
const keys: Record<string, number> = { ArrowRight: 0, ArrowUp: 2, ArrowLeft: 4, ArrowDown: 6 };

/** The slopes underfoot on a compass; beside it what is seen of the ground; below, the ways to walk. */
export default function View({ frame, state, set, setAll, control }: ViewOf<typeof model>) {
  const { felt, path, seen } = frame;
  const full = state.steps.length >= control("steps").parameter.most;
  const walk = (direction: number) =>
    !full && set("steps", [...state.steps, codeOf(direction, Number(state.stride))]);
  const back = () => set("steps", state.steps.slice(0, -1));
  return (
    <Stage
      main={
        <Chart chart={frame.compass} label="the slopes underfoot, in centimeters per meter">
          {felt.map(({ direction, slope, from, to, number }) => (
            <g key={direction.name}>
              {slope < 0 ? (
                <Arrow tone="step" {...{ from, to }} />
              ) : (
                <Path tone="gradient" points={[from, to]} dashed />
              )}
              <Label
                tone={slope < 0 ? "step" : "gradient"}
                at={number}
                text={`${direction.initials} ${formatNumber(slope, { digits: 2 })}`}
                anchor="middle"
                dy={5}
              />
            </g>
          ))}
          <Spot tone="parameter" at={[0, 0]} shape={frame.level ? "ring" : "disc"} />
        </Chart>
      }
      aside={
        <Chart chart={frame.ground} label={seen ? "the ground and the path" : "the ground, not seen yet"}>
          {seen ? (
            <>
              {frame.valleys.map((at, i) => (
                <Spot key={i} tone="ink" at={at} shape="goal" />
              ))}
              <Path tone="step" points={path} dots />
              <Spot tone="parameter" at={path[0]} shape="ring" />
              <Spot tone="parameter" at={path.at(-1)!} />
            </>
          ) : (
            <Label tone="muted" at={middle} text="you see nothing yet" anchor="middle" />
          )}
        </Chart>
      }
      own={
        <>
          <button type="button" onClick={() => set("blindfold", seen ? "on" : "off")}>
            {seen ? "Put the blindfold on" : "Lift the blindfold"}
          </button>
        </>
      }
      controls={
        <>
          <div
            class="pad"
            role="group"
            aria-label="walk; with a button focused, the arrow keys walk too"
            onKeyDown={(event) => {
              const direction = keys[event.key];
              if (direction === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
              event.preventDefault();
              walk(direction);
            }}
          >
            {pad.map((direction) =>
              direction === undefined ? (
                <button
                  key="back"
                  type="button"
                  aria-label="take the last step back"
                  aria-disabled={state.steps.length === 0}
                  onClick={back}
                >
                  ↺
                </button>
              ) : (
                <button
                  key={direction}
                  type="button"
                  aria-label={`step ${state.stride} m ${told(felt[direction])}`}
                  aria-disabled={full}
                  onClick={() => walk(direction)}
                >
                  {directions[direction].glyph}
                </button>
              ),
            )}
          </div>

          <Choice {...control("stride")} />
          <Choice
            {...control("ground")}
            set={(ground) => setAll({ ground, steps: [], blindfold: "on", stride: "10" })}
          />
        </>
      }
    />
  );
}

/** "north, falls 12 cm per meter" */
function told({ direction, slope }: Felt): string {
  const size = formatNumber(Math.abs(slope), { digits: 2, unit: "cm" });
  return `${direction.name}, ${slope < 0 ? "falls" : "rises"} ${size} per meter`;
}
