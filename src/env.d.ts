/** What a page being built carries with it, for the components in it. What it says to its script is in state/protocol. */
declare namespace App {
  interface Locals {
    /** The state of its widgets and exercises, by id. Written by every page with widgets; read by Widget, PageData and the components of src/mdx. */
    widgets: Map<string, import("./authoring/open-page.ts").OpenEntry>;
    /** Written by the pages of chapters; read by Cite and the layout of chapters. */
    bibliography: Map<string, import("astro:content").CollectionEntry<"bibliography">["data"]>;
  }
}
