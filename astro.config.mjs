import { globSync } from "node:fs";
import { basename, dirname } from "node:path";
import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import preact from "@astrojs/preact";
import { defineConfig, fontProviders } from "astro/config";
import remarkMath from "remark-math";
import { readChapter } from "./src/authoring/read-chapter.ts";
import { leanPlot } from "./src/charts/lean-plot.ts";
import { leanImports } from "./src/site/lean-imports.ts";
import { nameOf } from "./src/runtime/folder.ts";

/** Where the site will be served, for example SITE=https://example.org BASE=/downhill/. */
const { SITE: site, BASE: base = "/" } = process.env;

/** What chapters may write: the widgets, and the components of src/mdx. */
const widgets = globSync("src/widgets/*/*/model.ts").map((path) => nameOf(basename(dirname(path))));
const components = globSync("src/mdx/*.astro")
  .map((path) => basename(path, ".astro"))
  .concat("Ref");

const font = (name, cssVariable, folder, fallbacks, styles) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks,
  options: {
    variants: styles.map((style) => ({
      style,
      weight: "200 800",
      src: [`./node_modules/@fontsource-variable/${folder}/files/${folder}-latin-wght-${style}.woff2`],
    })),
  },
});

/** Small files that most figures want together are one script in the browser: many small ones weigh more. */
const groups = [
  { name: "checks", test: /src\/optim\/(check|options|objective|counted)\./, priority: 1 },
  { name: "preact", test: /node_modules\/preact\//, priority: 1 },
  { name: "declared", test: /src\/state\/(format|parameter|protocol)/ },
  {
    name: "usual",
    test: /src\/(state\/(by-name|wording|remember)|widgets\/presets|charts\/(clamp|chart|landscape)|optim\/(series|row)|figures\/(units|tap))\./,
  },
  {
    name: "figure",
    test: /src\/(controls\/(Choice|Radio|Slider|Range|NumberField|Player|play|announced|memoized|track|keys|drag|typing)|figures\/(Stage|Chart|marks|scaled|Handle|Grip|Shell|DataTable|Scroll)|state\/(page|history|work|excerpt|model)|site\/link|runtime\/(hydrate-view|translated))\./,
    priority: -1,
  },
  {
    name: "landscapes",
    test: /src\/(optim\/objectives\/(?!index|pasture|gaussian)|widgets\/landscape(s|-choice)\.)/,
  },
];

export default defineConfig({
  site,
  base,
  trailingSlash: "always",
  integrations: [mdx(), preact()],
  markdown: {
    syntaxHighlight: false,
    processor: unified({ remarkPlugins: [remarkMath, readChapter({ base, widgets, components })] }),
  },
  fonts: [
    font("Literata", "--font-serif", "literata", ["Georgia", "serif"], ["normal", "italic"]),
    font("Instrument Sans", "--font-sans", "instrument-sans", ["Arial", "sans-serif"], ["normal"]),
  ],
  // The worker loads the work of one widget at a time.
  vite: {
    worker: { format: "es" },
    plugins: [leanPlot(), leanImports()],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // A page names some two hundred scripts, and what is random in their names does not compress.
            output: { codeSplitting: { groups }, chunkFileNames: "_astro/[name].[hash:7].js" },
          },
        },
      },
    },
  },
  devToolbar: { enabled: false },
});
