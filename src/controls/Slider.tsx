import { useMemo } from "preact/hooks";
import { formatNumber, type NumberParameter } from "../state/index.ts";
import type { Control } from "./control.ts";
import { keyed } from "./keys.ts";
import { memoized } from "./memoized.ts";
import { NumberField } from "./NumberField.tsx";
import { Range } from "./Range.tsx";
import { MathSymbol } from "./MathSymbol.tsx";
import { track, type Notch } from "./track.ts";

/** A slider with the same number to type beside it. `consequence` says what the value leads to, to eye and ear alike. */
export function Slider(
  props: Control<NumberParameter, number> & { consequence?: string; notches?: readonly Notch[] },
) {
  const { id, parameter, value, set, consequence, notches = [] } = props;
  const rail = useMemo(() => track(parameter, notches), [parameter]);
  const notched = notches.map(({ value, label }) => `${value} ${label}`).join();
  return memoized(() => {
    const spoken = formatNumber(value, parameter);
    return (
      <div
        class="slider"
        data-term={id.split(".").at(-1)}
        style={{ "--tone": `var(--${parameter.role ?? "ink"})` }}
      >
        <label for={id}>
          {parameter.label} {parameter.symbol && <MathSymbol tex={parameter.symbol} />}
        </label>
        <NumberField id={id} parameter={parameter} value={value} set={set} />
        {consequence && (
          <output for={id} aria-live="off">
            {consequence}
          </output>
        )}
        <Range
          id={id}
          at={Math.round(rail.position(value))}
          last={rail.last}
          move={(to) => set(rail.value(to))}
          hold={() => () => set(value, { goesOn: true })}
          aria-valuetext={consequence ? `${spoken}, ${consequence}` : spoken}
          onKeyDown={(event) => {
            const next = keyed(event, parameter, value);
            if (next === undefined) return;
            event.preventDefault();
            set(next);
          }}
        />
        {notches.length > 0 && (
          <div class="notches" aria-hidden="true">
            {notches.map((notch) => (
              <span
                key={notch.value}
                style={{ "--at": `${((100 * rail.position(notch.value)) / rail.last).toFixed(2)}%` }}
              >
                {notch.label}
              </span>
            ))}
          </div>
        )}
      </div>
    );
  }, [id, parameter, value, set, consequence, notched]);
}
