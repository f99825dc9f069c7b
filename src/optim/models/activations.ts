/** The activations of a network's hidden layers, over whole columns: h = φ(z) in place, and δ ← δ · φ′(z), from h alone. */
import { sigmoid } from "../derivatives/primitives.ts";

/** The activations that a network's hidden layers may have: tanh z, σ(z) = 1/(1 + e⁻ᶻ), or relu z = max(0, z). */
export type ActivationName = "tanh" | "sigmoid" | "relu";

/** An activation φ over a column of numbers, in place, with its slope from its result alone. */
export interface Activation {
  /** Replaces the first `count` numbers z by φ(z). */
  apply(z: Float64Array, count: number): void;
  /** Multiplies the first `count` numbers of δ by φ′, given h = φ(z). relu′ is 0 at 0. */
  chain(delta: Float64Array, h: Float64Array, count: number): void;
  /** Its name, as TeX. */
  readonly tex: string;
}

/** The activations by name; each slope needs only h = φ(z): 1 − h², h (1 − h), and 1 where h > 0. */
export const activations: Readonly<Record<ActivationName, Activation>> = {
  tanh: {
    tex: "\\tanh",
    apply(z, count) {
      for (let i = 0; i < count; i++) z[i] = Math.tanh(z[i]);
    },
    chain(delta, h, count) {
      for (let i = 0; i < count; i++) delta[i] *= 1 - h[i] * h[i];
    },
  },
  sigmoid: {
    tex: "\\sigma",
    apply(z, count) {
      for (let i = 0; i < count; i++) z[i] = sigmoid(z[i]);
    },
    chain(delta, h, count) {
      for (let i = 0; i < count; i++) delta[i] *= h[i] * (1 - h[i]);
    },
  },
  relu: {
    tex: "\\operatorname{relu}",
    apply(z, count) {
      for (let i = 0; i < count; i++) if (!(z[i] > 0)) z[i] = 0;
    },
    chain(delta, h, count) {
      for (let i = 0; i < count; i++) if (!(h[i] > 0)) delta[i] = 0;
    },
  },
};
