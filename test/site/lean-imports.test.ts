import { expect, test } from "vitest";
import { plainImport, withoutLists } from "../../src/site/lean-imports.ts";

const lists = `const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["_astro/a.js","_astro/b.js"])))=>i.map(i=>d[i]);\n`;

test("a script loses its lists of imports, and keeps every import", () => {
  const built = `${lists}var a={"./x":()=>e(()=>import(\`./x.js\`).then(e=>e.default),__vite__mapDeps([0,1])),"./y":()=>e(()=>import(\`./y.js\`),__vite__mapDeps([]))};`;
  expect(withoutLists(built)).toBe(
    `var a={"./x":()=>e(()=>import(\`./x.js\`).then(e=>e.default)),"./y":()=>e(()=>import(\`./y.js\`))};`,
  );
});

test("a script without lists stays as it is", () => {
  const plain = "const i=[1].map(i=>d[i]);e(()=>import(`./x.js`),[0,1])";
  expect(withoutLists(plain)).toBe(plain);
});

test("what took the lists only imports", async () => {
  const { t } = await import(`data:text/javascript,${plainImport(["t"])}`);
  expect(t(() => 7)).toBe(7);
});
