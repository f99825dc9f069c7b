import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** The lockfile must install on every platform: npm writes it for one when node_modules is there. */
interface Package {
  name?: string;
  version?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
}

const { packages }: { packages: Record<string, Package> } = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
);

/** Where Node would find a dependency of the package at a path of the lockfile. */
function found(path: string, name: string): string | undefined {
  for (let folder = path; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    const place = `${folder}${folder && "/"}node_modules/${name}`;
    if (packages[place]) return place;
    if (folder === "") return undefined;
  }
}

function missing(kind: "dependencies" | "devDependencies" | "optionalDependencies"): string[] {
  return Object.entries(packages).flatMap(([path, one]) =>
    Object.keys(one[kind] ?? {})
      .filter((name) => !found(path, name))
      .map((name) => `${path || "the project"} needs ${name}`),
  );
}

describe("package-lock.json", () => {
  test("has every optional dependency that a package names, whatever platform it is for", () => {
    expect(missing("optionalDependencies")).toEqual([]);
  });

  test("has every other dependency", () => {
    expect([...missing("dependencies"), ...missing("devDependencies")]).toEqual([]);
  });

  test("has the bundler's native parts for Linux, macOS and Windows", () => {
    for (const family of ["@rolldown/binding-", "@esbuild/"]) {
      const platforms = Object.entries(packages)
        .filter(([path]) => path.includes(family))
        .map(([, { os, cpu }]) => `${os?.[0]}-${cpu?.[0]}`);
      for (const platform of ["linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64", "win32-x64"]) {
        expect(platforms, family).toContain(platform);
      }
    }
  });

  test("agrees with package.json", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(packages[""]).toMatchObject({ dependencies, devDependencies });
  });
});
