/** A walk as a list of numbers, for the link: each step is one of eight directions, at one of three strides. */
export interface Direction {
  name: string;
  initials: string;
  /** As an arrow on a button. */
  glyph: string;
  /** Of length 1: meters east and north per meter walked. */
  u: readonly [east: number, north: number];
}

const half = Math.SQRT1_2;

/** Counter-clockwise from the east. */
export const directions: readonly Direction[] = [
  { name: "east", initials: "E", glyph: "→", u: [1, 0] },
  { name: "northeast", initials: "NE", glyph: "↗", u: [half, half] },
  { name: "north", initials: "N", glyph: "↑", u: [0, 1] },
  { name: "northwest", initials: "NW", glyph: "↖", u: [-half, half] },
  { name: "west", initials: "W", glyph: "←", u: [-1, 0] },
  { name: "southwest", initials: "SW", glyph: "↙", u: [-half, -half] },
  { name: "south", initials: "S", glyph: "↓", u: [0, -1] },
  { name: "southeast", initials: "SE", glyph: "↘", u: [half, -half] },
];

/** In meters. */
export const strides = [10, 3, 1] as const;

/** How many different steps there are: codes run from 0 to one less. */
export const codes = directions.length * strides.length;

export function codeOf(direction: number, stride: number): number {
  return direction + directions.length * strides.findIndex((s) => s === stride);
}

/** The step that a code stands for; what lies between two codes is the lower one. */
export function stepOf(code: number): { direction: Direction; stride: number } {
  const whole = Math.floor(code);
  return {
    direction: directions[whole % directions.length],
    stride: strides[Math.floor(whole / directions.length)],
  };
}

/** The direction nearest to a way of so many meters east and north. */
export function toward(east: number, north: number): Direction {
  const eighth = Math.round(Math.atan2(north, east) / (Math.PI / 4));
  return directions[(eighth + directions.length) % directions.length];
}
