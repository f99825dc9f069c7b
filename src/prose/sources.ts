/** The three documents that the course follows. */
export const sources = {
  S1: { short: "The gradient descent lesson", title: "Gradient Descent (a lesson on optimizing models)" },
  S2: {
    short: "Machine Learning is Applied Calculus",
    title: "Machine Learning is Applied Calculus (Teb’s Lab)",
  },
  S3: {
    short: "Visualizing Gradient Descent",
    title: "Visualizing Gradient Descent and Its Descendants",
  },
} as const;
