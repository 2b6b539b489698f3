import type { CorpusCounts } from "../db/corpus.ts";
import type { Asset } from "./assets.ts";
import { page } from "./html.ts";

const LINKS = [
  ["/graphql", "GraphiQL", "ask, with example queries to start from"],
  ["/schema.graphql", "Schema", "every type and field, described"],
  ["/ready", "Readiness", "whether the database is reachable, migrated and seeded"],
  ["/health", "Health", "whether the service is alive"],
] as const;

/** The page at `/` where no explorer is built: what is here, how much of it, and where to go; `counts` is null while the database is away. */
export function landingPage(counts: CorpusCounts | null, style: Asset): string {
  const numbers = counts
    ? Object.entries(counts).map(([what, count]) => `<div><dt>${what}</dt><dd>${count.toLocaleString("en")}</dd></div>`)
    : ["<div><dt>The database cannot be reached at present.</dt></div>"];
  const links = LINKS.map(([href, name, what]) => `<li><a href="${href}">${name}</a> – ${what}</li>`);
  return page({
    title: "Communiqué",
    styles: [style],
    scripts: [],
    body: `<main>
<h1>Communiqué</h1>
<p>Who met whom in defence diplomacy, when, where, in what capacity, and what was agreed: out of news articles, each fact with the sentence that says it.</p>
<dl>${numbers.join("")}</dl>
<ul>${links.join("")}</ul>
</main>`,
  });
}
