import { effect } from "@preact/signals-core";
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Entry } from "../state/index.ts";
import { DataTable } from "./DataTable.tsx";
import { Hydrated } from "./Grip.tsx";
import { viewProps, type View } from "./view.ts";

/**
 * What every widget stands in: its view, a sentence that follows it, its data as a table, reset, undo and its link.
 * It first draws the author's values, as the server did, with every control disabled, and takes over the reader's values
 * once it is hydrated.
 */
export function Shell({ entry, view: View, link }: { entry: Entry; view: View; link?: () => string }) {
  const [{ state, frame, hydrated, changed, canUndo, canRedo, failure }, show] = useState(() => ({
    state: entry.initial,
    frame: entry.first,
    hydrated: false,
    changed: false,
    canUndo: false,
    canRedo: false,
    failure: undefined as Error | undefined,
  }));
  useEffect(
    () =>
      effect(() =>
        show({
          state: entry.state.value,
          frame: entry.frame.value,
          hydrated: true,
          changed: entry.changed.value,
          canUndo: entry.canUndo.value,
          canRedo: entry.canRedo.value,
          failure: entry.failure.value,
        }),
      ),
    [entry],
  );

  const host = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset
      ref={host}
      class="widget"
      aria-label={entry.model.title}
      disabled={!hydrated}
      onKeyDown={(event) => {
        const act = wayBack(event);
        if (act) entry[act]();
        else if (isPlainF(event) && document.fullscreenEnabled) void enlarge(host);
        else return;
        event.preventDefault();
      }}
    >
      <Hydrated.Provider value={hydrated}>
        <View {...viewProps(entry, state, frame)} />
      </Hydrated.Provider>
      <Summary text={frame.summary} />
      {failure && (
        <Failure
          text={`The figure could not be computed: ${failure.message}.`}
          retry={() => void entry.settled().catch(() => {})}
        />
      )}
      <div class="tools">
        <Tool name="Reset" act={entry.reset} possible={changed} />
        <Tool name="Undo" act={entry.undo} possible={canUndo} />
        <Tool name="Redo" act={entry.redo} possible={canRedo} />
        <CopyLink link={link} />
        <Enlarge host={host} />
        <DataTable table={frame.table} />
      </div>
    </fieldset>
  );
}

/** What Ctrl+Z (on a Mac ⌘Z) and Ctrl+Shift+Z or Ctrl+Y do in a figure; in a field that is being typed in, what was typed goes first. */
function wayBack({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent) {
  if (!(ctrlKey || metaKey) || altKey || (target as HTMLElement).dataset.draft !== undefined)
    return undefined;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" && !shiftKey ? "redo" : undefined;
}

/** A button that keeps the focus when there is nothing more for it to do. */
function Tool({ name, act, possible }: { name: string; act(): void; possible: boolean }) {
  return (
    <button type="button" aria-disabled={!possible} onClick={act}>
      {name}
    </button>
  );
}

/** The key that enlarges a figure; in a field and in a list it is a letter. */
const isPlainF = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) =>
  key === "f" && !ctrlKey && !metaKey && !altKey && !(target as Element).matches("[type=text], select");

/** Shows a figure in the whole window, or back in its page; Escape leaves as well. */
const enlarge = (host: RefObject<HTMLElement>) =>
  document.fullscreenElement ? document.exitFullscreen() : host.current!.requestFullscreen();

function Enlarge({ host }: { host: RefObject<HTMLElement> }) {
  const [large, setLarge] = useState<boolean>();
  useEffect(() => {
    const look = () => setLarge(document.fullscreenElement === host.current);
    if (document.fullscreenEnabled) look(); // a phone may not know it, and has no room for more
    document.addEventListener("fullscreenchange", look);
    return () => document.removeEventListener("fullscreenchange", look);
  }, []);
  return (
    large !== undefined && (
      <button type="button" aria-keyshortcuts="F" title="F" onClick={() => void enlarge(host)}>
        {large ? "Back to the page" : "Enlarge"}
      </button>
    )
  );
}

function Failure({ text, retry }: { text: string; retry(): void }) {
  return (
    <p class="failure" role="alert">
      {text}{" "}
      <button type="button" onClick={retry}>
        Retry
      </button>
    </p>
  );
}

/** How long the words of a figure stand while it moves, in milliseconds: to set a paragraph costs as much as to draw. */
const STANDING = 60;

/** The figure in words. It is announced when it has stood still for a moment, not at every movement of a slider. */
function Summary({ text }: { text: string }) {
  const [shown, show] = useState(text);
  const [settled, setSettled] = useState("");
  const newest = useRef(text);
  newest.current = text;
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 600);
    return () => clearTimeout(timer);
  }, [text]);
  const behind = shown !== text;
  useEffect(() => {
    if (!behind) return;
    const timer = setTimeout(() => show(newest.current), STANDING);
    return () => clearTimeout(timer);
  }, [behind, shown]); // the figure may have moved on while the words were drawn
  return (
    <>
      <p class="summary">{shown}</p>
      <p class="unseen" role="status">
        {settled}
      </p>
    </>
  );
}

function CopyLink({ link }: { link?: () => string }) {
  const [said, setSaid] = useState("");
  async function copy() {
    const url = link!();
    try {
      await navigator.clipboard.writeText(url);
      setSaid("Copied");
    } catch {
      setSaid(url); // no clipboard here: the reader can select it
    }
    setTimeout(() => setSaid(""), 5000);
  }
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        Copy link
      </button>
      <span class="said" role="status">
        {said}
      </span>
    </>
  );
}
