import type { Plugin } from "vite";

/**
 * Takes out of the built scripts the lists of what each lazily loaded part will import in its turn. They let a browser
 * ask for all of it at once; but with a list for every widget there is, they weigh more than all else in the catalog
 * that each page loads at first. Style sheets are all loaded with the page, so none is named there.
 */
export function leanImports(): Plugin {
  return {
    name: "lean-imports",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== "chunk") continue;
          file.code = file.name === "preload-helper" ? plainImport(file.exports) : withoutLists(file.code);
        }
      },
    },
  };
}

/** In place of the function that takes the lists, one that only imports. */
export function plainImport([name]: readonly string[]): string {
  return `const load=(load)=>load();export{load as ${name}};`;
}

/** A script without its lists of imports; the function that takes them does without. */
export function withoutLists(code: string): string {
  if (!code.startsWith("const __vite__mapDeps=")) return code;
  return code
    .replace(/^const __vite__mapDeps=.*?=>i\.map\(i=>d\[i\]\);\s*/s, "")
    .replace(/,\s*__vite__mapDeps\(\[[\d,]*\]\)/g, "");
}
