/** The address of a page or file of the site, wherever the site is served. */
export function address(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, "")}/${path}`;
}
