import { choice, number } from "../../../state/index.ts";

const end = { role: "parameter", min: -4, max: 4, step: 0.1 } as const;

export const parameters = {
  shape: choice({
    label: "function",
    default: "waves",
    options: {
      bowl: "bowl",
      trough: "flat-bottomed trough",
      absolute: "absolute value",
      waves: "waves on a bowl",
      valleys: "two valleys",
    },
  }),
  a: number({ label: "one end", symbol: "a", default: -3.2, ...end }),
  b: number({ label: "other end", symbol: "b", default: 0.4, ...end }),
};
