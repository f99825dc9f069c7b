import { computed, effect, signal } from "@preact/signals-core";
import { dataOf, formatNumber, marked, type Entry } from "../../state/index.ts";
import { loadDerivations } from "../../runtime/catalog.ts";
import { write } from "./write.ts";

/** Steps through a derivation, and keeps the value of each line on the data of its widget. */
export async function hydrateDerivation(host: HTMLElement, entry: Entry): Promise<void> {
  const [widget, name] = dataOf(host).derivation!.split(".");
  const derivation = (await loadDerivations(widget))[name];
  const rows = Array.from(host.querySelectorAll<HTMLElement>("li"));
  const outputs = rows.map((row) => row.querySelector(".value")!);
  const range = host.querySelector<HTMLInputElement>(".stepper input")!;
  const whole = host.querySelector<HTMLButtonElement>(marked("all"))!;
  const last = rows.length - 1;

  const shown = signal(1);
  const all = signal(false);
  const values = computed(() => {
    const data = derivation.data(entry.state.value);
    return derivation.lines.map(({ is }) => is(data));
  });
  const go = (line: number) => {
    all.value = false;
    shown.value = Math.min(last, Math.max(1, line));
  };

  effect(() => {
    for (const [i, row] of rows.entries()) {
      const place = i === shown.value ? "here" : i === shown.value - 1 ? "above" : undefined;
      if (place) dataOf(row).shown = place;
      else delete dataOf(row).shown;
    }
    if (all.value) dataOf(host).whole = "";
    else delete dataOf(host).whole;
    whole.ariaPressed = String(all.value);
    range.value = String(shown.value);
    range.style.setProperty("--filled", `${(100 * (shown.value - 1)) / Math.max(1, last - 1)}%`);
    range.ariaValueText = `line ${shown.value} of ${last}: ${rows[shown.value].querySelector(".because")!.textContent}`;
    write(host.querySelector(".which")!, `line ${shown.value} of ${last}`);
    for (const button of host.querySelectorAll<HTMLButtonElement>(marked("go"))) {
      const next = shown.value + Number(dataOf(button).go);
      button.ariaDisabled = String(next < 1 || next > last);
    }
  });
  effect(() => {
    for (const [i, value] of values.value.entries()) write(outputs[i], formatNumber(value, { digits: 6 }));
    const apart = values.value.map((value, i) => Math.abs(value - values.value[Math.max(0, i - 1)]));
    const most = all.value ? Math.max(...apart) : apart[shown.value];
    const size = most === 0 ? "to the last digit" : `but for rounding, ${formatNumber(most, { digits: 1 })}`;
    const text = `${all.value ? "All lines" : "The two lines"} agree ${size}.`;
    write(host.querySelector(".difference")!, text);
  });

  for (const control of host.querySelectorAll<HTMLButtonElement | HTMLInputElement>(".stepper :disabled"))
    control.disabled = false;
  range.addEventListener("input", () => go(range.valueAsNumber));
  host.addEventListener("keydown", (event) => {
    if (event.target === range || event.ctrlKey || event.metaKey || event.altKey) return;
    const count = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (count === undefined || (event.target as Element).matches(".formula")) return;
    event.preventDefault();
    go(shown.value + count);
  });
  for (const button of host.querySelectorAll<HTMLButtonElement>(marked("go")))
    button.addEventListener("click", () => go(shown.value + Number(dataOf(button).go)));
  whole.addEventListener("click", () => (all.value = !all.value));
  dataOf(host).hydrated = "";
}
