import type { Band } from "../charts/bands.ts";
import { path } from "../charts/scales.ts";
import type { DataPoint } from "../state/index.ts";
import { useScales } from "./scaled.ts";

/**
 * A landscape that moves with the reader, in bands: as `land`, from low ground to high; as `probability`, from sure of
 * class 0 to sure of class 1, with the border between them drawn (five levels, the border the third).
 */
export function Bands({ bands, as }: { bands: readonly Band[]; as: "land" | "probability" }) {
  const scales = useScales();
  return (
    <g class={`mark bands bands-${as}`}>
      <rect class="band-0" width="100%" height="100%" />
      {bands.map(({ level, rings }, i) => (
        <path
          key={level}
          class={`band-${i + 1}`}
          d={rings.map((ring) => `${path(ring, scales)}Z`).join("")}
          fill-rule="evenodd"
        />
      ))}
    </g>
  );
}

const shapes = ["m-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z", "m-3.5,-3.5h7v7h-7z"];

/** Points of two classes that are only looked at, discs and squares, as one path for each class. */
export function Crowd({ points, hollow = false }: { points: readonly DataPoint[]; hollow?: boolean }) {
  const { x, y } = useScales();
  return (
    <g class={`mark inside crowd ${hollow ? "hollow" : ""}`}>
      {shapes.map((shape, label) => (
        <path
          key={label}
          style={{ color: `var(--class-${label})` }}
          d={points
            .filter((point) => point[2] === label)
            .map((point) => `M${x(point[0]).toFixed(1)},${y(point[1]).toFixed(1)}${shape}`)
            .join("")}
        />
      ))}
    </g>
  );
}
