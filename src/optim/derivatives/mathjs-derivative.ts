/** The part of mathjs that differentiates. Its simplifier calls the arithmetic by name, so that has to be there. */
import {
  addDependencies,
  create,
  derivativeDependencies,
  divideDependencies,
  multiplyDependencies,
  parseDependencies,
  powDependencies,
  subtractDependencies,
  unaryMinusDependencies,
} from "mathjs/number";

export const { parse, derivative } = create({
  addDependencies,
  derivativeDependencies,
  divideDependencies,
  multiplyDependencies,
  parseDependencies,
  powDependencies,
  subtractDependencies,
  unaryMinusDependencies,
});
