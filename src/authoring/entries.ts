import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { folderOf } from "../runtime/folder.ts";
import type { PlacedEntry, ReadExercise, ReadSlip } from "./chapter-page.ts";
import { literal, type Literal } from "./literal.ts";
import { AuthoringError, type Place } from "./place.ts";
import { attribute, attributes, isComponent, placeOf, type Jsx, type Tree } from "./syntax.ts";

/** Takes a widget's props from the tree, where only its id stays: the page opens it and checks them. */
export function readWidget(node: Jsx, file: VFile): PlacedEntry {
  const widget = node.name!;
  const given = attributes(file, node);
  const at = placeOf(file, node);
  if (node.children.length > 0)
    throw new AuthoringError(at, `<${widget}> holds nothing; write <${widget} … />`);
  const id = given.has("id") ? text(given, "id", at) : folderOf(widget);
  const props: PlacedEntry["props"] = {};
  for (const [name, prop] of given) {
    const place = placeOf(file, prop);
    if (name !== "id") props[name] = { value: literal(prop, place), at: place };
  }
  node.name = "Widget";
  node.attributes = [attribute("id", id)];
  return { id, at, widget, props };
}

/** What an exercise holds besides its question. */
const parts = ["Right", "Wrong", "Hint", "Solution"];

/**
 * Reads an exercise. It has a state of its own, of the model of the widget that it runs, so that answering it moves no
 * figure. Its replies and its hints go to places of their own, after the field for the answer.
 */
export function readExercise(node: Jsx, file: VFile): { entry: PlacedEntry; exercise: ReadExercise } {
  const at = placeOf(file, node);
  const given = attributes(file, node);
  const id = text(given, "id", at);
  const when = given.get("when");
  const place = when ? placeOf(file, when) : at;
  const props = Object.entries(when ? record(literal(when, place), "when", place) : {});
  const replies: ReadExercise["replies"] = [];
  visit(node as unknown as Tree, (inner) => {
    if (isComponent(inner) && parts.includes(inner.name) && !node.children.includes(inner as never))
      throw new AuthoringError(
        placeOf(file, inner),
        `<${inner.name}> stands within a paragraph; leave a blank line before it`,
      );
  });
  for (const child of node.children) {
    if (!isComponent(child)) continue;
    if (child.name === "Right" || child.name === "Wrong") {
      replies.push(readReply(child, file));
      child.attributes.push(attribute("slot", "cases"));
    } else if (child.name === "Hint" || child.name === "Solution") {
      child.attributes.push(attribute("slot", "help"));
    }
  }
  const last = replies.at(-1);
  if (!replies.some(({ right }) => right) || last?.right || Object.keys(last?.when ?? {}).length > 0) {
    throw new AuthoringError(
      at,
      "<Exercise> needs a <Right when={{…}}> and, last, a <Wrong> without conditions, for all other answers",
    );
  }
  const [ask, predict] = ["ask", "predict"].map((name) => given.get(name)?.value as string | undefined);
  return {
    entry: {
      id,
      at,
      runs: text(given, "of", at),
      props: Object.fromEntries(props.map(([name, value]) => [name, { value, at: place }])),
    },
    exercise: { id, ask, predict, replies },
  };
}

/** Reads a slip, for the list of them all. */
export function readSlip(node: Jsx, file: VFile, count: number): ReadSlip {
  const given = attributes(file, node);
  const [source, says, kind] = ["source", "says", "kind"].map(
    (name) => given.get(name)?.value as string | undefined,
  );
  if (!source || !says)
    throw new AuthoringError(placeOf(file, node), '<Slip> needs source="S1" and says="…", a few words of it');
  return { id: `slip-${count}`, source, says, kind: kind ?? "slip" };
}

function readReply(node: Jsx, file: VFile): ReadExercise["replies"][number] {
  const at = placeOf(file, node);
  const given = attributes(file, node);
  const [when, example] = [given.get("when"), given.get("example")];
  if (!example)
    throw new AuthoringError(at, `<${node.name}> needs example={…}: an answer that gets this reply`);
  return {
    right: node.name === "Right",
    when: when ? record(literal(when, at), "when", placeOf(file, when)) : {},
    example: literal(example, at),
    at,
  };
}

function record(value: Literal, name: string, at: Place): Record<string, Literal> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new AuthoringError(at, `${name} must be an object, such as {{ start: 57 }}`);
}

function text(given: ReturnType<typeof attributes>, name: string, at: string): string {
  const value = given.get(name)?.value;
  if (typeof value === "string" && /^[a-z][a-z0-9-]*$/.test(value)) return value;
  throw new AuthoringError(at, `needs ${name}="…", in small letters, digits and hyphens`);
}
