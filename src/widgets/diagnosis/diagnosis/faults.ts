/** What can be wrong with a run: what it is called, what it is, and what helps. */
export interface Fault {
  name: string;
  what: string;
  cure: string;
}

export const faults = {
  crawling: {
    name: "crawling: the rate is too small",
    what: "The slope is there, and so little of it is taken at each step that the budget ends on the way.",
    cure: "Raise the learning rate until just before the loss begins to shake.",
  },
  thrashing: {
    name: "thrashing: the rate is too large",
    what: "Every step overshoots, and the next one overshoots back. The run moves much and gets nowhere.",
    cure: "Lower the rate, or let it fall toward the end.",
  },
  diverging: {
    name: "diverging: the rate is beyond the limit",
    what: "Every step overshoots by more than the one before, so the loss grows by a factor each time.",
    cure: "Lower the rate below 2/K.",
  },
  leap: {
    name: "a leap: one gradient was enormous",
    what: "All went well until the ground became steep. One step, in proportion to one huge slope, threw the run off the map.",
    cure: "Clip the gradient, or take a much smaller rate.",
  },
  nan: {
    name: "no number: a logarithm of 0",
    what: "An output was rounded to exactly 0 or 1, its logarithm is infinite, and from there on nothing is a number.",
    cure: "A smaller rate, more examples a step, or the loss written so that no logarithm of 0 is ever taken.",
  },
  local: {
    name: "stuck in a local minimum",
    what: "The slope is zero and every direction bends upward: the run has arrived, at the wrong place.",
    cure: "Begin elsewhere, several times, and keep the best.",
  },
  saddle: {
    name: "stuck at a saddle",
    what: "The slope is zero, but one direction bends downward. The run came in exactly along the ridge.",
    cure: "Begin a little to the side.",
  },
  plateau: {
    name: "on a plateau",
    what: "The unit is saturated: its slope is tiny, though not zero, and so are the steps.",
    cure: "Begin where the unit is not saturated, or use a loss whose slope does not fade.",
  },
  dead: {
    name: "a dead start",
    what: "Not one example reaches the weights: the gradient is exactly zero, and any rate times zero is zero.",
    cure: "Begin elsewhere; nothing else can help.",
  },
  scaled: {
    name: "badly scaled inputs",
    what: "One direction is so steep that it limits the rate, and at that rate the flat direction hardly moves.",
    cure: "Standardize the inputs: subtract their mean, divide by their spread.",
  },
  batch: {
    name: "too small a batch",
    what: "Each step follows the slope of too few examples, and the loss hovers at a floor made of that noise.",
    cure: "Take more examples a step, or let the rate fall toward the end.",
  },
  decayed: {
    name: "the rate decayed too soon",
    what: "The slope is still there, but the rate has fallen to nothing before the way was done.",
    cure: "Let the rate stay up longer.",
  },
  momentum: {
    name: "too much momentum",
    what: "The velocity remembers too long, and the run swings through the minimum again and again.",
    cure: "Less momentum.",
  },
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;
export const faultNames = Object.keys(faults) as FaultName[];
