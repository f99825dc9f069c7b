export { annealing, type AnnealingOptions, type AnnealingSearch } from "./annealing.ts";
export { genetic, type GeneticOptions, type GeneticSearch, type Origin } from "./genetic.ts";
export { randomSearch } from "./random-search.ts";
export type { Search, SearchOptions } from "./search.ts";
