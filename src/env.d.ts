/** What every page being built carries with it: the state of its widgets, by id. */
declare namespace App {
  interface Locals {
    widgets: Map<string, import("./authoring/open-page.ts").OpenEntry>;
    bibliography: Map<string, import("astro:content").CollectionEntry<"bibliography">["data"]>;
    chapter?: number;
  }
}
