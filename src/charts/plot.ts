/** The parts of Observable Plot that the course draws with: naming them one by one keeps the rest out of the bundle. */
export {
  areaY,
  axisX,
  axisY,
  contour,
  gridX,
  gridY,
  line,
  plot,
  ruleX,
  ruleY,
  text,
} from "@observablehq/plot";
