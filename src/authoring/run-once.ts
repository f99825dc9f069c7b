import { toText, type Frame, type WidgetModel } from "../state/index.ts";

/**
 * A model that computes the frame of each state once. The figures, equations, sentences and exercises of a page that is
 * being built ask for the same few frames over and over.
 */
export function runOnce(model: WidgetModel): WidgetModel {
  const frames = new Map<string, Frame>();
  const names = Object.keys(model.parameters);
  return {
    ...model,
    frame(state) {
      const key = JSON.stringify(names.map((name) => toText(state[name])));
      const frame = frames.get(key) ?? model.frame(state);
      frames.set(key, frame);
      return frame;
    },
  };
}
