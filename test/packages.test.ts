import { globSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import ts from "typescript";
import { expect, test } from "vitest";

/** Nothing may lean on a package that is there only because another package brings it. */
const { dependencies, devDependencies, name } = JSON.parse(readFileSync("package.json", "utf8"));
const named = new Set([...Object.keys({ ...dependencies, ...devDependencies }), name]);
const files = globSync("{src,test,scripts}/**/*.{ts,tsx,astro,mjs}").concat(globSync("*.{ts,mjs}"));

test("every package that is imported is named in package.json", () => {
  const missing = new Set<string>();
  for (const file of files) {
    for (const { fileName } of ts.preProcessFile(readFileSync(file, "utf8"), true, true).importedFiles) {
      if (/^(\.|\/|node:|astro:|virtual:)/.test(fileName) || builtinModules.includes(fileName)) continue;
      const one = fileName
        .split("/")
        .slice(0, fileName.startsWith("@") ? 2 : 1)
        .join("/");
      if (!named.has(one) && !named.has(`@types/${one}`)) missing.add(one);
    }
  }
  expect([...missing].sort()).toEqual([]);
});
