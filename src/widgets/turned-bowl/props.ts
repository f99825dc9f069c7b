import { choice, number } from "../../state/index.ts";

export const parameters = {
  angle: number({
    label: "angle of the parameters to the valley",
    default: 30,
    min: 0,
    max: 90,
    step: 1,
    unit: "°",
    whole: true,
  }),
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
