import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Asset, ownFile, packageFile, readAsset } from "./assets.ts";
import { escapeHtml, page } from "./html.ts";

/** The GraphiQL page and the files it needs, all from this service. */
export interface GraphiQL {
  readonly html: string;
  readonly assets: readonly Asset[];
}

const QUERIES = fileURLToPath(new URL("../web/queries/", import.meta.url));

/** The example queries, in the order of their file names. */
export async function readExamples(): Promise<readonly string[]> {
  const files = (await readdir(QUERIES)).filter((name) => name.endsWith(".graphql")).sort();
  return Promise.all(files.map((name) => readFile(new URL(name, `file://${QUERIES}`), "utf8")));
}

/** Reads what GraphiQL is made of out of the installed packages. */
export async function loadGraphiQL(): Promise<GraphiQL> {
  const [style, theme, ...scripts] = await Promise.all([
    readAsset("graphiql", "css", packageFile("graphiql", "graphiql.min.css")),
    readAsset("graphiql-page", "css", ownFile("graphiql-page.css")),
    readAsset("react", "js", packageFile("react", "umd/react.production.min.js")),
    readAsset("react-dom", "js", packageFile("react-dom", "umd/react-dom.production.min.js")),
    readAsset("graphiql", "js", packageFile("graphiql", "graphiql.min.js")),
    readAsset("graphiql-page", "js", ownFile("graphiql-page.js")),
  ]);
  const examples = JSON.stringify(await readExamples());
  const html = page({
    title: "Communiqué · GraphiQL",
    styles: [style, theme],
    scripts,
    body: `<div id="graphiql" data-examples="${escapeHtml(examples)}"><p class="loading">Loading GraphiQL …</p></div>`,
  });
  return { html, assets: [style, theme, ...scripts] };
}
