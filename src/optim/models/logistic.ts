import { rejectUnknown, reject } from "../check.ts";
import { sigmoid } from "../derivatives/primitives.ts";
import { linear } from "./linear.ts";
import type { Model } from "./model.ts";

/**
 * The logistic model of one output. As `output: "logit"`, z = wᵀx + b, for the cross-entropy loss, which takes the
 * sigmoid itself; as "probability", p = σ(z), for squared error, with σ′ = p (1 − p) in every gradient.
 * Parameters: w, then b.
 * @throws RangeError naming the option, its value and what is allowed.
 */
export function logistic({
  inputs,
  intercept = true,
  output = "logit",
  ...rest
}: {
  inputs: number;
  intercept?: boolean;
  output?: "logit" | "probability";
}): Model {
  rejectUnknown("logistic", rest, arguments[0]);
  if (output !== "logit" && output !== "probability") {
    reject("logistic", "output", output, '"logit" or "probability"');
  }
  const logit = linear({ inputs, intercept });
  if (output === "logit") return { ...logit, name: "logistic" };
  return {
    ...logit,
    name: "logistic",
    tex: `\\sigma\\left(${logit.tex}\\right)`,
    pass(capacity) {
      const { forward, backward } = logit.pass(capacity);
      const p = new Float64Array(capacity);
      return {
        activations: [p],
        forward(w, x, count) {
          const z = forward(w, x, count);
          for (let i = 0; i < count; i++) p[i] = sigmoid(z[i]);
          return p;
        },
        backward(w, x, count, slopes, out) {
          for (let i = 0; i < count; i++) slopes[i] *= p[i] * (1 - p[i]);
          backward(w, x, count, slopes, out);
        },
      };
    },
    formula: (o, w, x) => logit.formula(o, w, x).map((z) => o.sigmoid(z)),
  };
}
