import { falseLine, formatNumber, type Derivation, type State } from "../state/index.ts";
import { folderOf } from "../runtime/folder.ts";
import { advance, AuthoringError, type Place } from "./place.ts";

/** The text of the files that hold derivations, to tell where in them a mistake is. */
const files = import.meta.glob<string>("../widgets/*/*/derivations.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Where a text of a widget's derivations stands; the file's beginning, where it does not stand there as it is. */
export function placeInDerivations(widget: string, text: string): Place {
  const path = Object.keys(files).find((path) => path.endsWith(`/${folderOf(widget)}/derivations.ts`))!;
  const source = files[path];
  return advance(`${path.replace("..", "src")}:1:1`, source, Math.max(0, source.search(inParts(text))));
}

/** A text as a file has it: in one piece, or in parts with a space between (see `spaced`). */
function inParts(text: string): RegExp {
  const words = text.split(" ").map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
  return new RegExp(words.join(String.raw`(?: |["\`],\s*(?:String\.raw)?["\`])`));
}

/** @throws AuthoringError at the first line that is not equal to the one above it, for these values of the parameters. */
export function checkDerivation(widget: string, derivation: Derivation, state: State): void {
  const found = falseLine(derivation, derivation.data(state));
  if (!found) return;
  const [here, above] = [found.here, found.above].map((value) => formatNumber(value, { digits: 10 }));
  throw new AuthoringError(
    placeInDerivations(widget, derivation.lines[found.line].tex),
    `line ${found.line} of “${derivation.title}” is ${here}, but the line above it is ${above}`,
  );
}
