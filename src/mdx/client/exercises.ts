import {
  dataOf,
  judge,
  judged,
  marked,
  problem,
  quantityOf,
  toText,
  type Entry,
  type State,
  type Typed,
  type Value,
} from "../../state/index.ts";
import { ambiguous, expectTyping, readTyped } from "../../controls/read-typed.ts";
import { parseFormula } from "../../widgets/parse-formula.ts";
import { isSolved, markSolved } from "./progress.ts";

/**
 * An exercise: the answer is run, and the reply to that run is shown, until the answer is another. `show` takes the run to
 * where it can be seen.
 */
export function hydrateExercise(host: HTMLElement, entry: Entry, show: (run: State) => Promise<void>): void {
  const { ask, predict } = dataOf(host);
  const form = host.querySelector("form")!;
  const field = form.querySelector<HTMLInputElement | HTMLSelectElement>("input, select")!;
  const replies = Array.from(host.querySelectorAll<HTMLElement>(marked("when")));
  const refusal = host.querySelector<HTMLElement>(".reply > .wrong")!;
  const done = host.querySelector<HTMLElement>(".done")!;
  const shower = host.querySelector<HTMLElement>(".show")!;
  const takeBack = form.querySelector<HTMLButtonElement>(".take-back")!;
  /** Counts what was answered and withdrawn: what comes late says nothing any more. */
  let turn = 0;

  done.hidden = !isSolved(host.id);
  if (ask && field.value === "" && entry.changed.value) field.value = toText(entry.state.value[ask]);
  form.querySelector<HTMLButtonElement>("[type=submit]")!.disabled = false;

  withdraw();

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void answered();
  });
  field.addEventListener("focus", expectTyping);
  field.addEventListener("input", withdraw);
  takeBack.addEventListener("click", () => {
    field.value = "";
    entry.reset();
    withdraw();
    field.focus();
  });
  shower.querySelector("button")!.addEventListener("click", () => void show(entry.state.value));
  form.addEventListener(
    "keydown",
    (event) => event.isComposing && event.key === "Enter" && event.preventDefault(),
  );

  async function answered(): Promise<void> {
    withdraw();
    let mine = turn;
    const { value, answer, typed, wrong } = await taken();
    if (turn !== mine) return;
    refuse(wrong);
    if (wrong) return;

    if (ask) entry.set(ask, value!);
    mine = turn;
    const failure = await entry.settled().catch((error: Error) => error);
    if (turn !== mine) return;
    if (failure) return refuse(`The run could not be computed: ${failure.message}. Check again to retry.`);
    const reply = replyTo(answer!);
    if (predict && typed?.other !== undefined && !isRight(reply) && isRight(replyTo(typed.other)))
      return refuse(await ambiguous("Your prediction", field.value, typed));
    reply.hidden = false;
    shower.hidden = false;
    if (isRight(reply)) {
      markSolved(host.id);
      done.hidden = false;
    }
  }

  function replyTo(answer: number | string): HTMLElement {
    const values = judged(entry.state.value, entry.frame.value.values, answer, predict);
    const whens = replies.map((reply) => JSON.parse(dataOf(reply).when!));
    return replies[judge(whens, values)];
  }

  /** Takes back all that was said of an answer. */
  function withdraw(): void {
    turn++;
    refuse(undefined);
    for (const reply of replies) reply.hidden = true;
    shower.hidden = true;
    takeBack.disabled = field.value === "" && !entry.changed.value;
  }

  function refuse(wrong: string | undefined): void {
    refusal.hidden = !wrong;
    refusal.textContent = wrong ?? "";
    field.ariaInvalid = wrong ? "true" : null;
  }

  /** The answer, and as the run takes it; or what is wrong with it. */
  async function taken(): Promise<Answer> {
    const text = field.value;
    if (!ask) {
      const { unit } = quantityOf(entry.model, predict!)!;
      return ofNumber(await readTyped({ label: "Your prediction", unit }, text));
    }
    const parameter = entry.model.parameters[ask];
    const label = form.querySelector("label")!.textContent;
    if (parameter.kind === "number") return ofNumber(await readTyped(parameter, text, label));
    if (parameter.kind === "formula") {
      return parseFormula(text, parameter.names).then(
        (value) => ({ value, answer: text }),
        (error: Error) => ({ wrong: error.message }),
      );
    }
    const wrong = problem(parameter, text);
    return { value: text, answer: text, wrong: wrong && `${label} ${wrong}.` };
  }
}

interface Answer {
  value?: Value;
  answer?: number | string;
  typed?: Typed;
  wrong?: string;
}

const ofNumber = (typed: Typed): Answer => ({
  value: typed.value,
  answer: typed.value,
  typed,
  wrong: typed.wrong,
});
const isRight = (reply: HTMLElement) => "right" in dataOf(reply);
