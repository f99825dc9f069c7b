import { stepped, type NumberParameter } from "../state/index.ts";

const counts: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** The value that a key press leads to, for anything that behaves as a slider; undefined for other keys. */
export function keyed(event: KeyboardEvent, parameter: NumberParameter, value: number): number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === "Home") return parameter.min;
  if (event.key === "End") return parameter.max;
  const count = counts[event.key];
  return count === undefined ? undefined : stepped(parameter, value, event.shiftKey ? 10 * count : count);
}
