/** What chapters may write besides Markdown and widgets: every component of this folder, by its name. */
const files = import.meta.glob<{ default: (props: never) => unknown }>("./*.astro", { eager: true });

export const proseComponents = Object.fromEntries(
  Object.entries(files).map(([path, { default: component }]) => [path.slice(2, -".astro".length), component]),
);
