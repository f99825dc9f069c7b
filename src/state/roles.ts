/** What a quantity is to the course. Each role has one color everywhere: equations, figures, sliders, prose. */
export const roles = ["parameter", "gradient", "step", "rate", "loss", "data"] as const;

export type Role = (typeof roles)[number];
