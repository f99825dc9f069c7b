import { useEffect, useRef } from "preact/hooks";
import { Choice, FormulaField, Player, Slider } from "../../../controls/index.ts";
import type { Program } from "../../../optim/index.ts";
import { Stage, type ViewOf } from "../../../figures/index.ts";
import type { ParseFormula } from "../../../state/index.ts";
import { parseFormula } from "../../parse-formula.ts";
import { drawableOf } from "./expressions.ts";
import type model from "./model.ts";
import { sliderOf, type DrawnNode } from "./model.ts";

/** More nodes than this are too many to read. */
const MOST = 36;

/** Parses what is typed, and refuses what is too large to draw. The parser is large, and loads when something is typed. */
const parse: ParseFormula = async (text, names) => {
  const program = (await parseFormula(text, names)) as Program;
  if (program.code.length > MOST)
    throw new Error(`it has ${program.code.length} parts, and at most ${MOST} can be drawn`);
  return program;
};

/** The graph from left to right, the walk through it, and the words for the moment. */
export default function View({ frame, state, setAll, control }: ViewOf<typeof model>) {
  const [width, height] = frame.size;
  const drawable = drawableOf(state.expression, state.formula);
  const window = useRef<HTMLDivElement>(null);
  // Where the graph is wider than the page, what happens now is kept in sight.
  useEffect(() => {
    const lit = frame.nodes.find(({ now }) => now);
    const { scrollLeft, clientWidth, scrollWidth } = window.current!;
    if (!lit || scrollWidth <= clientWidth) return;
    const x = (lit.at[0] * scrollWidth) / width;
    if (x < scrollLeft + 150 || x > scrollLeft + clientWidth - 60)
      window.current!.scrollTo({ left: x - clientWidth / 2 });
  }, [frame.t]);
  return (
    <Stage
      main={
        <div
          ref={window}
          class="graph-scroll"
          tabindex={0}
          role="group"
          aria-label="the graph, which may be scrolled sideways"
        >
          <div class="chart graph" style={{ "--width": width, "--height": height }}>
            <svg
              class="chart-live"
              viewBox={`0 0 ${width} ${height}`}
              role="group"
              aria-label="the graph, its values and its derivatives"
            >
              {frame.edges.map(({ points, now }, i) => (
                <path
                  key={i}
                  class={`link ${now}`}
                  d={`M${points.map((point) => point.map(Math.round).join()).join("L")}`}
                />
              ))}
              {frame.nodes.map((node, i) => (
                <Node key={i} {...node} />
              ))}
            </svg>
          </div>
        </div>
      }
      strip={<Player {...control("moment")} last={frame.last} unit="moment" words={frame.words} />}
      controls={
        <>
          <p class="words">{frame.words}</p>
          {frame.inputs.map((name, i) => {
            const of = control(sliderOf(drawable, i));
            return <Slider key={of.id} {...of} parameter={{ ...of.parameter, label: name }} />;
          })}
          <Choice
            {...control("expression")}
            set={(expression) => setAll({ expression, moment: control("moment").parameter.max })}
          />
          {state.expression === "own" && <FormulaField {...control("formula")} parse={parse} />}
        </>
      }
    />
  );
}

/** A node: what it is and computes, its value below, and below that the derivative by it. */
function Node({ at, symbol, does, value, adjoint, now, term }: DrawnNode) {
  const [x, y] = at;
  return (
    <g
      class={`node ${now ? "now" : ""}`}
      data-term={term}
      transform={`translate(${Math.round(x)} ${Math.round(y)})`}
    >
      <rect x={-46} y={-38} width={92} height={76} rx={4} />
      <text class="name" y={-20} text-anchor="middle">
        {symbol}
      </text>
      <text class="does" y={-4} text-anchor="middle">
        {does}
      </text>
      <text class="value" y={14} text-anchor="middle">
        {value}
      </text>
      <text class="slope" y={31} text-anchor="middle">
        {adjoint}
      </text>
    </g>
  );
}
