import { dirname, resolve } from "node:path";

/**
 * Leaves out of the page what Observable Plot brings along and the course never draws: maps of the earth, dates, Voronoi
 * diagrams, color schemes, legends, tips. That is two fifths of its bytes, which tree-shaking cannot find, since Plot
 * decides while it runs. What is left out throws when it is called; what Plot asks of every figure says "none".
 */
const absent = `() => { throw new Error("this part of Observable Plot was left out: see lean-plot.ts"); }`;
const none = "() => undefined";
const all = (names: string, value = absent) =>
  Object.fromEntries(names.split(" ").map((name) => [name, value]));

/** Outlines of contours on the page itself, in place of D3's of any shape on any globe. */
const outline = `() => ({ coordinates }) => {
  const corner = ([x, y]) => Math.round(x * 1e3) / 1e3 + "," + Math.round(y * 1e3) / 1e3;
  const ring = (points) => "M" + points.slice(0, -1).map(corner).join("L") + "Z";
  return coordinates.flatMap((rings) => rings.map(ring)).join("") || null;
}`;

type Replacement = Readonly<Record<string, string>>;

/** Packages of D3: what stands in for each name that others take from them. */
const packages: Readonly<Record<string, Replacement>> = {
  "d3-axis": all("axisBottom"),
  "d3-delaunay": all("Delaunay"),
  "d3-geo": { ...all("geoCentroid geoGraticule10"), geoPath: outline },
  "d3-random": all("randomLcg"),
  "d3-time-format": all("timeFormat utcFormat"),
};

/** Modules of Plot, by their place in it. */
const modules: Readonly<Record<string, Replacement>> = {
  "interactions/pointer.js": all("pointer pointerX pointerY"),
  "legends.js": { createLegends: "() => []", exposeLegends: none, legend: absent },
  "marks/tip.js": all("Tip tip"),
  "projection.js": {
    ...all("applyPosition getGeometryChannels project xyProjection"),
    ...all("createProjection hasProjection projectionAspectRatio", none),
  },
  "scales/diverging.js": all(
    "createScaleDiverging createScaleDivergingLog createScaleDivergingPow createScaleDivergingSqrt createScaleDivergingSymlog",
  ),
  "scales/ordinal.js": {
    ...all("createScaleBand createScaleOrdinal createScalePoint"),
    ordinalImplicit: `Symbol("ordinal")`,
  },
  "scales/temporal.js": all("createScaleTime createScaleUtc"),
  "time.js": {
    ...all("generalizeTimeInterval inferTimeFormat parseTimeInterval timeInterval utcInterval"),
    intervalDuration: `Symbol("duration")`,
    intervalType: `Symbol("type")`,
  },
  "transforms/bin.js": {
    ...all("bin binX binY"),
    ...all("maybeDenseIntervalX maybeDenseIntervalY", "(options) => options"),
    maybeThresholds: "(thresholds) => thresholds",
  },
  "scales/schemes.js": {
    ...all("isCategoricalScheme isDivergingScheme maybeBooleanRange", none),
    ...all("ordinalRange ordinalScheme quantitativeScheme"),
  },
};

const mark = "\0lean-plot:";
const place = /[\\/]@observablehq[\\/]plot[\\/]src[\\/](.*)$/;

/** The plugin for Vite. While developing, and on the server, Plot is whole. */
export function leanPlot() {
  return {
    name: "lean-plot",
    apply: "build",
    enforce: "pre",
    applyToEnvironment: ({ name }: { name: string }) => name === "client",
    resolveId(id: string, from = ""): string | undefined {
      if (Object.hasOwn(packages, id)) return mark + id;
      if (!place.test(from) || !id.startsWith(".")) return undefined;
      const name = place.exec(resolve(dirname(from), id))![1].replaceAll("\\", "/");
      return Object.hasOwn(modules, name) ? mark + name : undefined;
    },
    load(id: string): string | undefined {
      if (!id.startsWith(mark)) return undefined;
      const name = id.slice(mark.length);
      return Object.entries(packages[name] ?? modules[name])
        .map(([one, value]) => `export const ${one} = ${value};`)
        .join("\n");
    },
  } as const;
}
