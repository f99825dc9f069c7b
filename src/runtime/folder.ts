/** A widget's name, as chapters write it, and its folder: `FencingRun` lives in `widgets/<topic>/fencing-run`. */
export function nameOf(folder: string): string {
  return folder.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

export function folderOf(name: string): string {
  return name.replace(/(?<!^)([A-Z])/g, "-$1").toLowerCase();
}

/** Files of widgets, one of each, by the names of their widgets instead of their paths. */
export function byWidget<T>(files: Record<string, T>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, file]) => [nameOf(path.split("/").at(-2)!), file]),
  );
}
