import type { Value } from "./parameter.ts";

/** What a built page says to its script: both ends take the names from here. */

/** A widget or an exercise of the page: its id, the widget whose model it runs, and what its author set. */
export interface Placed {
  id: string;
  widget: string;
  props: Record<string, Value>;
}

/** The id of the element that holds them all as JSON. Written by site/PageData, read by site/page. */
export const PLACED = "placed";

/**
 * The data attributes of the page's parts. They are written by the components of chapters and by runtime/Widget; they are
 * read by site/page, which brings parts to life, and by what then lives: mdx/client and runtime/mount.
 */
export interface Data {
  /** The entry that a part is of: on a widget, an equation, a derivation, an exercise. */
  of?: string;
  /** The entry and the quantity that a number in a sentence or in a legend shows: "run.rate". */
  live?: string;
  /**
   * The quantity of the entry around that lights up with all others: in formulas, legends and sentences, and in figures,
   * where the marks of figures and the controls write it too.
   */
  term?: string;
  /** On a widget: its name. */
  widget?: string;
  /** On a derivation: the widget and the name, "LinearFit.gradient". */
  derivation?: string;
  /** On an exercise, which has also the next four. */
  exercise?: "";
  /** The parameter that is asked for. */
  ask?: string;
  /** The quantity that is to be predicted. */
  predict?: string;
  /** The id of the widget whose model is run. */
  runs?: string;
  /** The id of the figure that shows it. */
  shownAt?: string;
  /** On a reply of an exercise: the conditions under which it is given, as JSON. */
  when?: string;
  /** On a reply: it is one to a right answer. */
  right?: "";
  /** On an equation's view "with numbers". */
  numbers?: "";
  /** On that view, for prose and for site/copy: its TeX with places for the numbers. */
  tex?: string;
  /** In that view: the quantity whose value stands there; and whether it stands alone, without parentheses. */
  value?: string;
  alone?: "1";
  /** On a line of a derivation: it is the one above or the one here. */
  shown?: "above" | "here";
  /** On a button of a derivation: by how many lines it goes on; and on the one that shows all lines. */
  go?: string;
  all?: "";
  /** On a derivation of which all lines are shown. Written in the browser, for the style. */
  whole?: "";
  /** On what lights up now. Written in the browser, for the style. */
  lit?: "";
  /** On a widget or a derivation that lives. Written in the browser. */
  hydrated?: "";
  /** In the contents: how many exercises a chapter has. Written by site/Contents, read by site/contents. */
  exercises?: string;
}

/** The data of a part as its element is written. */
export function attributes(data: Data): Record<string, string> {
  const set = Object.entries(data).filter(([, value]) => value !== undefined);
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.fromEntries(set.map(([name, value]) => [`data-${kebab(name)}`, value as string]));
}

/** The data of a part as its element has it. */
export const dataOf = (part: Element) => (part as HTMLElement | SVGElement).dataset as Data;

/** The selector of parts with this data, of one word, and with this value; with "^", with one that begins so. */
export const marked = (name: Exclude<keyof Data, "shownAt">, value?: string, how: "" | "^" = "") =>
  value === undefined ? `[data-${name}]` : `[data-${name}${how}="${value}"]`;
