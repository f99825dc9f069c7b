/** Every objective, one line each. What ends in Of makes one of any dimension. */
export { ackley, ackleyOf } from "./ackley.ts";
export { beale } from "./beale.ts";
export { booth } from "./booth.ts";
export { bowl, bowlOf } from "./bowl.ts";
export { gaussianWells } from "./gaussian-wells.ts";
export { himmelblau } from "./himmelblau.ts";
export { matyas } from "./matyas.ts";
export { pasture } from "./pasture.ts";
export { plateau } from "./plateau.ts";
export { rastrigin, rastriginOf } from "./rastrigin.ts";
export { ridge } from "./ridge.ts";
export { rosenbrock, rosenbrockOf } from "./rosenbrock.ts";
export { monkeySaddle, saddle, twoValleys } from "./saddle.ts";
export { shoulder } from "./shoulder.ts";
export { stretchedBowl, stretchedBowlOf } from "./stretched-bowl.ts";
export { threeHumpCamel } from "./three-hump-camel.ts";
