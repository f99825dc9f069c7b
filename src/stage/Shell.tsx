import { effect } from "@preact/signals-core";
import { useEffect, useState } from "preact/hooks";
import type { Entry } from "../state/index.ts";
import { DataTable } from "./DataTable.tsx";
import { viewProps, type View } from "./view.ts";

/**
 * What every widget stands in: its view, a sentence that follows it, its data as a table, reset, undo and its link.
 * It first draws the author's values, as the server did, and takes over the reader's once it is alive.
 */
export function Shell({
  entry,
  view: View,
  undo,
  link,
}: {
  entry: Entry;
  view: View;
  undo?: () => void;
  link?: () => string;
}) {
  const [{ state, frame }, show] = useState(() => ({
    state: entry.initial,
    frame: entry.first,
  }));
  useEffect(() => effect(() => show({ state: entry.state.value, frame: entry.frame.value })), [entry]);

  return (
    <div class="widget" role="group" aria-label={entry.model.title}>
      <View {...viewProps(entry, state, frame)} />
      <Summary text={frame.summary} />
      <div class="tools">
        <button type="button" onClick={entry.reset}>
          Reset
        </button>
        <button type="button" onClick={undo}>
          Undo
        </button>
        <CopyLink link={link} />
        <DataTable table={frame.table} />
      </div>
    </div>
  );
}

/** The figure in words. It is announced when it has stood still for a moment, not at every movement of a slider. */
function Summary({ text }: { text: string }) {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 600);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <>
      <p class="summary">{text}</p>
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
