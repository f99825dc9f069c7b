import { choice } from "../../../state/index.ts";
import { count } from "../../presets.ts";

export const parameters = {
  angle: count({ label: "angle of the parameters to the valley", default: 30, min: 0, max: 90, unit: "°" }),
  method: choice({
    label: "path drawn",
    default: "rmsprop",
    options: {
      descent: "gradient descent",
      momentum: "momentum",
      adagrad: "AdaGrad",
      rmsprop: "RMSProp",
      adam: "Adam",
    },
  }),
};
