import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import GithubSlugger from "github-slugger";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { AuthoringError, listed, type Place } from "./place.ts";
import { isJsx, type Tree } from "./syntax.ts";

/** What links depend on: the path under which the site is served. */
export interface Site {
  base: string;
}

/** The address of a chapter's page, from its file. */
export function chapterAddress(file: string, base: string): string {
  return `${base.replace(/\/$/, "")}/chapters/${basename(file, ".mdx").replace(/^\d+-/, "")}/`;
}

/**
 * Checks a link and turns one to another chapter's file, `./02-….mdx#section`, into its address.
 * Links to other sites are left alone; what they lead to cannot be checked here.
 */
export function checkLink(url: string, file: VFile, at: Place, { base }: Site, tree: Tree): string {
  if (/^(https?:|mailto:)/.test(url)) return url;
  const [path, section] = url.split("#") as [string, string | undefined];
  if (path === "") return checkSection(url, section!, idsOfTree(tree), at);
  const target = resolve(dirname(file.path), path);
  if (!/^\.\/\d+-[\w-]+\.mdx$/.test(path) || !existsSync(target)) {
    throw new AuthoringError(
      at,
      `broken link ${url}; link a chapter by its file, ./NN-name.mdx, or a section by #its-heading`,
    );
  }
  if (isDraft(target) && !isDraft(file.path)) {
    throw new AuthoringError(
      at,
      `${path} is a draft: its page is not built, and the link would lead nowhere`,
    );
  }
  const address = chapterAddress(target, base);
  return section === undefined
    ? address
    : checkSection(`${address}#${section}`, section, idsOfFile(target), at);
}

/** Checks that a picture lies beside the chapter; those of other sites are not asked for while the course is read. */
export function checkImage(url: string, file: VFile, at: Place): void {
  if (/^\.\//.test(url) && existsSync(resolve(dirname(file.path), decodeURI(url)))) return;
  throw new AuthoringError(at, `no picture ${url}; place it beside the chapter and write ./name.png`);
}

function checkSection(url: string, section: string, ids: Set<string>, at: Place): string {
  if (ids.has(section)) return url;
  throw new AuthoringError(
    at,
    `broken link: no section or id “${section}” there; there are: ${listed(ids, section)}`,
  );
}

function idsOfTree(tree: Tree): Set<string> {
  const slugger = new GithubSlugger();
  const ids = new Set<string>();
  visit(tree, (node) => {
    if (node.type === "heading") ids.add(slugger.slug(toString(node)));
    if (!isJsx(node)) return;
    for (const prop of node.attributes) {
      if (prop.type === "mdxJsxAttribute" && prop.name === "id" && typeof prop.value === "string")
        ids.add(prop.value);
    }
  });
  return ids;
}

/** Whether a chapter's opening calls it a draft. */
const isDraft = (path: string) =>
  /^---\n(?:[^]*?\n)?draft: true\s*\n[^]*?^---$/m.test(readFileSync(path, "utf8"));

function idsOfFile(path: string): Set<string> {
  const slugger = new GithubSlugger();
  const text = readFileSync(path, "utf8").replace(/^(```|\$\$)[\s\S]*?^\1/gm, "");
  const headings = Array.from(text.matchAll(/^#{1,6}\s+.+$/gm), ([heading]) =>
    slugger.slug(toString(fromMarkdown(heading))),
  );
  const ids = Array.from(text.matchAll(/\sid="([^"]+)"/g), ([, id]) => id);
  return new Set([...headings, ...ids]);
}
