/** The controls that every widget uses: native elements, each with a label, a keyboard and words for its value. */
export { Choice } from "./Choice.tsx";
export type { Control } from "./control.ts";
export { dragListeners, useDrag } from "./drag.ts";
export { FormulaField } from "./FormulaField.tsx";
export { keyed } from "./keys.ts";
export { memoized } from "./memoized.ts";
export { NumberField } from "./NumberField.tsx";
export { Player } from "./Player.tsx";
export { Radio } from "./Radio.tsx";
export { Slider } from "./Slider.tsx";
export { Stops } from "./Stops.tsx";
export { MathSymbol } from "./MathSymbol.tsx";
export { ariaRange, type Notch } from "./track.ts";
