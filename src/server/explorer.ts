import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { type Asset, assetOf, isExtension, ownFile } from "./assets.ts";

/** The explorer's page, and the files it needs. */
export interface Explorer {
  readonly html: string;
  readonly assets: readonly Asset[];
}

/** Where the build puts the explorer. */
export const EXPLORER_FOLDER = ownFile("../../dist/explorer");

const FILES = "assets/explorer";
/** First parts of the addresses of views; a view tells itself whether there is such a record. */
const VIEWS: ReadonlySet<string> = new Set([
  "search",
  "people",
  "organizations",
  "meetings",
  "agreements",
  "articles",
  "timeline",
  "network",
]);

/** True for addresses of the explorer's views, `/` and `/people/phan-van-giang` among them. */
export function isView(pathname: string): boolean {
  const [, first = "", ...rest] = pathname.split("/");
  return first === "" ? rest.length === 0 : VIEWS.has(first) && rest.length <= 1;
}

/** Reads the built explorer; null if there is none, as in an installation without development tools. */
export async function loadExplorer(folder: string): Promise<Explorer | null> {
  const html = await readFile(join(folder, "index.html"), "utf8").catch(() => null);
  if (html === null) return null;
  const names = await readdir(join(folder, FILES));
  const assets = names.map(async (name) => {
    const extension = extname(name).slice(1);
    // The build has put a hash of its content into every file's name.
    return isExtension(extension) ? assetOf(`/${FILES}/${name}`, extension, join(folder, FILES, name)) : [];
  });
  return { html, assets: (await Promise.all(assets)).flat() };
}

/** The page for a service that shows no GraphiQL: it then has no links there. */
export function withoutGraphiQL(html: string): string {
  return html.replace("<html ", '<html data-graphiql="off" ');
}
