/** What the two weights of a landscape are called. */
export const weights = ["w₁", "w₂"] as const;
