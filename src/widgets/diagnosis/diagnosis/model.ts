import { clamp } from "../../../charts/clamp.ts";
import type { ChartSpec, Point, Tone } from "../../../charts/chart.ts";
import { failed, type Run } from "../../../optim/index.ts";
import { counted, defineWidget, formatNumber, spaced, type Frame, type State } from "../../../state/index.ts";
import { fitOf, floor, lengthCharts, lossChart, mapOf, plotOf } from "./charts.ts";
import { checks } from "./checks.ts";
import { faults, type FaultName } from "./faults.ts";
import { findingsOf } from "./findings.ts";
import { examples, patients } from "./patients.ts";
import { parameters } from "./props.ts";
import { budget, partOf, runOf, settingsOf, untouched, type Knobs } from "./runs.ts";

/** A run that something is wrong with: its loss, what the reader asks for, a diagnosis that is put to the test, a cure. */
const quantities = {
  formula: { label: "what is fitted" },
  verdict: { label: "verdict on the diagnosis" },
  said: { label: "what the run itself says to it" },
  before: { label: "loss left as it came, in first losses", role: "loss" },
  after: { label: "loss left now, in first losses", symbol: "r", role: "loss" },
  late: { label: "mean loss of the last 20 steps", symbol: "\\bar f", role: "loss" },
  firstLoss: { label: "first loss, as it came", symbol: "f(w_0)", role: "data" },
  enough: { label: "loss at which it is well, in first losses", role: "loss" },
  health: { label: "state of the run" },
  changes: { label: "number of settings changed" },
  lowest: { label: "lowest loss as it came, in first losses", role: "loss" },
  broken: { label: "step at which it broke off as it came" },
  ups: { label: "share of its steps that raised the loss", unit: "%", places: 0 },
  jump: { label: "largest factor by which one did" },
  slope: { label: "length of its first gradient", role: "gradient" },
  lastSlope: { label: "length of its last gradient", role: "gradient" },
  lowBend: { label: "smaller curvature where it ended", role: "gradient" },
  highBend: { label: "larger curvature where it ended", role: "gradient" },
  rateNow: { label: "learning rate now", role: "rate" },
  stepNow: {
    label: "length of the step that led here",
    symbol: "\\|w_t - w_{t-1}\\|",
    role: "step",
    digits: 4,
  },
  slopeBefore: {
    label: "length of the gradient before it",
    symbol: "\\|\\nabla f\\|",
    role: "gradient",
    digits: 4,
  },
  share: { label: "step over slope: in plain descent the rate", symbol: "s_t", role: "rate" },
} as const;

/** A line of what the reader asked for. */
export interface Line {
  points: Point[];
  tone: Tone;
  term?: string;
}

interface DiagnosisFrame extends Frame<typeof quantities, "step"> {
  lossChart: ChartSpec;
  asked: ChartSpec;
  /** The losses as the run came and as it runs now, in first losses. */
  came: Point[];
  losses: Point[];
  lines: Line[];
  /** Points of the data, where they were asked for. */
  dots: Point[];
  /** Where the run began, on its map. */
  began?: Point;
  /** Where the step shown stands on each chart. */
  here: Point;
  there?: Point;
  enough: Point[];
  t: number;
  last: number;
  /** Where and how it breaks off. */
  broken?: { at: Point; text: string };
  note: string;
  changed: boolean;
  consequence: string;
}

/** A loss beyond the chart is drawn just outside it. */
const drawn = (part: number) => (part < 1e6 ? Math.max(1e-6, part) : 1e6);

function frame(state: State<typeof parameters>): DiagnosisFrame {
  const { patient: name, evidence, diagnosis, rate, start, momentum, decay, batch, inputs, clip } = state;
  const knobs: Knobs = { rate, start: Math.round(start), momentum, decay, batch, inputs, clip };
  const patient = patients[name];
  const findings = findingsOf(name);
  const changes = Object.entries(knobs).filter(
    ([key, value]) => value !== untouched[key as keyof Knobs],
  ).length;
  const run = changes === 0 ? findings.run : runOf(name, knobs);
  const last = lastNumber(run);
  const t = Math.min(Math.round(state.step), last);
  const losses = lossesOf(run, findings.first);
  const after = partOf(run, findings.first);
  const well = after <= patient.enough;
  const { verdict, said } = verdictOn(name, diagnosis);
  const health = failed(run) ? "breaks off" : well ? "well" : "not well";
  const left = (part: number) => (Number.isFinite(part) ? part : "no number");
  const consequence = failed(run)
    ? `breaks off at step ${run.steps}`
    : `leaves ${formatNumber(after)}${well ? ": well" : ""}`;
  const { rate: rateNow } = settingsOf(patient, knobs);
  const asked = askedFor(evidence, name, knobs, run, last);
  const title = name === "healthy" ? "The healthy run" : `Run ${name.toUpperCase()}`;
  const fate =
    findings.broken === undefined
      ? `from 1 to ${formatNumber(findings.left)} of its first value`
      : `as low as ${formatNumber(findings.lowest)} of its first value, and breaks off at step ${findings.broken}`;
  return {
    values: {
      step: t,
      formula: patient.formula,
      verdict,
      said,
      before: left(findings.left),
      after: left(after),
      late: left(after * findings.first),
      firstLoss: findings.first,
      enough: patient.enough,
      health,
      changes,
      lowest: findings.lowest,
      broken: findings.broken ?? "never",
      ups: 100 * findings.ups,
      jump: findings.jump,
      slope: findings.slope,
      lastSlope: findings.lastSlope,
      lowBend: findings.bends[0],
      highBend: findings.bends[1],
      rateNow,
      ...stepTo(run, clamp(t, [1, last])),
    },
    summary: spaced(
      `${title} fits ${patient.formula} to ${examples} examples.`,
      `As it came, its loss goes ${fate}.`,
      changes === 0
        ? "Nothing has been changed."
        : `With ${counted(changes, "setting")} changed it ${consequence}.`,
      `${said}`,
    ),
    table: {
      columns: [
        { label: "step" },
        { label: "a" },
        { label: "b" },
        { label: "loss" },
        { label: "length of the gradient" },
      ],
      rows: Array.from({ length: Math.floor(last / 4) + 1 }, (_, k) => 4 * k).map((i) => [
        i,
        run.position(i)[0],
        run.position(i)[1],
        Number.isFinite(run.value(i)) ? run.value(i) : "no number",
        slopeAt(run, i),
      ]),
    },
    lossChart,
    ...asked,
    came: changes === 0 ? [] : lossesOf(findings.run, findings.first),
    losses,
    here: losses[t],
    there: evidence === "fit" ? undefined : asked.lines[0].points[t],
    began: evidence === "path" ? asked.lines[0].points[0] : undefined,
    enough: [0, budget].map((i): Point => [i, patient.enough]),
    t,
    last,
    ...(failed(run) && {
      broken: {
        at: losses[last],
        text: run.status === "diverged" ? `out of bounds at ${run.steps}` : `no number at ${run.steps}`,
      },
    }),
    changed: changes > 0,
    consequence,
  };
}

/** The last step at which loss and weights are numbers. */
function lastNumber(run: Run): number {
  let last = run.steps;
  while (last > 0 && !(Number.isFinite(run.value(last)) && run.position(last).every(Number.isFinite))) last--;
  return last;
}

const lossesOf = (run: Run, first: number): Point[] =>
  Array.from({ length: lastNumber(run) + 1 }, (_, i) => [i, drawn(run.value(i) / first)]);

function slopeAt(run: Run, i: number): number {
  const length = Math.hypot(...run.gradient(i));
  return Number.isFinite(length) ? length : 0;
}

/** The step that led to a place of a run, and the slope where it was made. */
function stepTo(run: Run, t: number) {
  if (t < 1) return { stepNow: 0, slopeBefore: slopeAt(run, 0), share: "none yet" };
  const [[fromA, fromB], [toA, toB]] = [run.position(t - 1), run.position(t)];
  const stepNow = Math.hypot(toA - fromA, toB - fromB);
  const slopeBefore = slopeAt(run, t - 1);
  return { stepNow, slopeBefore, share: slopeBefore > 0 ? stepNow / slopeBefore : "none" };
}

/** What the reader asked for, as a chart with lines, and a sentence on it. */
function askedFor(
  evidence: string,
  name: string,
  knobs: Knobs,
  run: Run,
  last: number,
): Pick<DiagnosisFrame, "asked" | "lines" | "dots" | "note"> {
  const { first } = findingsOf(name);
  const at = (i: number): Point => [run.position(i)[0], run.position(i)[1]];
  const steps = Array.from({ length: last + 1 }, (_, i) => i);
  switch (evidence) {
    case "slope": {
      const lengths = steps.map((i) => slopeAt(run, i));
      return {
        asked: lengthCharts.slope,
        lines: [
          {
            tone: "gradient",
            term: "slopeBefore",
            points: lengths.map((length, i): Point => [i, Math.max(floor, length)]),
          },
        ],
        dots: [],
        note:
          lengths[0] === 0
            ? "exactly 0 from the first step"
            : `from ${formatNumber(lengths[0])} to ${formatNumber(lengths[last])}`,
      };
    }
    case "steps": {
      const lengths = steps.slice(1).map((i) => Math.hypot(at(i)[0] - at(i - 1)[0], at(i)[1] - at(i - 1)[1]));
      return {
        asked: lengthCharts.steps,
        lines: [
          {
            tone: "step",
            term: "stepNow",
            points: lengths.map((length, i): Point => [i, Math.max(floor, length)]),
          },
        ],
        dots: [],
        note:
          lengths.length === 0
            ? "not one step"
            : `the longest is ${formatNumber(Math.max(...lengths))}, the last ${formatNumber(lengths.at(-1)!)}`,
      };
    }
    case "path":
      return {
        asked: mapOf(name, knobs.inputs === "standardized"),
        lines: [{ tone: "step", points: steps.map(at) }],
        dots: [],
        note: `ends at a = ${formatNumber(at(last)[0])}, b = ${formatNumber(at(last)[1])}`,
      };
    case "fit": {
      const { chart, points } = plotOf(name);
      const raw = knobs.inputs === "standardized" ? [] : fitOf(name, at(last));
      return {
        asked: chart,
        lines: [{ tone: "parameter", points: raw }],
        dots: points,
        note:
          knobs.inputs === "standardized"
            ? "the data; the fit is on other inputs now"
            : "the data, and the fit at the end",
      };
    }
    default: {
      const others = Array.from({ length: evidence === "starts" ? 8 : 4 }, (_, i) =>
        evidence === "starts" ? runOf(name, { ...knobs, start: i + 1 }) : runOf(name, knobs, i + 2),
      );
      const lefts = others.map((other) => partOf(other, first));
      const best = Math.min(...lefts);
      return {
        asked: lossChart,
        lines: [
          { tone: "loss", points: lossesOf(run, first) },
          ...others.map((other) => ({ tone: "data" as const, points: lossesOf(other, first) })),
        ],
        dots: [],
        note: Number.isFinite(best)
          ? `the best of the others leaves ${formatNumber(best)}`
          : "all the others break off as well",
      };
    }
  }
}

/** Puts a diagnosis to the test. */
function verdictOn(name: string, diagnosis: string): { verdict: string; said: string } {
  if (diagnosis === "open") return { verdict: "open", said: "No fault has been named." };
  const { fault } = patients[name];
  if (!fault)
    return {
      verdict: "not so",
      said: "Nothing is wrong with this one: its loss falls to what the noise leaves.",
    };
  const objection = checks[diagnosis as FaultName](findingsOf(name));
  return objection
    ? { verdict: "not so", said: objection }
    : {
        verdict: "right",
        said: `Yes. ${faults[fault].what} What helps: ${faults[fault].cure.replace(/^./, (c) => c.toLowerCase())}`,
      };
}

export default defineWidget({ title: "What is wrong with this run", parameters, quantities, frame });
