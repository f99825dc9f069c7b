import { judge, judged, problem, readNumber, type Entry, type Value } from "../../state/index.ts";
import { parseFormula } from "../../widgets/parse-formula.ts";
import { isSolved, markSolved } from "./progress.ts";

/** An exercise: the answer is run, and the reply to that run is shown. */
export function enliveExercise(host: HTMLElement, entry: Entry): void {
  const { ask, predict } = host.dataset;
  const form = host.querySelector("form")!;
  const field = form.querySelector<HTMLInputElement | HTMLSelectElement>("input, select")!;
  const replies = Array.from(host.querySelectorAll<HTMLElement>("[data-when]"));
  const refusal = host.querySelector<HTMLElement>(".reply > .wrong")!;
  const done = host.querySelector<HTMLElement>(".done")!;
  done.hidden = !isSolved(host.id);
  form.querySelector("button")!.disabled = false;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void answered();
  });

  async function answered(): Promise<void> {
    const answer = field instanceof HTMLSelectElement ? field.value : readNumber(field.value);
    const { value, wrong } = await taken(answer);
    refusal.hidden = !wrong;
    refusal.textContent = wrong ?? "";
    field.ariaInvalid = wrong ? "true" : null;
    for (const reply of replies) reply.hidden = true;
    if (wrong) return;

    if (ask) entry.set(ask, value!);
    await entry.settled();
    const values = judged(entry.state.value, entry.frame.value.values, answer, predict);
    const reply =
      replies[
        judge(
          replies.map(({ dataset }) => JSON.parse(dataset.when!)),
          values,
        )
      ];
    reply.hidden = false;
    if ("right" in reply.dataset) {
      markSolved(host.id);
      done.hidden = false;
    }
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
