import { render } from "astro:content";
import type { APIRoute } from "astro";
import type { ChapterPage } from "../../authoring/chapter-page.ts";
import { openPage } from "../../authoring/open-page.ts";
import { AuthoringError, listed } from "../../authoring/place.ts";
import { loadView } from "../../runtime/catalog.ts";
import { chapters, type Chapter } from "../../site/chapters.ts";
import { pictureOf } from "../../site/picture.tsx";

/** A small picture of each chapter: the main chart of one of its figures, as the library computes it. */
export async function getStaticPaths() {
  return (await chapters()).map((chapter) => ({ params: { chapter: chapter.entry.id }, props: { chapter } }));
}

export const GET: APIRoute<{ chapter: Chapter }> = async ({ props: { chapter } }) => {
  const { data, filePath } = chapter.entry;
  const { remarkPluginFrontmatter } = await render(chapter.entry);
  const widgets = (remarkPluginFrontmatter.page as ChapterPage).placed.filter(({ widget }) => widget);
  const pictured = data.picture === undefined ? widgets[0] : widgets.find(({ id }) => id === data.picture);
  if (!pictured) {
    const all = listed(widgets.map(({ id }) => id));
    throw new AuthoringError(
      `${filePath}:1:1`,
      `picture: ${data.picture} is no widget of this chapter; it has: ${all}`,
    );
  }
  const { entries } = await openPage([pictured]);
  const { entry, widget } = entries.get(pictured.id)!;
  return new Response(pictureOf(entry, await loadView(widget)));
};
