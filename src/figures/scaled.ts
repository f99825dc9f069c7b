import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Scales } from "../charts/scales.ts";

/** The scales of the chart that a mark or handle stands in. */
export const Scaled = createContext<Scales | undefined>(undefined);

/** A mark's own scales if it was given some, else those of its chart. @throws Error outside any chart. */
export function useScales(own?: Scales): Scales {
  const around = useContext(Scaled);
  const scales = own ?? around;
  if (!scales) throw new Error("a mark stands in no <Chart>, and was given no scales");
  return scales;
}
