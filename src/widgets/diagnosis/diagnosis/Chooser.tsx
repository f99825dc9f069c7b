import { Radio, type Control } from "../../../controls/index.ts";
import { clamp } from "../../../charts/clamp.ts";
import { rememberEach, type ChoiceParameter } from "../../../state/index.ts";
import { findingsOf } from "./findings.ts";

/** The runs to choose from, each with a small picture of its loss. */
export function Chooser<Name extends string>({
  id,
  parameter,
  value,
  set,
}: Control<ChoiceParameter<Name>, Name>) {
  return (
    <fieldset class="choice runs">
      <legend>{parameter.label}</legend>
      {(Object.entries(parameter.options) as [Name, string][]).map(([option, label]) => (
        <label key={option}>
          <svg viewBox="0 0 60 36" preserveAspectRatio="none" aria-hidden="true">
            <path d={picture(option)} fill="none" stroke="currentColor" />
          </svg>
          <Radio {...{ id, value, set, option }} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The loss of a run on the log axis of the large chart, four powers of ten up and down. */
const picture = rememberEach((name: string): string => {
  const { run, first } = findingsOf(name);
  let d = "";
  for (let t = 0; t <= run.steps; t += t < 20 ? 1 : 3) {
    const power = Math.log10(run.value(t) / first);
    if (!Number.isFinite(power)) break;
    const y = 18 - 4.5 * clamp(power, [-3.8, 3.8]);
    d += `${d ? "L" : "M"}${((60 * t) / 200).toFixed(1)},${y.toFixed(1)}`;
  }
  return d;
});
