import { effect } from "@preact/signals-core";
import {
  judge,
  judged,
  problem,
  readNumber,
  toText,
  type Entry,
  type State,
  type Value,
} from "../../state/index.ts";
import { parseFormula } from "../../widgets/parse-formula.ts";
import { isSolved, markSolved } from "./progress.ts";

/**
 * An exercise: the answer is run, and the reply to that run is shown, until the answer or the run is another. `show` takes
 * the run to where it can be seen.
 */
export function enliveExercise(host: HTMLElement, entry: Entry, show: (run: State) => void): void {
  const { ask, predict } = host.dataset;
  const form = host.querySelector("form")!;
  const field = form.querySelector<HTMLInputElement | HTMLSelectElement>("input, select")!;
  const replies = Array.from(host.querySelectorAll<HTMLElement>("[data-when]"));
  const refusal = host.querySelector<HTMLElement>(".reply > .wrong")!;
  const done = host.querySelector<HTMLElement>(".done")!;
  const shower = host.querySelector<HTMLElement>(".show")!;
  const takeBack = form.querySelector<HTMLButtonElement>(".take-back")!;
  /** Counts what was answered and withdrawn: what comes late says nothing any more. */
  let turn = 0;
  let judgedRun: State | undefined;

  done.hidden = !isSolved(host.id);
  if (ask && field.value === "" && isChanged()) field.value = toText(entry.state.value[ask]);
  form.querySelector<HTMLButtonElement>("[type=submit]")!.disabled = false;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void answered();
  });
  field.addEventListener("input", withdraw);
  takeBack.addEventListener("click", () => {
    field.value = "";
    if (isChanged()) entry.reset();
    withdraw();
    field.focus();
  });
  shower.querySelector("button")!.addEventListener("click", () => show(entry.state.value));
  effect(() => {
    if (entry.state.value !== judgedRun) withdraw();
  });

  async function answered(): Promise<void> {
    withdraw();
    let mine = turn;
    const answer = field instanceof HTMLSelectElement ? field.value : readNumber(field.value);
    const { value, wrong } = await taken(answer);
    if (turn !== mine) return;
    refuse(wrong);
    if (wrong) return;

    if (ask) entry.set(ask, value!);
    judgedRun = entry.state.value;
    mine = turn;
    await entry.settled();
    if (turn !== mine) return;
    const values = judged(entry.state.value, entry.frame.value.values, answer, predict);
    const reply =
      replies[
        judge(
          replies.map(({ dataset }) => JSON.parse(dataset.when!)),
          values,
        )
      ];
    reply.hidden = false;
    shower.hidden = false;
    if ("right" in reply.dataset) {
      markSolved(host.id);
      done.hidden = false;
    }
  }

  /** Takes back all that was said of an answer. */
  function withdraw(): void {
    turn++;
    refuse(undefined);
    for (const reply of replies) reply.hidden = true;
    shower.hidden = true;
    takeBack.disabled = field.value === "" && !isChanged();
  }

  function refuse(wrong: string | undefined): void {
    refusal.hidden = !wrong;
    refusal.textContent = wrong ?? "";
    field.ariaInvalid = wrong ? "true" : null;
  }

  function isChanged(): boolean {
    const [now, first] = [entry.state.value, entry.initial];
    return Object.keys(first).some((name) => toText(now[name]) !== toText(first[name]));
  }

  /** The answer as the run takes it, or what is wrong with it. */
  async function taken(answer: number | string): Promise<{ value?: Value; wrong?: string }> {
    if (!ask) return { wrong: Number.isNaN(answer) ? `Type a number; “${field.value}” is none.` : undefined };
    const parameter = entry.model.parameters[ask];
    if (parameter.kind === "formula") {
      return parseFormula(field.value, parameter.names).then(
        (value) => ({ value }),
        (error: Error) => ({ wrong: error.message }),
      );
    }
    const label = form.querySelector("label")!.textContent;
    const wrong = problem(parameter, answer);
    return { value: answer, wrong: wrong && `${label} ${wrong}; “${field.value}” is not.` };
  }
}
