/** What a widget's view is made with, besides the controls. */
export { Chart } from "./Chart.tsx";
export { DragPoints } from "./DragPoints.tsx";
export { Grip } from "./Grip.tsx";
export { Handle } from "./Handle.tsx";
export { Area, Arrow, Dots, Label, Path, Segments, Spot } from "./marks.tsx";
export { Names } from "./Names.tsx";
export { Pin } from "./Pin.tsx";
export { Bands, Crowd } from "./plane.tsx";
export { PointTools } from "./PointTools.tsx";
export { usePoints, type PointsInHand } from "./points-in-hand.ts";
export { Scroll } from "./Scroll.tsx";
export { Stage } from "./Stage.tsx";
export { useScales } from "./scaled.ts";
export { unitsPerPixel } from "./units.ts";
export type { ViewOf } from "./view.ts";
