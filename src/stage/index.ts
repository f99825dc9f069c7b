/** What a widget's view is made with, besides the controls. */
export { Chart } from "./Chart.tsx";
export { DragPoints, PointTools, usePoints, type PointsInHand } from "./DragPoints.tsx";
export { Handle } from "./Handle.tsx";
export { Area, Arrow, Dots, Label, Path, Spot } from "./marks.tsx";
export { Names } from "./Names.tsx";
export { Pin } from "./Pin.tsx";
export { Bands, Crowd } from "./plane.tsx";
export { useScales } from "./scaled.ts";
export type { ViewOf } from "./view.ts";
