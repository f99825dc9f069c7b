import type { Parameter, SetOptions, Value } from "../state/index.ts";

/** What a control needs: which parameter it sets, its value now, and how to set it. */
export interface Control<P extends Parameter = Parameter, V extends Value = Value> {
  /** Unique on the page; labels and messages refer to it. */
  id: string;
  parameter: P;
  value: V;
  set(value: V, options?: SetOptions): void;
}
