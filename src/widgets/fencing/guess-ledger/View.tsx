import { Slider } from "../../../controls/index.ts";
import { Chart, Handle, Path, Scroll, Spot, Stage, type ViewOf } from "../../../figures/index.ts";
import { formatNumber } from "../../../state/index.ts";
import type model from "./model.ts";

/** The guesses on the curve and in a ledger; the next one is the reader's, or the learning rate's. */
export default function View({ frame, state, set, control }: ViewOf<typeof model>) {
  const { entries, points } = frame;
  const last = points.at(-1);
  const full = entries.length >= control("guesses").parameter.most;
  const proposal = frame.values.proposal as number;
  const take = (guess: number) => !full && set("guesses", [...state.guesses, guess]);
  return (
    <Stage
      main={
        <Chart chart={frame.chart} label="the area, and the guesses on it">
          <Path tone="step" points={points} dots />
          {last && <Spot tone="parameter" term="guess" at={last} />}
          <Path
            tone="parameter"
            term="next"
            points={[[state.next, frame.chart.y.domain[0]], frame.next]}
            dashed
          />
          {!outside(proposal) && (
            <Spot tone="rate" term="rate" at={[proposal, frame.chart.y.domain[0]]} shape="post" />
          )}
          <Handle {...control("next")} at={[state.next, frame.chart.y.domain[0]]} />
        </Chart>
      }
      aside={
        <Scroll label="the ledger">
          <table class="ledger">
            <thead>
              <tr>
                <th scope="col">guess l</th>
                <th scope="col">slope A′(l)</th>
                <th scope="col">area A(l)</th>
                <th scope="col">gain</th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ guess, slope, area, gain }, i) => (
                <tr key={i}>
                  <td class="tone-parameter">{formatNumber(guess, { digits: 5, unit: "m" })}</td>
                  <td class="tone-gradient">{formatNumber(slope, { digits: 4 })}</td>
                  <td class="tone-loss">{formatNumber(area, { digits: 7, unit: "m²" })}</td>
                  <td>
                    {gain === undefined ? "" : `${gain > 0 ? "+" : ""}${formatNumber(gain, { digits: 4 })}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      }
      controls={
        <>
          <div>
            <Slider {...control("next")} />
            <button type="button" aria-disabled={full} onClick={() => take(state.next)}>
              Guess {formatNumber(state.next, { unit: "m" })}
            </button>
            <button
              type="button"
              aria-disabled={entries.length === 0}
              onClick={() => set("guesses", state.guesses.slice(0, -1))}
            >
              Strike out the last
            </button>
          </div>
          <div>
            <Slider
              {...control("rate")}
              consequence={`would guess ${formatNumber(proposal, { digits: 5, unit: "m" })}`}
            />
            <button
              type="button"
              aria-disabled={full || outside(proposal)}
              onClick={() => !outside(proposal) && take(proposal)}
            >
              Let the learning rate guess
            </button>
          </div>
        </>
      }
    />
  );

  function outside(guess: number): boolean {
    const { min, max } = control("guesses").parameter;
    return guess < min || guess > max;
  }
}
