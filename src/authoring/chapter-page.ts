import type { Literal } from "./literal.ts";
import type { Place } from "./place.ts";

/** What the reading of a chapter's file finds in it, for the page that shows it. */
export interface ChapterPage {
  placed: PlacedEntry[];
  /** Keys of the bibliography that the chapter cites. */
  cited: { key: string; at: Place }[];
  exercises: ReadExercise[];
  slips: ReadSlip[];
}

/** Where a source slips, and where the chapter says so. */
export interface ReadSlip {
  id: string;
  source: string;
  says: string;
  kind: string;
}

/** A widget, or an exercise that runs the model of one, as the chapter places it. */
export interface PlacedEntry {
  id: string;
  at: Place;
  /** The widget's name; an exercise has instead the id of the widget that it runs. */
  widget?: string;
  runs?: string;
  props: Record<string, { value: Literal; at: Place }>;
  /** The figure that shows the widget, if one does. */
  figure?: Numbered;
  /** An exercise's number: "4.1". */
  number?: string;
}

/** What a link leads to by its id, and names by its number. */
export interface Numbered {
  id: string;
  number: string;
}

/** An exercise as it is judged: what it asks for and its replies, each with an answer that must get it. */
export interface ReadExercise {
  id: string;
  ask?: string;
  predict?: string;
  replies: { right: boolean; when: Literal; example: Literal; at: Place }[];
}
