export { pasture } from "./pasture.ts";
