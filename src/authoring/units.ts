/** Text in which no line ends between a number and its unit: they are as far apart as `formatNumber` writes them. */
export function keepUnits(text: string): string {
  return text.replace(/(?<=\d) (?=(?:[ck]?m²?|kg|kB)(?![\p{L}\d]))/gu, "\u202f");
}
