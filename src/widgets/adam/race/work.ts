import type { Work } from "../../../state/index.ts";
import type { parameters } from "./props.ts";
import { named, tuned, type Method, type Tuned } from "./trials.ts";

/** The sweep of every method over all rates: five hundred runs, which depend on nothing that a slider moves. */
export type Sweeps = Record<Method, Tuned>;

export default {
  needs: ["objective", "budget"],
  *run({ objective, budget }) {
    const sweepOf = (method: Method) => tuned(objective, method, Number(budget));
    yield Object.fromEntries(named.map((method) => [method, sweepOf(method)])) as Sweeps;
  },
} satisfies Work<typeof parameters, Sweeps>;
