/** The three documents that the course follows: what they are called in short, and in the list of references. */
export const sources = {
  S1: {
    short: "The gradient descent lesson",
    title: "Gradient Descent",
    about:
      "A lesson of a course on deep learning: learning as a search, the rule of descent, and two derivations by hand.",
  },
  S2: {
    short: "Machine Learning is Applied Calculus",
    title: "Gradient Descent: Machine Learning is Applied Calculus",
    about:
      "Teb’s Lab, Deep Learning on Medium: the fencing problem, and from it to fitting a function to data.",
  },
  S3: {
    short: "Visualizing Gradient Descent",
    title: "Visualizing Gradient Descent and Its Descendants",
    about: "An interactive article: descent on surfaces, momentum, Adam, and neural networks.",
  },
} as const;
