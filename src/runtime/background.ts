import type { Background } from "../state/index.ts";
import type { Answer, Question } from "./worker.ts";

/**
 * The work of a page's widgets in a few workers that all of them share. The worker with the least to do gets a question,
 * and works on all that it has side by side. A newer question of a widget takes the place of its last, whose results are
 * still reported until then, so that a figure follows a slider that keeps moving.
 */
const MOST = 2;

/** A widget or an exercise of the page, by what it has asked. */
interface Asker {
  id: number;
  /** What is not answered to its end, the newest last. */
  asked: { question: Question; report: Parameters<Background>[1]; fail: Parameters<Background>[2] }[];
  /** Who works on it. */
  hand?: Hand;
}

interface Hand {
  worker: Worker;
  /** Those whose questions it has, by their ids. */
  askers: Map<number, Asker>;
  /** It has failed to load something, and would again: it gets no more questions, and is ended after its last. */
  spent: boolean;
}

const hands = new Set<Hand>();
let askers = 0;
let turns = 0;

/** The work of one widget. Whatever fails, the next question is tried anew. */
export function inWorker(widget: string): Background {
  const asker: Asker = { id: ++askers, asked: [] };
  return (state, report, fail) => {
    asker.asked.push({ question: { asker: asker.id, turn: ++turns, widget, state }, report, fail });
    ask(asker);
  };
}

function ask(asker: Asker): void {
  asker.hand ??= leastBusy();
  asker.hand.askers.set(asker.id, asker);
  asker.hand.worker.postMessage(asker.asked.at(-1)!.question);
}

function leastBusy(): Hand {
  const able = [...hands].filter(({ spent }) => !spent).sort((a, b) => a.askers.size - b.askers.size);
  return able.length > 0 && (able[0].askers.size === 0 || able.length >= MOST) ? able[0] : start();
}

function start(): Hand {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const hand: Hand = { worker, askers: new Map(), spent: false };
  worker.onmessage = ({ data }: MessageEvent<Answer>) => hear(hand, data);
  worker.onerror = (event) => {
    event.preventDefault(); // it is told where the figures stand
    spend(hand);
    for (const asker of hand.askers.values()) done(asker).fail(new Error(reasonOf(event)));
  };
  hands.add(hand);
  return hand;
}

const reasonOf = ({ message }: ErrorEvent) => message || "its worker could not be loaded";

function hear(hand: Hand, answer: Answer): void {
  if ("error" in answer) spend(hand);
  const asker = hand.askers.get(answer.asker);
  if (!asker) return;
  asker.asked = asker.asked.filter(({ question }) => question.turn >= answer.turn);
  const [{ question, report }, newer] = asker.asked;
  if (question.turn !== answer.turn) return; // a newer one has been answered
  if ("error" in answer) {
    if (!newer) done(asker).fail(new Error(answer.error));
  } else {
    if (answer.last && !newer) done(asker);
    report(answer.result, answer.last);
  }
}

/** Takes all of a widget's questions as answered, and gives back the newest. */
function done(asker: Asker): Asker["asked"][number] {
  const hand = asker.hand!;
  const newest = asker.asked.at(-1)!;
  asker.hand = undefined;
  asker.asked = [];
  hand.askers.delete(asker.id);
  if (hand.spent) spend(hand);
  return newest;
}

function spend(hand: Hand): void {
  hand.spent = true;
  if (hand.askers.size === 0) end(hand);
}

function end(hand: Hand): void {
  hand.worker.terminate();
  hands.delete(hand);
}

/** Nobody waits for an answer on a page that was left; who comes back to it goes on to wait. */
const left = new Set<Asker>();
addEventListener("pagehide", () => {
  for (const hand of hands) {
    end(hand);
    for (const asker of hand.askers.values()) {
      asker.hand = undefined;
      left.add(asker);
    }
  }
});
addEventListener("pageshow", () => {
  for (const asker of left) if (!asker.hand) ask(asker);
  left.clear();
});
