export { gradientDescent } from "./gradient-descent.ts";
