import { choice, number } from "../../state/index.ts";

const place = { role: "parameter", min: -1.9, max: 1.9, step: 0.05 } as const;

export const parameters = {
  surface: choice({
    label: "function",
    default: "camel",
    options: { camel: "three-hump camel", bowl: "round bowl", saddle: "saddle" },
  }),
  x: number({ label: "first parameter", symbol: "x", default: 1, ...place }),
  y: number({ label: "second parameter", symbol: "y", default: 1, ...place }),
};
