/** A widget's name, as chapters write it, and its folder: `FencingRun` lives in `fencing-run`. */
export function nameOf(folder: string): string {
  return folder.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

export function folderOf(name: string): string {
  return name.replace(/(?<!^)([A-Z])/g, "-$1").toLowerCase();
}
