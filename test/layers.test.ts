import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cycle, files, importsIn, importsOf } from "./house/imports.ts";

/** The import table: each room of src/, and the rooms that it may import. */
const table: Record<string, readonly string[]> = {
  optim: [],
  state: [],
  charts: ["optim"],
  controls: ["state"],
  figures: ["charts", "controls", "state"],
  widgets: ["figures", "charts", "controls", "state", "optim"],
  runtime: ["widgets", "figures", "controls", "state"],
  authoring: ["runtime", "widgets", "figures", "controls", "state"],
  mdx: ["authoring", "runtime", "widgets", "figures", "controls", "state", "optim"],
  site: ["mdx", "authoring", "runtime", "widgets", "figures", "controls", "state"],
  pages: ["site", "mdx", "authoring", "runtime", "widgets", "figures", "controls", "state"],
  content: [],
};

const room = (path: string) => path.replace(/^src\//, "").split("/")[0];
const imports = files.flatMap(importsOf);
const inRooms = imports.filter(({ from }) => Object.hasOwn(table, room(from)));
const breaches = (broken: (one: (typeof imports)[number]) => boolean) =>
  inRooms.filter(broken).map(({ from, to }) => `${from} imports ${to}`);

describe("layers", () => {
  test("every folder of src has its row in the import table", () => {
    const rooms = new Set(files.filter((path) => /^src\/.+\//.test(path)).map(room));
    expect([...rooms].filter((one) => !Object.hasOwn(table, one))).toEqual([]);
  });

  test("a room imports only from the rooms that the table allows", () => {
    const broken = breaches(
      ({ from, to }) => room(from) !== room(to) && !table[room(from)].includes(room(to)),
    );
    expect(broken).toEqual([]);
  });

  test("charts know nothing of the library but its types", () => {
    expect(
      breaches(({ from, to, typeOnly }) => room(from) === "charts" && room(to) === "optim" && !typeOnly),
    ).toEqual([]);
  });

  test("a widget imports what its topic and all topics share, and no other widget", () => {
    const topic = (path: string) => /^src\/widgets\/([^/]+)\//.exec(path)?.[1];
    const widget = (path: string) => /^src\/widgets\/([^/]+\/[^/]+)\//.exec(path)?.[1];
    const another = (one?: string, other?: string) => other !== undefined && one !== other;
    expect(
      breaches(
        ({ from, to }) =>
          room(from) === "widgets" && (another(topic(from), topic(to)) || another(widget(from), widget(to))),
      ),
    ).toEqual([]);
  });

  test("optimizers, schedules, objectives, derivatives, models, losses, data and search never import the loop", () => {
    const below = /^src\/optim\/(optimizers|schedules|objectives|derivatives|models|losses|data|search)\//;
    expect(breaches(({ from, to }) => below.test(from) && to === "src/optim/minimize.ts")).toEqual([]);
  });

  test("no files import each other in a circle", () => {
    expect(cycle(imports.map(({ from, to }) => [from, to]))).toBeUndefined();
  });

  test("no folders import each other in a circle", () => {
    const between = inRooms.filter(({ from, to }) => room(from) !== room(to));
    expect(cycle(between.map(({ from, to }) => [room(from), room(to)]))).toBeUndefined();
  });

  test("every import names a file that is there", () => {
    expect(breaches(({ to }) => !existsSync(to))).toEqual([]);
  });
});

describe("the reading of imports", () => {
  test("sees static, dynamic, type, re-exported and globbed imports, and those in Astro's frontmatter and scripts", () => {
    const text = `---
import a from "./a.ts";
import type { B } from "../state/b.ts";
export * from "./c.ts";
const d = await import("./d.ts");
type E = import("./e.ts").E;
---
<script>import "./f.ts";</script>`;
    expect(importsIn("src/site/x.astro", text).map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
      ["src/site/a.ts", false],
      ["src/state/b.ts", true],
      ["src/site/c.ts", false],
      ["src/site/d.ts", false],
      ["src/site/e.ts", true],
      ["src/site/f.ts", false],
    ]);
    const globbed = importsIn("src/runtime/x.ts", `import.meta.glob<Model>("../widgets/*/*/model.ts", {})`);
    expect(globbed.map(({ to }) => to)).toContain("src/widgets/fencing/fencing-problem/model.ts");
  });

  test("finds a circle and says how it closes", () => {
    const circle = [["a", "b"], ["b", "c"], ["c", "a"]] as const; // prettier-ignore
    expect(cycle(circle)).toEqual(["a", "b", "c", "a"]);
    expect(cycle(circle.slice(0, 2))).toBeUndefined();
  });
});
